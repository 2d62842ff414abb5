package style

import (
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
)

// highContrast keeps 7:1 between letters and what is behind them, 4.5:1 between
// a mark and the page (WCAG 2.2, level AAA), where there are 256 colours. Of the 16
// the terminal's own theme says what they look like: they stay as they are.
func (p palette) highContrast(l Look) palette {
	const black, white = "16", "231"
	switch {
	case !l.manyColours() || l.Background == UnknownBackground:
		return p
	case l.Background == DarkBackground:
		p.dim, p.rule, p.accent, p.failure = letters("252"), letters("248"), letters("153"), letters("217")
		p.caption, p.furniture, p.code = letters("252"), letters("250"), letters("223")
		p.removed, p.added, p.moved = on("88", white), on("22", white), on("18", white)
		p.removedNow, p.addedNow, p.movedNow = on("210", black), on("120", black), on("117", black)
		p.stress, p.flag = letters("230"), letters("227")
		p.mapColours = mapColours{mapAdded: letters("120"), mapRemoved: letters("210"), mapMoved: letters("117"), mapFlagged: letters("227")}
		p.typography = p.typography.Foreground(lipgloss.Color("252"))
		return p
	}
	p.dim, p.rule, p.accent, p.failure = letters("236"), letters("240"), letters("18"), letters("88")
	p.caption, p.furniture, p.code = letters("236"), letters("238"), letters("52")
	p.hitNow = on("52", white)
	p.removed, p.added, p.moved = on("224", black), on("194", black), on("189", black)
	p.removedNow, p.addedNow, p.movedNow = on("88", white), on("22", white), on("18", white)
	p.stress, p.flag = letters("88"), letters("88")
	p.mapColours = mapColours{mapAdded: letters("22"), mapRemoved: letters("88"), mapMoved: letters("18"), mapFlagged: letters("52")}
	p.typography = p.typography.Foreground(lipgloss.Color("236"))
	return p
}

// blueOrange has added words on blue and removed ones on orange, which people
// tell apart who do not see red or green, and moved ones on grey.
func (p palette) blueOrange(l Look) palette {
	if !l.manyColours() {
		return p.blueOrange16(l.Background)
	}
	const black, white, pale = "16", "231", "255"
	switch l.Background {
	case LightBackground:
		p.removed, p.added, p.moved = on("223", black), on("153", black), on("252", black)
		p.removedNow, p.addedNow, p.movedNow = on("94", white), on("25", white), on("240", white)
		p.flag = letters("90")
		p.mapColours = mapColours{mapAdded: letters("25"), mapRemoved: letters("130"), mapMoved: letters("242"), mapFlagged: letters("90")}
	case DarkBackground:
		p.removed, p.added, p.moved = on("94", white), on("24", pale), on("238", pale)
		p.removedNow, p.addedNow, p.movedNow = on("214", black), on("75", black), on("250", black)
		p.flag = letters("225")
		p.mapColours = mapColours{mapAdded: letters("75"), mapRemoved: letters("172"), mapMoved: letters("247"), mapFlagged: letters("225")}
	case UnknownBackground:
		p.removed, p.added, p.moved = on("94", white), on("24", pale), on("238", pale)
		p.removedNow, p.addedNow, p.movedNow = on("130", white), on("31", black), on("243", white)
		p.mapColours = mapColours{mapAdded: letters("31"), mapRemoved: letters("130"), mapMoved: letters("243"), mapFlagged: letters("132")}
		p.flag = letters("132")
	}
	if l.Profile == colorprofile.TrueColor { // calmer ones
		switch l.Background {
		case LightBackground:
			p.removed, p.added, p.moved = on("#ffe4c4", black), on("#d6e7ff", black), on("#e6e6e6", black)
		case DarkBackground:
			p.removed, p.added, p.moved = on("#533813", white), on("#16365f", white), on("#3a3a3a", white)
		}
	}
	return p
}

// blueOrange16 has yellow and blue, or cyan, which are left of the 16.
func (p palette) blueOrange16(background Background) palette {
	const black, white = "0", "15"
	p.moved = on("7", black)
	switch background {
	case LightBackground:
		p.removed, p.added = on("11", black), on("14", black)
		p.removedNow, p.addedNow, p.movedNow = on(black, "11"), on("4", white), on(black, white)
		p.mapAdded, p.mapRemoved, p.mapMoved = letters("4"), lipgloss.NewStyle(), lipgloss.NewStyle()
	case DarkBackground:
		p.removed, p.added = on(black, "11"), on("4", white)
		p.removedNow, p.addedNow, p.movedNow = on("11", black).Bold(true), on("12", white).Bold(true), on("15", black).Bold(true)
		p.mapAdded, p.mapRemoved, p.mapMoved, p.mapFlagged = letters("14"), letters("11"), letters("7"), letters("15")
	default:
		p.removed, p.added = on("11", black), on("4", white)
	}
	return p
}

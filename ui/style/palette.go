package style

import (
	"image/color"

	"charm.land/lipgloss/v2"
)

// A palette holds the colours of the screen; an empty style leaves the
// terminal's own.
type palette struct {
	dim, rule, accent, failure      lipgloss.Style // letters
	quote, caption, furniture, code lipgloss.Style
	hit, hitNow                     lipgloss.Style
	removed, added, moved           lipgloss.Style // grounds (letters where there are 16 colours)
	removedNow, addedNow, movedNow  lipgloss.Style
	stress                          lipgloss.Style // lies over the above
	typography, flag                lipgloss.Style
	mapAdded, mapRemoved, mapMoved  lipgloss.Style
	mapFlagged                      lipgloss.Style // fainter than flag: there are many of them
}

// letters is a colour of letters, ground one of what is behind them: a number
// of the 256, or #rrggbb.
func letters(colour string) lipgloss.Style {
	return lipgloss.NewStyle().Foreground(lipgloss.Color(colour))
}

func ground(colour string) lipgloss.Style {
	return lipgloss.NewStyle().Background(lipgloss.Color(colour))
}

// dark256 is for a dark background. Grounds 52, 22 and 17 are the darkest red,
// green and blue of the 256; anything fainter turns grey.
func dark256() palette {
	white := lipgloss.Color("231")
	return palette{
		dim: letters("245"), rule: letters("238"), accent: letters("110"), failure: letters("210"),
		quote: letters("252"), caption: letters("248"), furniture: letters("242"), code: letters("180"),
		hit: letters("230").Background(lipgloss.Color("58")), hitNow: letters("16").Background(lipgloss.Color("220")),
		removed: ground("52"), added: ground("22"), moved: ground("17"),
		removedNow: ground("88").Foreground(white), addedNow: ground("28").Foreground(white), movedNow: ground("25").Foreground(white),
		stress: letters("229"), typography: letters("245"), flag: letters("221"),
		mapAdded: letters("65"), mapRemoved: letters("131"), mapMoved: letters("61"), mapFlagged: letters("179"),
	}
}

// light256 is for a light background; 224, 194 and 189 are its faintest grounds.
func light256() palette {
	black := lipgloss.Color("16")
	return palette{
		dim: letters("242"), rule: letters("252"), accent: letters("25"), failure: letters("160"),
		quote: letters("238"), caption: letters("240"), furniture: letters("246"), code: letters("94"),
		hit: ground("229").Foreground(black), hitNow: ground("220").Foreground(black),
		removed: ground("224"), added: ground("194"), moved: ground("189"),
		removedNow: ground("217").Foreground(black), addedNow: ground("157").Foreground(black), movedNow: ground("153").Foreground(black),
		stress: letters("124"), typography: letters("243"), flag: letters("130"),
		mapAdded: letters("108"), mapRemoved: letters("174"), mapMoved: letters("104"), mapFlagged: letters("179"),
	}
}

// trueColour replaces the colours for which 16 million offer a calmer one: the
// grounds of changes are hints, on which the text keeps a contrast of more than
// 8:1, and only the one that the reader stands at is bright. Terminals that know
// them can dot what differs in typography only.
func (p palette) trueColour(dark bool) palette {
	p.typography = p.typography.UnderlineStyle(lipgloss.UnderlineDotted)
	if dark {
		white := lipgloss.Color("231")
		p.removed, p.added, p.moved = ground("#3d2024"), ground("#1d3526"), ground("#23304a")
		p.removedNow, p.addedNow = ground("#7a2c36").Foreground(white), ground("#22623a").Foreground(white)
		p.movedNow = ground("#324e8c").Foreground(white)
		return p
	}
	black := lipgloss.Color("16")
	p.removed, p.added, p.moved = ground("#fde8e8"), ground("#e2f5e5"), ground("#e5ecfa")
	p.removedNow, p.addedNow = ground("#fababa").Foreground(black), ground("#a0e2ac").Foreground(black)
	p.movedNow = ground("#acc8f8").Foreground(black)
	return p
}

// dark16 has no faint grounds: changes are told by the colour of the letters.
func dark16() palette {
	black, white := lipgloss.Black, lipgloss.BrightWhite
	on := func(colour, text color.Color) lipgloss.Style {
		return lipgloss.NewStyle().Background(colour).Foreground(text)
	}
	faint := lipgloss.NewStyle().Faint(true)
	return palette{
		dim: faint, rule: letters("8"), accent: letters("6"), failure: letters("9"), caption: faint, furniture: letters("8"), code: letters("3"),
		hit: on(lipgloss.Yellow, black), hitNow: on(lipgloss.BrightYellow, black),
		removed: letters("1"), added: letters("2"), moved: letters("4"),
		removedNow: on(lipgloss.Red, white), addedNow: on(lipgloss.Green, black), movedNow: on(lipgloss.Blue, white),
		stress: lipgloss.NewStyle().Bold(true), typography: faint, flag: letters("11"),
		mapAdded: letters("2"), mapRemoved: letters("1"), mapMoved: letters("4"), mapFlagged: letters("3"),
	}
}

func light16() palette {
	p := dark16()
	p.accent, p.failure, p.flag = letters("4"), letters("1"), letters("5")
	p.hitNow, p.moved = p.hit.Bold(true), letters("5")
	p.rule, p.furniture = letters("7"), p.dim
	return p
}

// plain is for terminals without colour, and NO_COLOR.
func plain() palette {
	none := lipgloss.NewStyle()
	faint, bold, reverse := none.Faint(true), none.Bold(true), none.Reverse(true)
	return palette{
		dim: faint, rule: faint, accent: bold, failure: bold, caption: faint, furniture: faint,
		hit: none.Underline(true), hitNow: reverse, removedNow: reverse, addedNow: reverse, movedNow: reverse,
		moved: none.Italic(true), stress: bold, typography: faint, flag: bold, mapFlagged: bold,
	}
}

// styles makes the styles ready: attributes carry the meaning, colours help.
func (p palette) styles() Styles {
	bold := lipgloss.NewStyle().Bold(true)
	return Styles{
		Title: ready(bold), Dim: ready(p.dim), Accent: ready(p.accent), Selected: ready(p.accent.Bold(true)), Bar: ready(p.accent),
		Rule: ready(p.rule), HintKey: ready(p.accent), Error: ready(p.failure.Bold(true)), Hit: ready(p.hit), HitNow: ready(p.hitNow),

		Headline: ready(bold), Heading: ready(p.accent.Bold(true)), Quote: ready(p.quote.Italic(true)), Caption: ready(p.caption.Italic(true)),
		Furniture: ready(p.furniture), Code: ready(p.code),

		Removed: ready(p.removed.Strikethrough(true)), Added: ready(p.added.Underline(true)),
		RemovedNow: ready(p.removedNow.Strikethrough(true)), AddedNow: ready(p.addedNow.Underline(true)),
		RemovedHere: ready(p.removedNow), AddedHere: ready(p.addedNow),
		RemovedGround: ready(p.removed), AddedGround: ready(p.added),
		Stress: ready(p.stress), Moved: ready(p.moved), MovedNow: ready(p.movedNow),
		Typography: ready(p.typography), Flagged: ready(bold), Flag: ready(p.flag.Bold(true)), Sign: ready(p.accent),

		MapAdded: ready(p.mapAdded), MapRemoved: ready(p.mapRemoved), MapMoved: ready(p.mapMoved), MapFlagged: ready(p.mapFlagged),
	}
}

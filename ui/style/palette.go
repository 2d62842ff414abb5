package style

import (
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
	mapColours
}

// mapColours are for the map of changes.
type mapColours struct {
	mapAdded, mapRemoved, mapMoved lipgloss.Style
	mapFlagged                     lipgloss.Style // fainter than flag: there are many of them
}

// letters is a colour of letters, on what letters of one colour on a ground of
// another: numbers of the 256, or #rrggbb. A ground never comes without its
// letters: where the background of the terminal was guessed wrong they can still
// be read.
func letters(colour string) lipgloss.Style {
	return lipgloss.NewStyle().Foreground(lipgloss.Color(colour))
}

func on(ground, colour string) lipgloss.Style {
	return letters(colour).Background(lipgloss.Color(ground))
}

// dark256 is for a dark background. Grounds 52, 22 and 17 are the darkest red,
// green and blue of the 256; anything fainter turns grey.
func dark256() palette {
	const black, pale = "16", "255"
	return palette{
		dim: letters("246"), rule: letters("238"), accent: letters("110"), failure: letters("210"),
		quote: letters("252"), caption: letters("248"), furniture: letters("245"), code: letters("180"),
		hit: on("58", "230").Underline(true), hitNow: on("220", black),
		removed: on("52", pale), added: on("22", pale), moved: on("17", pale),
		removedNow: on("203", black), addedNow: on("71", black), movedNow: on("75", black),
		stress: letters("229"), typography: letters("246"), flag: letters("221"),
		mapColours: mapColours{mapAdded: letters("65"), mapRemoved: letters("131"), mapMoved: letters("104"), mapFlagged: letters("179")},
	}
}

// light256 is for a light background; 224, 194 and 189 are its faintest grounds.
func light256() palette {
	const black, white = "16", "231"
	return palette{
		dim: letters("241"), rule: letters("252"), accent: letters("25"), failure: letters("160"),
		quote: letters("238"), caption: letters("240"), furniture: letters("242"), code: letters("94"),
		hit: on("229", black).Underline(true), hitNow: on("94", white),
		removed: on("224", black), added: on("194", black), moved: on("189", black),
		removedNow: on("160", white), addedNow: on("22", white), movedNow: on("25", white),
		stress: letters("124"), typography: letters("242"), flag: letters("94"),
		mapColours: mapColours{mapAdded: letters("65"), mapRemoved: letters("131"), mapMoved: letters("61"), mapFlagged: letters("94")},
	}
}

// trueColour replaces the colours for which 16 million offer a calmer one: the
// grounds of changes are hints, on which the text keeps a contrast of more than
// 8:1, and only the one that the reader stands at is bright. Terminals that know
// them can dot what differs in typography only.
func (p palette) trueColour(dark bool) palette {
	p.typography = p.typography.UnderlineStyle(lipgloss.UnderlineDotted)
	if dark {
		const black, pale = "16", "255"
		p.removed, p.added, p.moved = on("#3d2024", pale), on("#1d3526", pale), on("#23304a", pale)
		p.removedNow, p.addedNow, p.movedNow = on("#dc6b74", black), on("#63a873", black), on("#6fa2d8", black)
		return p
	}
	const black, white = "16", "231"
	p.removed, p.added, p.moved = on("#fde8e8", black), on("#e2f5e5", black), on("#e5ecfa", black)
	p.removedNow, p.addedNow, p.movedNow = on("#b3303f", white), on("#1f7237", white), on("#2f5fb3", white)
	return p
}

// dark16 has only bright grounds. Nothing is dimmed: no darker grey of the 16 can
// be read on every terminal.
func dark16() palette {
	const black, white = "0", "15"
	none := lipgloss.NewStyle()
	return palette{
		dim: none, rule: letters("8"), accent: letters("6"), failure: letters("9"), caption: none, furniture: none, code: letters("14"),
		hit: on("7", black).Underline(true), hitNow: on("11", black),
		removed: on("1", white), added: on("2", black), moved: on("6", black),
		removedNow: on("9", black).Bold(true), addedNow: on("10", black).Bold(true), movedNow: on("14", black).Bold(true),
		stress: none.Bold(true), typography: none.Italic(true), flag: letters("11"),
		mapColours: mapColours{mapAdded: letters("10"), mapRemoved: letters("9"), mapMoved: letters("14"), mapFlagged: letters("11")},
	}
}

// light16 shows the change one stands at in letters on black: the greens and
// yellows of the 16 do not stand out from a white page.
func light16() palette {
	const black, white = "0", "15"
	p := dark16()
	p.rule, p.accent, p.failure, p.code, p.flag = letters("7"), letters("4"), letters("1"), letters("5"), letters("1")
	p.hit, p.hitNow = on("11", black).Underline(true), on("4", white)
	p.removed, p.added, p.moved = on("9", black), on("10", black), on("14", black)
	p.removedNow, p.addedNow, p.movedNow = on(black, "9"), on(black, "10"), on(black, "14")
	p.mapAdded, p.mapMoved = lipgloss.NewStyle(), letters("4")
	p.mapRemoved, p.mapFlagged = letters("1"), letters("5")
	return p
}

// plain is for terminals without colour, and NO_COLOR.
func plain() palette {
	none := lipgloss.NewStyle()
	faint, bold, reverse := none.Faint(true), none.Bold(true), none.Reverse(true)
	return palette{
		dim: faint, rule: faint, accent: bold, failure: bold, caption: faint, furniture: faint,
		hit: none.Underline(true), hitNow: reverse, removedNow: reverse, addedNow: reverse, movedNow: reverse,
		moved: none.Italic(true), stress: bold, typography: faint, flag: bold, mapColours: mapColours{mapFlagged: bold},
	}
}

// styles makes the styles ready: attributes carry the meaning, colours help.
func (p palette) styles() Styles {
	bold := lipgloss.NewStyle().Bold(true)
	return Styles{
		FrameStyles: FrameStyles{
			Title: ready(bold), Dim: ready(p.dim), Accent: ready(p.accent), Selected: ready(p.accent.Bold(true)), Bar: ready(p.accent),
			Rule: ready(p.rule), HintKey: ready(p.accent), Error: ready(p.failure.Bold(true)), Hit: ready(p.hit), HitNow: ready(p.hitNow),
		},
		TextStyles: TextStyles{
			Headline: ready(bold), Heading: ready(p.accent.Bold(true)), Quote: ready(p.quote.Italic(true)), Caption: ready(p.caption.Italic(true)),
			Furniture: ready(p.furniture), Code: ready(p.code),
		},
		ChangeStyles: ChangeStyles{
			Removed: ready(p.removed.Strikethrough(true)), Added: ready(p.added.Underline(true)),
			RemovedNow: ready(p.removedNow.Strikethrough(true)), AddedNow: ready(p.addedNow.Underline(true)),
			RemovedHere: ready(p.removedNow), AddedHere: ready(p.addedNow),
			RemovedGround: ready(p.removed), AddedGround: ready(p.added),
			Stress: ready(p.stress), Moved: ready(p.moved), MovedFrom: ready(p.moved.Strikethrough(true)), MovedNow: ready(p.movedNow),
			Typography: ready(p.typography), Flagged: ready(bold), Flag: ready(p.flag.Bold(true)), Sign: ready(p.accent),
		},
		MapStyles: MapStyles{
			MapAdded: ready(p.mapAdded), MapRemoved: ready(p.mapRemoved), MapMoved: ready(p.mapMoved), MapFlagged: ready(p.mapFlagged),
		},
	}
}

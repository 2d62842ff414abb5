package style

import "charm.land/lipgloss/v2"

// dark256 is for a dark background. Grounds 52, 22 and 17 are the darkest red,
// green and blue of the 256; anything fainter turns grey.
func dark256() palette {
	const black, pale = "16", "255"
	return palette{
		dim: letters("246"), rule: letters("238"), accent: letters("110"), failure: letters("210"),
		caption: letters("248"), furniture: letters("245"), code: letters("180"),
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
		caption: letters("240"), furniture: letters("242"), code: letters("94"),
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
func (p palette) trueColour(background Background) palette {
	p.typography = p.typography.UnderlineStyle(lipgloss.UnderlineDotted)
	switch background {
	case UnknownBackground:
		return p
	case DarkBackground:
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

// neutral256 is for a background that nobody knows: its letters are of a lightness
// between black and white, of which either parts them by 4 at least, and so are
// the grounds of what one stands at. True colours need no others.
func neutral256() palette {
	const black, white, pale = "16", "231", "255"
	p := dark256()
	p.dim, p.rule, p.accent, p.failure = letters("243"), letters("243"), letters("31"), letters("131")
	p.caption, p.furniture, p.code = letters("243"), letters("243"), letters("130")
	p.hitNow = on("130", white)
	p.removed, p.added, p.moved = on("52", pale), on("22", pale), on("17", pale)
	p.removedNow, p.addedNow, p.movedNow = on("131", white), on("28", white), on("31", black)
	p.typography, p.flag = letters("243"), letters("130")
	p.mapColours = mapColours{mapAdded: letters("28"), mapRemoved: letters("131"), mapMoved: letters("31"), mapFlagged: letters("130")}
	return p
}

// neutral16 has no colour for letters, as any of the 16 is lost on one of the two
// backgrounds. Grounds bring theirs.
func neutral16() palette {
	const black, white = "0", "15"
	none := lipgloss.NewStyle()
	bold := none.Bold(true)
	p := dark16()
	p.rule, p.accent, p.failure, p.code, p.flag = none, bold, bold, none, bold
	p.hit, p.hitNow = on("6", black).Underline(true), on("4", white)
	p.removedNow, p.addedNow, p.movedNow = bold.Reverse(true), bold.Reverse(true), bold.Reverse(true)
	p.mapColours = mapColours{mapFlagged: bold}
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

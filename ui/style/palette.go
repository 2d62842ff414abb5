package style

// SGR attributes.
const (
	bold      = "1"
	faint     = "2"
	italic    = "3"
	underline = "4"
	reverse   = "7"
	strike    = "9"
)

// A palette holds the colours of the screen as SGR parameters; an empty one
// leaves the terminal's own colour.
type palette struct {
	dim, rule, accent, failure      string // foregrounds
	quote, caption, furniture, code string
	hit, hitNow                     string
	removed, added, moved           string // grounds (foregrounds where there are 16 colours)
	removedNow, addedNow, movedNow  string
	stress                          string // lies over the above
	typography, flag                string
	mapChanged, mapAdded            string
	mapRemoved, mapMoved            string
	mapFlagged                      string // fainter than flag: there are many of them
}

// dark256 is for a dark background. Grounds 52, 22 and 17 are the darkest red,
// green and blue of the 256; anything fainter turns grey.
func dark256() palette {
	return palette{
		dim: "38;5;245", rule: "38;5;238", accent: "38;5;110", failure: "38;5;210",
		quote: "38;5;252", caption: "38;5;248", furniture: "38;5;242", code: "38;5;180",
		hit: "48;5;58;38;5;230", hitNow: "48;5;220;38;5;16",
		removed: "48;5;52", added: "48;5;22", moved: "48;5;17",
		removedNow: "48;5;88;38;5;231", addedNow: "48;5;28;38;5;231", movedNow: "48;5;25;38;5;231",
		stress: "38;5;229", typography: "38;5;245", flag: "38;5;221",
		mapChanged: "38;5;67", mapAdded: "38;5;65", mapRemoved: "38;5;131", mapMoved: "38;5;61", mapFlagged: "38;5;179",
	}
}

// light256 is for a light background; 224, 194 and 189 are its faintest grounds.
func light256() palette {
	return palette{
		dim: "38;5;242", rule: "38;5;252", accent: "38;5;25", failure: "38;5;160",
		quote: "38;5;238", caption: "38;5;240", furniture: "38;5;246", code: "38;5;94",
		hit: "48;5;229;38;5;16", hitNow: "48;5;220;38;5;16",
		removed: "48;5;224", added: "48;5;194", moved: "48;5;189",
		removedNow: "48;5;217;38;5;16", addedNow: "48;5;157;38;5;16", movedNow: "48;5;153;38;5;16",
		stress: "38;5;124", typography: "38;5;243", flag: "38;5;130",
		mapChanged: "38;5;110", mapAdded: "38;5;108", mapRemoved: "38;5;174", mapMoved: "38;5;104", mapFlagged: "38;5;179",
	}
}

// trueColour replaces the colours for which 16 million offer a calmer one: the
// grounds of changes are hints, on which the text keeps a contrast of more than
// 8:1, and only the one that the reader stands at is bright. Terminals that know
// them can dot what differs in typography only.
func (p palette) trueColour(dark bool) palette {
	p.typography = "4:4;" + p.typography
	if dark {
		p.removed, p.added, p.moved = "48;2;61;32;36", "48;2;29;53;38", "48;2;35;48;74"
		p.removedNow, p.addedNow, p.movedNow = "48;2;122;44;54;38;5;231", "48;2;34;98;58;38;5;231", "48;2;50;78;140;38;5;231"
		return p
	}
	p.removed, p.added, p.moved = "48;2;253;232;232", "48;2;226;245;229", "48;2;229;236;250"
	p.removedNow, p.addedNow, p.movedNow = "48;2;250;186;186;38;5;16", "48;2;160;226;172;38;5;16", "48;2;172;200;248;38;5;16"
	return p
}

// dark16 has no faint grounds: changes are told by the colour of the letters.
func dark16() palette {
	return palette{
		dim: faint, rule: "90", accent: "36", failure: "91", caption: faint, furniture: "90", code: "33",
		hit: "30;43", hitNow: "30;103",
		removed: "31", added: "32", moved: "34",
		removedNow: "97;41", addedNow: "30;42", movedNow: "97;44",
		stress: bold, typography: faint, flag: "93",
		mapChanged: "36", mapAdded: "32", mapRemoved: "31", mapMoved: "34", mapFlagged: "33",
	}
}

func light16() palette {
	p := dark16()
	p.accent, p.failure, p.flag = "34", "31", "35"
	p.hitNow, p.moved, p.mapChanged = "30;43;1", "35", "34"
	p.rule, p.furniture = "37", faint
	return p
}

// plain is for terminals without colour, and NO_COLOR.
func plain() palette {
	return palette{
		dim: faint, rule: faint, accent: bold, failure: bold, caption: faint, furniture: faint,
		hit: underline, hitNow: reverse, removedNow: reverse, addedNow: reverse, movedNow: reverse,
		moved: italic, stress: bold, typography: faint, flag: bold, mapFlagged: bold,
	}
}

// styles builds the styles: attributes carry the meaning, colours help.
func (p palette) styles() Styles {
	return Styles{
		Title: sgr(bold), Dim: sgr(p.dim), Accent: sgr(p.accent), Selected: sgr(join(bold, p.accent)), Bar: sgr(p.accent),
		Rule: sgr(p.rule), HintKey: sgr(p.accent), Error: sgr(join(bold, p.failure)), Hit: sgr(p.hit), HitNow: sgr(p.hitNow),

		Headline: sgr(bold), Heading: sgr(join(bold, p.accent)), Quote: sgr(join(italic, p.quote)), Caption: sgr(join(italic, p.caption)),
		Furniture: sgr(p.furniture), Code: sgr(p.code),

		Removed: sgr(join(strike, p.removed)), Added: sgr(join(underline, p.added)),
		RemovedNow: sgr(join(strike, p.removedNow)), AddedNow: sgr(join(underline, p.addedNow)),
		RemovedHere: sgr(p.removedNow), AddedHere: sgr(p.addedNow),
		RemovedGround: sgr(p.removed), AddedGround: sgr(p.added),
		Stress: sgr(p.stress), Moved: sgr(p.moved), MovedNow: sgr(p.movedNow),
		Typography: sgr(p.typography), Flagged: sgr(bold), Flag: sgr(join(bold, p.flag)), Sign: sgr(p.accent),

		MapSame: sgr(p.rule), MapChanged: sgr(p.mapChanged), MapAdded: sgr(p.mapAdded), MapRemoved: sgr(p.mapRemoved),
		MapMoved: sgr(p.mapMoved), MapFlagged: sgr(p.mapFlagged), MapView: sgr(p.dim),
	}
}

package style

import (
	"charm.land/lipgloss/v2"
)

// A palette holds the colours of the screen; an empty style leaves the
// terminal's own.
type palette struct {
	dim, rule, accent, failure     lipgloss.Style // letters
	caption, furniture, code       lipgloss.Style
	hit, hitNow                    lipgloss.Style
	removed, added, moved          lipgloss.Style // grounds
	removedNow, addedNow, movedNow lipgloss.Style
	stress                         lipgloss.Style // lies over the above
	typography, flag               lipgloss.Style
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

// styles makes the styles ready: attributes carry the meaning, colours help.
func (p palette) styles() Styles {
	bold, italic := lipgloss.NewStyle().Bold(true), lipgloss.NewStyle().Italic(true)
	return Styles{
		FrameStyles: FrameStyles{
			Title: ready(bold), Dim: ready(p.dim), Accent: ready(p.accent), Selected: ready(p.accent.Bold(true)), Bar: ready(p.accent),
			Rule: ready(p.rule), HintKey: ready(p.accent), Error: ready(p.failure.Bold(true)), Hit: ready(p.hit), HitNow: ready(p.hitNow),
		},
		TextStyles: TextStyles{
			Headline: ready(bold), Heading: ready(p.accent.Bold(true)), Quote: ready(italic), Caption: ready(p.caption.Italic(true)),
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

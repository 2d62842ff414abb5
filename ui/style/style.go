package style

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// A Style is how a piece of text looks: written between Open and Close. Close
// ends every style, so styles do not nest; wrap.Paint lays them over another.
type Style struct{ Open, Close string }

// Paint returns s in the style.
func (s Style) Paint(text string) string {
	if s.Open == "" || text == "" {
		return text
	}
	return s.Open + text + s.Close
}

// Styles are the looks of the screen.
type Styles struct {
	Look
	Markup MarkupColours
	FrameStyles
	TextStyles
	ChangeStyles
	MapStyles
}

// MarkupColours are numbers of the 256 colours for a renderer of Markdown, which
// takes no escapes; "" for none.
type MarkupColours struct{ Accent, Code string }

// FrameStyles are for the frame and the lists.
type FrameStyles struct {
	Title    Style // the title of an article, the name of the program
	Dim      Style // secondary: dates, counts, hints
	Accent   Style // the one accent colour
	Selected Style // the title of the selected line
	Bar      Style // the sign beside the selected line
	Rule     Style // the thin rule between panes
	HintKey  Style // a key in the hint line
	Error    Style
	Hit      Style // what a search found
	HitNow   Style // the found place one stands at
}

// TextStyles are for the text of an article.
type TextStyles struct {
	Headline  Style
	Heading   Style
	Quote     Style
	Caption   Style
	Furniture Style
	Code      Style
}

// ChangeStyles are for comparing. Colour is never the only sign.
type ChangeStyles struct {
	Removed       Style // struck through, on a faint red ground
	Added         Style // underlined, on a faint green ground
	RemovedNow    Style // the change one stands at
	AddedNow      Style
	RemovedHere   Style // the same where a whole paragraph is the change: only its ground
	AddedHere     Style
	RemovedGround Style // a whole paragraph that only the old version has
	AddedGround   Style
	Stress        Style // letters that differ inside a replaced word; lies over the above
	Moved         Style // words that stand elsewhere in the other version
	MovedFrom     Style // the same in one column, where they stood in the old one
	MovedNow      Style
	Typography    Style // other quotes, dashes, case or spaces
	Flagged       Style // a flagged change; lies over the above
	Flag          Style // the letter of a flag in the gutter
	Sign          Style // the sign of a changed row in the gutter
}

// MapStyles are for the map of changes down the right edge.
type MapStyles struct {
	MapAdded, MapRemoved, MapMoved, MapFlagged Style
}

// ready returns the escapes a Lip Gloss style is written with. Rendering it for
// every frame would cost milliseconds; joining ready strings costs nothing.
func ready(s lipgloss.Style) Style {
	open, _, styled := strings.Cut(s.Render("x"), "x")
	if !styled || open == "" {
		return Style{}
	}
	return Style{Open: open, Close: "\x1b[m"}
}

package print

import (
	"io"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/ui/print/content"
	"variorum/ui/style"
)

// IsTerminal tells whether w is a terminal.
func IsTerminal(w io.Writer) bool {
	f, ok := w.(term.File)
	return ok && term.IsTerminal(f.Fd())
}

// paged is what a pager reads that shows colours, as git starts it.
type paged struct{ io.Writer }

// Paged returns w for text that a pager will show on a terminal.
func Paged(w io.Writer) io.Writer { return paged{w} }

// coloured is what a reader chose colours for.
type coloured struct {
	io.Writer
	background style.Background
	palette    style.Palette
}

// Coloured returns w with the colours that a reader chose for it, where it shows
// any.
func Coloured(w io.Writer, theme style.Theme, palette style.Palette) io.Writer {
	return coloured{w, theme.Background(), palette}
}

// stylesFor returns the looks of what is printed to w. Only a terminal, or a
// pager on one, gets any, and only where the environment does not forbid colour; in a
// pipe or a file text stays text.
//
// They keep to the sixteen colours that the terminal's own theme makes legible
// on its background: whether that is dark or light cannot be known without
// waiting for an answer.
func stylesFor(w io.Writer) *style.Styles {
	look := style.Look{Background: style.LightBackground, Profile: colorprofile.ANSI}
	if own, ok := w.(coloured); ok {
		w, look.Palette = own.Writer, own.palette
		if own.background != style.UnknownBackground {
			look.Background = own.background
		}
	}
	profile := colorprofile.NoTTY
	if _, ok := w.(paged); ok {
		profile = style.PagerProfile()
	} else if IsTerminal(w) {
		profile = style.Profile(w)
	}
	looks := style.New(false, colorprofile.NoTTY)
	if profile >= colorprofile.ANSI {
		looks = look.Styles()
	}
	return &looks
}

// changeLook returns the look of changed words.
func changeLook(change compare.Change, old bool, looks *style.Styles) style.Style {
	switch {
	case change == compare.ChangeMoved:
		return looks.Moved
	case old:
		return looks.RemovedGround
	}
	return looks.AddedGround
}

// rowLook returns the escape sequence for the look of a row's text.
func rowLook(c *compare.Comparison, r *compare.Row, looks *style.Styles) string {
	kind := content.BlockKind(c, r)
	switch {
	case r.Role == compare.RoleFurniture:
		return looks.Furniture.Open
	case r.Kind == compare.RowAdded:
		return looks.AddedGround.Open
	case r.Kind == compare.RowRemoved:
		return looks.RemovedGround.Open
	case kind == articles.KindHeadline || kind == articles.KindHeading:
		return looks.Headline.Open
	}
	return ""
}

// paintSigns gives each sign of the gutter its look.
func paintSigns(signs string, looks *style.Styles) string {
	if looks.Flag.Open == "" {
		return signs
	}
	var b strings.Builder
	for _, sign := range signs {
		look := looks.Flag
		switch sign {
		case '+':
			look = looks.AddedGround
		case '-':
			look = looks.RemovedGround
		case '⇄':
			look = looks.Moved
		case '~', '│':
			look = looks.Dim
		}
		b.WriteString(look.Paint(string(sign)))
	}
	return b.String()
}

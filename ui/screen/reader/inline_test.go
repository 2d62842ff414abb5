package reader

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"

	"variorum/articles"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// A link in bold has the look of both, and a piece of a long block has only
// the marks that lie in it.
func TestMarksOfAPieceOfABlock(t *testing.T) {
	text := "The ferry sails again, said the mayor."
	inline := []articles.Mark{
		{Kind: articles.MarkStrong, Start: 0, End: 9},
		{Kind: articles.MarkLink, Start: 4, End: 15, Target: "https://gull.example"},
		{Kind: articles.MarkEmphasis, Start: 32, End: 37},
	}
	m := newMarkup(style.New(true, colorprofile.ANSI256))
	show := func(start, end int) string {
		var b strings.Builder
		part := text[start:end]
		wrap.Paint(&b, part, wrap.Span{Start: 0, End: len(part)}, "", m.inlineMarks(inline, start, end))
		return b.String()
	}
	link := "\x1b[38;5;110m\x1b[4m"
	if got, want := show(0, 20), "\x1b[1mThe \x1b[m"+link+"\x1b[1mferry\x1b[m"+link+" sails\x1b[m agai"; got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if got, want := show(21, len(text)), ", said the \x1b[3mmayor\x1b[m."; got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

package reader

import (
	"slices"

	"variorum/articles"
	"variorum/ui/wrap"
)

// inlineMarks returns the looks of the ranges of text[start:end] that a
// block's marks cover, counted from start. Where marks overlap a range has the
// looks of all of them.
func (m *markup) inlineMarks(inline []articles.Mark, start, end int) []wrap.Mark {
	type edge struct {
		at   int
		kind articles.MarkKind
		step int // 1 where a mark begins, -1 where it ends
	}
	var edges []edge
	for _, mark := range inline {
		if mark.Start < end && mark.End > start {
			edges = append(edges, edge{max(mark.Start, start) - start, mark.Kind, 1}, edge{min(mark.End, end) - start, mark.Kind, -1})
		}
	}
	slices.SortStableFunc(edges, func(x, y edge) int { return x.at - y.at })
	var open [articles.MarkInserted + 1]int
	var marks []wrap.Mark
	for i, e := range edges {
		if i > 0 && e.at > edges[i-1].at {
			look := ""
			for kind, n := range open {
				if n > 0 {
					look += m.look(articles.MarkKind(kind))
				}
			}
			if look != "" {
				marks = append(marks, wrap.Mark{Span: wrap.Span{Start: edges[i-1].at, End: e.at}, Open: look})
			}
		}
		open[e.kind] += e.step
	}
	return marks
}

// look returns the SGR sequence that a mark is painted with.
func (m *markup) look(kind articles.MarkKind) string {
	accent, code := m.colours()
	switch kind {
	case articles.MarkStrong:
		return "\x1b[1m"
	case articles.MarkEmphasis:
		return "\x1b[3m"
	case articles.MarkLink:
		return foreground(accent) + "\x1b[4m"
	case articles.MarkCode:
		return foreground(code)
	case articles.MarkDeleted:
		return "\x1b[9m"
	case articles.MarkInserted:
		return "\x1b[4m"
	}
	return ""
}

// foreground returns the sequence of a colour, which is one of the palette of
// 256, or of the first eight where it has one digit; "" for "".
func foreground(colour string) string {
	switch len(colour) {
	case 0:
		return ""
	case 1:
		return "\x1b[3" + colour + "m"
	}
	return "\x1b[38;5;" + colour + "m"
}

package reader

import (
	"sort"
	"strconv"
	"strings"

	"variorum/articles"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// A laid piece is set in rows.
type laid struct {
	text   string // what the rows are ranges of: the piece's text, or what its markup shows as
	rows   []wrap.Span
	base   string      // the look of it all
	marks  []wrap.Mark // the looks of parts of it
	first  string      // before the first row, and
	rest   string      // before the others: indents and bullets
	prefix style.Style
	hits   []wrap.Span // what the search found in text

	painted []string // nil until the piece is drawn
}

// lay sets piece i in rows, or returns it if it is set already.
func (s *sheet) lay(i int) *laid {
	if l := s.laid[i]; l != nil {
		return l
	}
	if len(s.laid) > 1000 { // far more than a screen shows
		clear(s.laid)
	}
	piece := &s.pieces[i]
	l := &laid{text: piece.text}
	kind, level, number := articles.KindParagraph, 0, 0
	switch piece.block {
	case titleLine:
		kind = articles.KindHeadline
	case byline:
		l.base = s.styles.Dim.Open
	default:
		block := &s.article.Blocks[piece.block]
		kind, level = block.Kind, block.Level
		l.marks = s.markup.inlineMarks(block.Inline, piece.start, piece.start+len(piece.text))
		if block.Markup != "" && len(block.Text) <= longBlock {
			if s.source {
				l.text, l.marks = block.Markup, nil
			} else if kind == articles.KindTable || kind == articles.KindCode { // what Glamour is good at
				if shown, ok := s.markup.show(block, s.columnWidth()); ok {
					l.text, l.marks = shown.text, shown.marks
				}
			}
		}
		number = block.Number
	}
	s.dress(l, kind, level, number)
	width := s.columnWidth() - wrap.Width(l.rest)
	if kind == articles.KindTable {
		l.rows = uncut(l.text)
	} else {
		l.rows = wrap.Lines(l.text, width)
	}
	if piece.block == byline {
		for n := range l.rows { // a dot that parts what stands in one row ends none
			l.rows[n].End = l.rows[n].Start + len(strings.TrimSuffix(l.text[l.rows[n].Start:l.rows[n].End], " ·"))
		}
	}
	if l.hits = s.search.Query().All(l.text); l.text == piece.text {
		l.hits = s.search.finder(s.article)(piece)
	}
	s.laid[i] = l
	return l
}

// dress gives a piece the look of its kind.
func (s *sheet) dress(l *laid, kind articles.Kind, level, number int) {
	if s.source {
		return
	}
	switch kind {
	case articles.KindHeadline:
		l.base = s.styles.Headline.Open
	case articles.KindHeading:
		l.base = s.styles.Heading.Open
	case articles.KindQuote:
		depth := min(max(level, 1), max(s.columnWidth()/12, 1)) // the words keep most of a narrow column
		bars := strings.Repeat("▎ ", depth)
		l.base, l.first, l.rest, l.prefix = s.styles.Quote.Open, bars, bars, s.styles.Rule
	case articles.KindListItem:
		indent := wrap.Spaces(2 * min(max(level-1, 0), 8))
		l.first, l.rest, l.prefix = indent+"• ", indent+"  ", s.styles.Accent
		if number > 0 {
			mark := strconv.Itoa(number) + ". "
			l.first, l.rest = indent+mark, indent+wrap.Spaces(len(mark))
		}
	case articles.KindCode:
		l.base, l.first, l.rest = s.styles.Code.Open, "  ", "  "
	case articles.KindCaption:
		l.base = s.styles.Caption.Open
	case articles.KindFurniture:
		l.base = s.styles.Furniture.Open
	case articles.KindRule:
		l.text, l.base = wrap.Spaces((s.columnWidth()-5)/2)+"*\u2003*\u2003*", s.styles.Dim.Open
		l.marks = nil
	}
}

// uncut returns the lines of a table, which is not wrapped: Glamour fits it to
// the width. What is wider still is cut when it is painted.
func uncut(text string) []wrap.Span {
	var rows []wrap.Span
	for start := 0; ; {
		end := strings.IndexByte(text[start:], '\n')
		if end < 0 {
			return append(rows, wrap.Span{Start: start, End: len(text)})
		}
		rows = append(rows, wrap.Span{Start: start, End: start + end})
		start += end + 1
	}
}

// rowOf returns the row that holds byte offset of the piece's text. Where
// markup changed the text, the offset is scaled.
func (s *sheet) rowOf(i, offset int) int {
	l := s.lay(i)
	return rowAt(l, scale(offset, len(s.pieces[i].text), len(l.text)))
}

// offsetOf returns the byte of the piece's text at which row begins.
func (s *sheet) offsetOf(i, row int) int {
	l := s.lay(i)
	start := l.rows[min(max(row, 0), len(l.rows)-1)].Start
	from, to := len(l.text), len(s.pieces[i].text)
	if from == to || from == 0 {
		return start
	}
	return (start*to + from - 1) / from // rounded up, so that rowOf finds the same row again
}

func scale(offset, from, to int) int {
	if from == to || from == 0 {
		return offset
	}
	return offset * to / from
}

func rowAt(l *laid, offset int) int {
	return max(sort.Search(len(l.rows), func(i int) bool { return l.rows[i].Start > offset })-1, 0)
}

// paint returns the rows of piece i as they are drawn, without the margin's share
// on the right.
func (s *sheet) paint(i int) []string {
	l := s.lay(i)
	if l.painted != nil {
		return l.painted
	}
	hits := s.search.marks(s, i, l)
	margin := wrap.Spaces(s.margin())
	width := s.columnWidth()
	l.painted = make([]string, len(l.rows))
	var b strings.Builder
	for n, row := range l.rows {
		b.Reset()
		b.WriteString(margin)
		prefix := l.rest
		if n == 0 {
			prefix = l.first
		}
		b.WriteString(l.prefix.Paint(prefix))
		wrap.Paint(&b, l.text, row, l.base, l.marks, hits)
		l.painted[n] = b.String()
		if wrap.Width(l.painted[n]) > len(margin)+width {
			l.painted[n] = wrap.Truncate(l.painted[n], len(margin)+width)
		}
	}
	return l.painted
}

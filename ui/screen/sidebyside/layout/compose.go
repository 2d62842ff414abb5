package layout

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/colorprofile"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/ui/label"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// A Composed is the text of a column for one row, with what is marked in it.
// All ranges are bytes of Text.
type Composed struct {
	Text   string
	Base   string      // the look of it all
	Marks  []wrap.Mark // what changed
	Strong []wrap.Mark // flags and stressed letters, over the marks
	Edits  []EditSpan  // in order
	origin []origin    // in order
	ends   []sentenceEnd
	hang   hangingIndent
}

// A hangingIndent is how far the lines after the first of a list item are indented, in
// cells, and from which byte of the text on.
type hangingIndent struct{ from, cells int }

// An EditSpan is where an edit of the row stands: Edit is its number, from 1, in
// the row's Edits.
type EditSpan struct {
	wrap.Span
	Edit   int
	Change compare.Change
	Old    bool
	Whole  bool          // it is all of a paragraph
	begins compare.Flags // the kinds of findings that begin here
}

// An origin says which bytes of which article a range of the text is.
type origin struct {
	wrap.Span
	old           bool
	block, offset int
}

// A Composer writes the text of one column for one row, and is of no use after
// that. What of a difference is marked, the caller says before.
type Composer struct {
	Styles     *style.Styles
	Blocks     [2][]articles.Block // of the old and the new article
	Typography bool                // differences in typography are marked
	Width      int                 // of the column, in cells
	Composed
	b strings.Builder

	one    bool                   // both sides stand in this column
	long   bool                   // the row is long enough to be kept level inside
	tables [2]map[int][]insertion // by side and block: what is inserted into it
	passed sentenceEnd
}

// signs reports whether changes need written marks: there is no colour.
func (c *Composer) signs() bool { return c.Styles.Profile < colorprofile.ANSI }

func (c *Composer) done() Composed {
	c.Text = c.b.String()
	return c.Composed
}

// Side writes one side of a row for a column of its own. Of a side without text
// nothing is written.
func (c *Composer) Side(r *compare.Row, old bool) Composed {
	parts, blocks := r.New, c.Blocks[sideOf(old)]
	if old {
		parts = r.Old
	}
	if len(parts) == 0 {
		return c.done()
	}
	c.setTables(r)
	c.Base = c.look(r, &blocks[parts[0].Block])
	c.place(r, parts)
	c.bullet(&blocks[parts[0].Block])
	c.long = RowSize(r) > longRow
	for i, part := range parts {
		if i > 0 {
			c.b.WriteString("\n\n")
		}
		whole := len(part.Segments) == 1
		offset := 0
		for k := range part.Segments {
			s := &part.Segments[k]
			joined := [2]bool{
				k > 0 && sameEdit(&part.Segments[k-1], s), k+1 < len(part.Segments) && sameEdit(s, &part.Segments[k+1]),
			}
			c.segment(s, r, run{old, whole, joined, part.Block, offset})
			offset += len(s.Text)
		}
	}
	c.note(r)
	return c.done()
}

// Both writes both sides of a row into one column, removed words before those
// that came in their place.
func (c *Composer) Both(r *compare.Row) Composed {
	switch {
	case len(r.New) == 0:
		return c.Side(r, true)
	case len(r.Old) == 0:
		return c.Side(r, false)
	}
	c.one = true
	c.setTables(r)
	news := c.Blocks[compare.New]
	c.Base = c.look(r, &news[r.New[0].Block])
	if r.Moved {
		c.dim(fmt.Sprintf("⇄ %s → %s\n", Paragraphs(r.Old), Paragraphs(r.New)))
	}
	c.bullet(&news[r.New[0].Block])
	pieces := compare.Interleave(r)
	joins := func(i, k int) bool {
		return i >= 0 && k < len(pieces) && !pieces[i].Break && !pieces[k].Break && pieces[i].Old == pieces[k].Old &&
			sameEdit(&pieces[i].Segment, &pieces[k].Segment)
	}
	for i := range pieces {
		p := &pieces[i]
		parts := r.New
		if p.Old {
			parts = r.Old
		}
		switch {
		case p.Break && p.Old:
			c.dim("¶ ")
		case p.Break:
			c.b.WriteString("\n\n")
		default:
			joined := [2]bool{joins(i-1, i), joins(i, i+1)}
			c.segment(&p.Segment, r, run{p.Old, false, joined, parts[p.Part].Block, p.Offset})
		}
		if !joins(i, i+1) && !c.signs() && p.Old && p.Change == compare.ChangeReplaced && !strings.HasSuffix(p.Text, " ") {
			c.b.WriteByte(' ') // the new words follow the old ones
		}
	}
	c.note(r)
	return c.done()
}

// look returns the base style of a row: its kind, on the ground of its side
// where it stands alone.
func (c *Composer) look(r *compare.Row, block *articles.Block) string {
	var s style.Style
	switch {
	case r.Role == compare.RoleFurniture:
		return c.Styles.Furniture.Open
	case block.Kind == articles.KindHeadline:
		s = c.Styles.Headline
	case block.Kind == articles.KindHeading:
		s = c.Styles.Heading
	case block.Kind == articles.KindCaption:
		s = c.Styles.Caption
	case block.Kind == articles.KindQuote:
		s = c.Styles.Quote
	case block.Kind == articles.KindCode || block.Kind == articles.KindTable:
		s = c.Styles.Code
	}
	switch r.Kind {
	case compare.RowAdded:
		return s.Open + c.Styles.AddedGround.Open
	case compare.RowRemoved:
		return s.Open + c.Styles.RemovedGround.Open
	}
	return s.Open
}

// place writes where a moved paragraph stands in its article.
func (c *Composer) place(r *compare.Row, parts []compare.Part) {
	if r.Moved {
		c.dim("⇄ " + Paragraphs(parts) + "\n")
	}
}

// bullet writes what stands before list items, and what stands for a rule. The
// further lines of an item are indented as far.
func (c *Composer) bullet(block *articles.Block) {
	switch {
	case block.Kind == articles.KindListItem:
		mark := "• "
		if block.Number > 0 {
			mark = fmt.Sprintf("%d. ", block.Number)
		}
		mark = wrap.Spaces(2*min(max(block.Level-1, 0), 6)) + mark
		c.hang = hangingIndent{c.b.Len(), min(wrap.Width(mark), c.Width/3)}
		c.dim(mark)
	case block.Kind == articles.KindRule && strings.TrimSpace(block.Text) == "":
		c.dim("───")
	}
}

// note says what furniture is, which may look like text of the story.
func (c *Composer) note(r *compare.Row) {
	if r.Role == compare.RoleFurniture && r.Kind != compare.RowSame {
		c.dim("  (furniture)")
	}
}

// dim writes what is not of the article.
func (c *Composer) dim(text string) {
	start := c.b.Len()
	c.b.WriteString(text)
	look := c.Styles.Dim
	c.Marks = append(c.Marks, wrap.Mark{Span: wrap.Span{Start: start, End: c.b.Len()}, Open: look.Close + look.Open}) // off the ground
}

// A run says of a segment where it is from and what stands beside it.
type run struct {
	old           bool
	whole         bool    // it is all of its block
	joined        [2]bool // the segment before it, and after it, is of the same edit
	block, offset int     // where its text begins
}

// sameEdit reports whether two neighbours are marked as one.
func sameEdit(a, b *compare.Segment) bool {
	return a.Edit > 0 && a.Edit == b.Edit && a.Change == b.Change
}

// segment writes a run of an article's text. The white space around an edit
// is not marked.
func (c *Composer) segment(s *compare.Segment, r *compare.Row, from run) {
	if c.long {
		c.pass(s)
	}
	old, block, offset := from.old, from.block, from.offset
	lead, trail := 0, len(s.Text)
	if !from.joined[0] {
		lead = len(s.Text) - len(strings.TrimLeft(s.Text, " \n"))
	}
	if !from.joined[1] {
		trail = len(strings.TrimRight(s.Text, " \n"))
	}
	if trail < lead { // nothing but white space
		lead, trail = 0, 0
	}
	alone := r.Kind == compare.RowAdded || r.Kind == compare.RowRemoved
	var before, after string
	switch {
	case alone || trail <= lead:
	case c.signs():
		before, after = label.Marks(s.Change, old)
	case s.Change == compare.ChangeMoved:
		before, after = movedSign, movedSign
	}
	c.passage(s.Text[:lead], old, block, offset)
	start := c.b.Len()
	if !from.joined[0] {
		c.b.WriteString(before)
	}
	words := c.b.Len()
	c.passage(s.Text[lead:trail], old, block, offset+lead)
	end := c.b.Len()
	if !from.joined[1] {
		c.b.WriteString(after)
	}
	span := wrap.Span{Start: start, End: c.b.Len()}
	c.passage(s.Text[trail:], old, block, offset+trail)
	if span.Start == span.End {
		return
	}
	if open := c.open(s.Change, old, from.whole || alone); open != "" && !alone {
		c.Marks = append(c.Marks, wrap.Mark{Span: span, Open: open})
	}
	if s.Edit > 0 {
		c.Edits = append(c.Edits, EditSpan{Span: span, Edit: s.Edit, Change: s.Change, Old: old, Whole: from.whole || alone})
	}
	if end-words != trail-lead && s.Flags == 0 {
		return // the letters that differ are not where they were
	}
	c.emphasis(s, wrap.Span{Start: words, End: end}, lead, alone || from.whole)
}

// movedSign stands before and behind words that moved.
const movedSign = "⇄"

// open returns the look of a change. Where a whole paragraph changed it stands
// unmarked but for its ground: a page of struck-through text cannot be read.
func (c *Composer) open(change compare.Change, old, whole bool) string {
	switch change {
	case compare.ChangeNone:
		return ""
	case compare.ChangeTypography, compare.ChangeLink:
		if c.Typography {
			return c.Styles.Typography.Open
		}
		return ""
	case compare.ChangeMoved:
		if old && c.one {
			return c.Styles.MovedFrom.Open
		}
		return c.Styles.Moved.Open
	}
	switch {
	case old && whole:
		return c.Styles.RemovedGround.Open
	case old:
		return c.Styles.Removed.Open
	case whole:
		return c.Styles.AddedGround.Open
	}
	return c.Styles.Added.Open
}

// emphasis marks flagged words and the letters that differ inside a word.
func (c *Composer) emphasis(s *compare.Segment, words wrap.Span, lead int, whole bool) {
	if s.Flags != 0 && !whole {
		c.Strong = append(c.Strong, wrap.Mark{Span: words, Open: c.Styles.Flagged.Open})
		return
	}
	for _, stress := range s.Stress {
		span := wrap.Span{Start: words.Start + stress.Start - lead, End: words.Start + stress.End - lead}
		if span.Start >= words.Start && span.End <= words.End && span.Start < span.End {
			c.Strong = append(c.Strong, wrap.Mark{Span: span, Open: c.Styles.Stress.Open})
		}
	}
}

// Paragraphs names the paragraphs of a side, counted from 1 as a reader does.
func Paragraphs(parts []compare.Part) string {
	first, last := parts[0].Block+1, parts[len(parts)-1].Block+1
	if first == last {
		return fmt.Sprintf("¶ %d", first)
	}
	return fmt.Sprintf("¶ %d–%d", first, last)
}

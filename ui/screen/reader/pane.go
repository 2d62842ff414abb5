package reader

import (
	"cmp"
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/ui/keys"
	"variorum/ui/screen/scroll"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// Pane is the reading pane.
type Pane struct {
	keys    keys.Keys
	height  int
	failure string // why there is no article
	sheet   *sheet
	window  *scroll.Window[scroll.Place]
	search  *search
}

// The widths of the text, in cells.
const (
	usualColumn    = 74
	narrowColumn   = 30
	widestColumn   = 140
	columnStep     = 4
	wordsPerMinute = 230 // what a reader of news takes, Brysbaert 2019: 238
)

// New returns an empty pane.
func New(styles style.Styles, k keys.Keys) *Pane {
	p := &Pane{keys: k, search: &search{}}
	p.sheet = &sheet{styles: styles, column: usualColumn, laid: map[int]*laid{}, markup: newMarkup(styles), search: p.search}
	p.window = scroll.NewWindow(p.sheet)
	return p
}

// Open shows an article from a place on. words is its length, 0 where unknown.
func (p *Pane) Open(a *articles.Article, words int, place scroll.Place) {
	p.failure = ""
	length := ""
	if words > 0 {
		length = fmt.Sprintf("%d\u00a0words,\u00a0%d\u00a0min", words, (words+wordsPerMinute-1)/wordsPerMinute)
	}
	s := p.sheet
	s.article, s.source = a, false
	s.pieces, s.size = cut(a, length)
	s.markup = newMarkup(s.styles)
	p.search.Drop()
	s.forget()
	p.window.GoTo(place)
}

// Article returns the article that is shown, nil where there is none.
func (p *Pane) Article() *articles.Article { return p.sheet.article }

// Fail empties the pane and shows why there is no article.
func (p *Pane) Fail(reason string) {
	p.search.Begin("")
	p.sheet.article, p.sheet.pieces, p.sheet.size = nil, nil, 0
	p.sheet.forget()
	p.window.GoTo(scroll.Place{})
	p.failure = reason
}

func (p *Pane) sayFailure(rows []string) {
	for n, row := range wrap.Lines(p.failure, p.sheet.columnWidth()) {
		if n < len(rows) {
			rows[n] = wrap.Truncate(wrap.Spaces(p.sheet.margin())+p.failure[row.Start:row.End], p.sheet.width)
		}
	}
}

// Resize gives the pane its size in cells; the place stays.
func (p *Pane) Resize(width, height int) {
	if width == p.sheet.width && height == p.height {
		return
	}
	p.sheet.width, p.height = max(width, 0), max(height, 0)
	p.window.Resize(p.height)
	p.layAgain()
}

// SetStyles changes the looks; the place stays.
func (p *Pane) SetStyles(s style.Styles) {
	p.sheet.styles = s
	p.sheet.markup = newMarkup(s)
	p.layAgain()
}

// layAgain sets the text anew, at the same place.
func (p *Pane) layAgain() {
	p.sheet.forget()
	p.window.Locate()
}

// Key handles a key that was pressed count times; it tells whether the key means
// something here.
func (p *Pane) Key(msg tea.KeyPressMsg, count int) (handled bool, cmd tea.Cmd) {
	page := max(p.height-scroll.Context, 1)
	half := max(p.height/2, 1)
	for _, action := range []struct {
		binding key.Binding
		do      func()
	}{
		{p.keys.Down, func() { p.Scroll(count) }},
		{p.keys.Up, func() { p.Scroll(-count) }},
		{p.keys.PageDown, func() { p.Scroll(page * count) }},
		{p.keys.PageUp, func() { p.Scroll(-page * count) }},
		{p.keys.HalfDown, func() { p.Scroll(half * count) }},
		{p.keys.HalfUp, func() { p.Scroll(-half * count) }},
		{p.keys.Top, p.window.ToTop},
		{p.keys.Bottom, p.window.ToEnd},
		{p.keys.NextParagraph, func() { p.paragraphs(count) }},
		{p.keys.PrevParagraph, func() { p.paragraphs(-count) }},
		{p.keys.Next, func() { p.step(count) }},
		{p.keys.Prev, func() { p.step(-count) }},
		{p.keys.Wider, func() { p.widen(count) }},
		{p.keys.Narrower, func() { p.SetColumn(p.sheet.columnWidth() - columnStep*count) }},
		{p.keys.Source, p.toggleSource},
	} {
		if key.Matches(msg, action.binding) {
			action.do()
			return true, nil
		}
	}
	return false, nil
}

// Scroll moves the text by n rows, to the end at most.
func (p *Pane) Scroll(n int) { p.window.Scroll(n) }

func (p *Pane) paragraphs(n int) {
	for range max(n, -n) {
		p.window.Paragraph(n / max(n, -n))
	}
}

// Place returns the place of the first visible row.
func (p *Pane) Place() scroll.Place { return p.window.Place() }

// GoTo puts a place at the top. The zero Place is the very beginning.
func (p *Pane) GoTo(place scroll.Place) { p.window.GoTo(place) }

// Bookmark returns what goes back to the present row, as long as the article is
// the same.
func (p *Pane) Bookmark() (goBack func()) {
	article, place := p.sheet.article, p.window.Place()
	return func() {
		if p.sheet.article == article {
			p.window.GoTo(place)
		}
	}
}

// widen makes the column wider as far as the pane has room for it.
func (p *Pane) widen(steps int) {
	if p.sheet.columnWidth() == p.sheet.column {
		p.SetColumn(p.sheet.column + columnStep*steps)
	}
}

// Column returns the width of the text that the reader asks for, in cells.
func (p *Pane) Column() int { return p.sheet.column }

// SetColumn asks for another width, as far as there is room; 0: the usual one.
func (p *Pane) SetColumn(width int) {
	width = cmp.Or(width, usualColumn)
	p.sheet.column = min(max(width, narrowColumn), widestColumn)
	p.layAgain()
}

// HasSource tells whether the article has markup that Source can show.
func (p *Pane) HasSource() bool {
	if p.sheet.article == nil {
		return false
	}
	for i := range p.sheet.article.Blocks {
		if p.sheet.article.Blocks[i].Markup != "" {
			return true
		}
	}
	return false
}

func (p *Pane) toggleSource() {
	if p.HasSource() {
		p.sheet.source = !p.sheet.source
		p.layAgain()
	}
}

// View returns the pane's rows: exactly as many as it is high, none wider than
// it is wide.
func (p *Pane) View() []string {
	rows := make([]string, p.height)
	if p.sheet.width == 0 {
		return rows
	}
	if len(p.sheet.pieces) == 0 {
		p.sayFailure(rows)
		return rows
	}
	here := p.window.Top()
	for n := range rows {
		if here.Number >= 0 {
			rows[n] = p.sheet.paint(here.Item)[here.Number]
		}
		var ok bool
		if here, ok = p.window.Next(here); !ok {
			break
		}
	}
	return rows
}

// Status says where one is: "3 of 17" hits, "12 %".
func (p *Pane) Status() string {
	if p.sheet.article == nil {
		return ""
	}
	status := fmt.Sprintf("%d %%", p.percent())
	if s := p.search.Status(); s != "" {
		status = s + " · " + status
	}
	if p.sheet.source {
		status = "source · " + status
	}
	return status
}

// Hints returns the bindings that the hint line offers.
func (p *Pane) Hints() []key.Binding {
	if p.search.On() {
		return []key.Binding{
			keys.Short(p.keys.Next, "n", "next"), keys.Short(p.keys.Prev, "N", "previous"), keys.Short(p.keys.Back, "Esc", "end search"),
		}
	}
	return []key.Binding{
		keys.Short(p.keys.PageDown, "Space", "page"), keys.Short(p.keys.Find, "/", "find"),
	}
}

// A Heading is an entry of the contents.
type Heading struct {
	Level int
	Text  string
	Block int
}

// Contents returns the headings of an article.
func Contents(a *articles.Article) []Heading {
	var list []Heading
	for i, b := range a.Blocks {
		switch b.Kind {
		case articles.KindHeadline:
			list = append(list, Heading{Level: 1, Text: b.Text, Block: i})
		case articles.KindHeading:
			list = append(list, Heading{Level: max(b.Level, 1), Text: b.Text, Block: i})
		}
	}
	return list
}

// percent returns how much of the text has been on the screen when what is
// visible is read.
func (p *Pane) percent() int {
	s := p.sheet
	if len(s.pieces) == 0 || s.size == 0 {
		return 100
	}
	bottom := p.window.Bottom()
	l := s.lay(bottom.Item)
	if bottom.Item == len(s.pieces)-1 && bottom.Number == len(l.rows)-1 {
		return 100
	}
	read := s.pieces[bottom.Item].at
	if bottom.Number >= 0 {
		read += scale(l.rows[bottom.Number].End, len(l.text), len(s.pieces[bottom.Item].text))
	}
	return min(read*100/s.size, 99)
}

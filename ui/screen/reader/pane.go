package reader

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/ui/keys"
	"variorum/ui/screen/find"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// Pane is the reading pane.
type Pane struct {
	styles style.Styles
	keys   keys.Keys
	width  int
	height int
	column int // the widest the text may be

	article *articles.Article
	failure string // why there is none
	pieces  []piece
	size    int // bytes of the article's text
	laid    map[int]*laid
	markup  *markup
	source  bool // markup is shown as it stands in the file

	top    at     // the first visible row
	anchor anchor // the same, independent of width

	search find.Search[hit]
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
	return &Pane{keys: k, styles: styles, column: usualColumn, laid: map[int]*laid{}, markup: newMarkup(styles)}
}

// Place is a place in an article: a byte of a block's text.
type Place struct{ Block, Offset int }

// Open shows an article from place on. words is its length, 0 where unknown.
func (p *Pane) Open(a *articles.Article, words int, place Place) {
	p.article = a
	p.source, p.failure = false, ""
	length := ""
	if words > 0 {
		length = fmt.Sprintf("%d\u00a0words,\u00a0%d\u00a0min", words, (words+wordsPerMinute-1)/wordsPerMinute)
	}
	p.pieces, p.size = cut(a, length)
	p.markup = newMarkup(p.styles)
	p.search.Drop()
	p.forget()
	p.GoTo(place)
}

// Article returns the article that is shown, nil where there is none.
func (p *Pane) Article() *articles.Article { return p.article }

// Close empties the pane.
func (p *Pane) Close() {
	*p = Pane{styles: p.styles, keys: p.keys, width: p.width, height: p.height, column: p.column,
		laid: map[int]*laid{}, markup: p.markup, search: p.search}
	p.search.Begin("")
}

// Fail empties the pane and shows why there is no article.
func (p *Pane) Fail(reason string) {
	p.Close()
	p.failure = reason
}

func (p *Pane) sayFailure(rows []string) {
	for n, row := range wrap.Lines(p.failure, p.columnWidth()) {
		if n < len(rows) {
			rows[n] = wrap.Truncate(wrap.Spaces(p.margin())+p.failure[row.Start:row.End], p.width)
		}
	}
}

// Resize gives the pane its size in cells; the place stays.
func (p *Pane) Resize(width, height int) {
	if width == p.width && height == p.height {
		return
	}
	p.width, p.height = max(width, 0), max(height, 0)
	p.forget()
	p.locate()
}

// SetStyles changes the looks; the place stays.
func (p *Pane) SetStyles(s style.Styles) {
	p.styles = s
	p.markup = newMarkup(s)
	p.forget()
	p.locate()
}

// forget drops every row that is set.
func (p *Pane) forget() { clear(p.laid) }

// Key handles a key; it tells whether the key means something here.
func (p *Pane) Key(msg tea.KeyPressMsg) (handled bool, cmd tea.Cmd) {
	page := max(p.height-2, 1) // two rows of context
	for _, action := range []struct {
		binding key.Binding
		do      func()
	}{
		{p.keys.Down, func() { p.Scroll(1) }},
		{p.keys.Up, func() { p.Scroll(-1) }},
		{p.keys.PageDown, func() { p.Scroll(page) }},
		{p.keys.PageUp, func() { p.Scroll(-page) }},
		{p.keys.HalfDown, func() { p.Scroll(max(p.height/2, 1)) }},
		{p.keys.HalfUp, func() { p.Scroll(-max(p.height/2, 1)) }},
		{p.keys.Top, p.toTop},
		{p.keys.Bottom, p.toEnd},
		{p.keys.NextParagraph, func() { p.jumpParagraph(1) }},
		{p.keys.PrevParagraph, func() { p.jumpParagraph(-1) }},
		{p.keys.Next, func() { p.Find(1) }},
		{p.keys.Prev, func() { p.Find(-1) }},
		{p.keys.Wider, p.widen},
		{p.keys.Narrower, func() { p.setColumn(p.columnWidth() - columnStep) }},
		{p.keys.Source, p.toggleSource},
	} {
		if key.Matches(msg, action.binding) {
			action.do()
			return true, nil
		}
	}
	return false, nil
}

// widen makes the column wider as far as the pane has room for it.
func (p *Pane) widen() {
	if p.columnWidth() == p.column {
		p.setColumn(p.column + columnStep)
	}
}

func (p *Pane) setColumn(width int) {
	p.column = min(max(width, narrowColumn), widestColumn)
	p.forget()
	p.locate()
}

// HasSource tells whether the article has markup that Source can show.
func (p *Pane) HasSource() bool {
	if p.article == nil {
		return false
	}
	for i := range p.article.Blocks {
		if p.article.Blocks[i].Markup != "" {
			return true
		}
	}
	return false
}

func (p *Pane) toggleSource() {
	if p.HasSource() {
		p.source = !p.source
		p.forget()
		p.locate()
	}
}

// View returns the pane's rows: exactly as many as it is high, none wider than
// it is wide.
func (p *Pane) View() []string {
	rows := make([]string, p.height)
	if p.width == 0 {
		return rows
	}
	if len(p.pieces) == 0 {
		p.sayFailure(rows)
		return rows
	}
	here := p.top
	for n := range rows {
		if here.row >= 0 {
			rows[n] = p.paint(here.piece)[here.row]
		}
		var ok bool
		if here, ok = p.next(here); !ok {
			break
		}
	}
	return rows
}

// Status says where one is: "3 of 17" hits, "12 %".
func (p *Pane) Status() string {
	if p.article == nil {
		return ""
	}
	status := fmt.Sprintf("%d %%", p.percent())
	if s := p.search.Status(); s != "" {
		status = s + " · " + status
	}
	if p.source {
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

// Contents returns the headings of the article.
func (p *Pane) Contents() []Heading {
	if p.article == nil {
		return nil
	}
	var list []Heading
	for i, b := range p.article.Blocks {
		switch b.Kind {
		case articles.Headline:
			list = append(list, Heading{Level: 1, Text: b.Text, Block: i})
		case articles.Heading:
			list = append(list, Heading{Level: max(b.Level, 1), Text: b.Text, Block: i})
		}
	}
	return list
}

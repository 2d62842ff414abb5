package sidebyside

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/ui/keys"
	"variorum/ui/screen/find"
	"variorum/ui/screen/scroll"
	"variorum/ui/screen/sidebyside/layout"
	"variorum/ui/style"
)

// Pane is the comparing pane.
type Pane struct {
	keys keys.Keys
	text text
	walk
	finder
	comparing

	columns layout.Columns // that are wanted
	history *versionTrace
	length  int // bytes of the last view
}

// New returns an empty pane.
func New(styles style.Styles, k keys.Keys) *Pane {
	p := &Pane{keys: k, history: &versionTrace{}}
	p.search = &find.Search[place]{}
	p.text.sheet = &sheet{styles: styles, typography: true, search: p.search, laid: map[int]*layout.Item{}}
	p.text.window = scroll.NewWindow(p.text.sheet)
	p.walk.text, p.finder.text = p.text, p.text
	p.begin(nil)
	return p
}

// Close empties the pane and stops comparing.
func (p *Pane) Close() {
	p.drop()
	p.history.end()
	p.history = &versionTrace{}
	p.text.pair = nil
	p.begin(nil)
	p.search.Begin("")
	p.text.refold()
	p.text.forget()
	p.text.window.GoTo(place{})
}

// Articles returns the two articles that are compared, nil where there are
// none.
func (p *Pane) Articles() (old, new *articles.Article) {
	if p.text.pair == nil {
		return nil, nil
	}
	return p.text.pair.old, p.text.pair.new
}

// Resize gives the pane its size in cells; the place stays.
func (p *Pane) Resize(width, height int) {
	if f := layout.NewFrame(width, height, p.columns, p.text.titled()); f != p.text.frame {
		now, ok := p.tour.At()
		stood := ok && p.text.window.InView(p.text.changeLine(now))
		p.text.frame = f
		p.text.window.Resize(f.Body())
		p.text.layAgain()
		if stood {
			p.text.window.Follow(p.text.changeLine(now))
		}
	}
}

// SetStyles changes the looks; the place stays.
func (p *Pane) SetStyles(s style.Styles) {
	p.text.styles = s
	p.text.layAgain()
}

// Update takes the answers to the pane's commands.
func (p *Pane) Update(msg tea.Msg) tea.Cmd {
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case alignedMsg:
		if msg.id == p.id && p.aligning != nil {
			cmd = p.aligned(msg)
		}
	case rowsMsg:
		if msg.id == p.id {
			p.text.learn(msg.rows)
		}
	case finishedMsg:
		if msg.id == p.id {
			cmd = p.finished(msg)
		}
	case slowMsg:
		if msg.id == p.id {
			p.slow(p.text.pair)
		}
	case hitsMsg:
		p.found(msg)
	case gridMsg:
		cmd = p.history.take(msg)
	}
	return tea.Batch(cmd, p.ask(p.text))
}

// Scroll moves the text by n lines, to the end at most.
func (p *Pane) Scroll(n int) { p.text.window.Scroll(n) }

// Preferences are how the reader wants any two versions shown.
type Preferences struct {
	Columns    layout.Columns
	Typography bool // differences in it are marked
}

// Preferences returns what is preferred now.
func (p *Pane) Preferences() Preferences { return Preferences{p.columns, p.text.typography} }

// Prefer sets that before anything is shown.
func (p *Pane) Prefer(f Preferences) { p.columns, p.text.typography = f.Columns, f.Typography }

// toggleColumns shows two columns in place of one, or one in place of two.
func (p *Pane) toggleColumns() tea.Cmd {
	f := p.text.frame
	if f.Width < layout.LeastTwo {
		return giveNotice(fmt.Sprintf("Two columns need a window %d cells wide.", layout.LeastTwo))
	}
	p.columns = layout.ColumnsOne
	if f.One {
		p.columns = layout.ColumnsTwo
	}
	p.Resize(f.Width, f.Height)
	return nil
}

// Place returns the place of the first visible line, so that reading can go
// on there.
func (p *Pane) Place() scroll.Place { return p.text.window.Place() }

// GoTo puts a place at the top. Before the comparison is there, it is put there
// then.
func (p *Pane) GoTo(to scroll.Place) {
	if p.aligning != nil {
		p.aligning.place = to
		return
	}
	p.text.window.GoTo(to)
}

// Bookmark returns what goes back to the present line, as long as the
// comparison is the same.
func (p *Pane) Bookmark() (goBack func()) {
	id, here := p.id, p.text.window.Place()
	return func() {
		if p.id == id && p.aligning == nil {
			p.text.window.GoTo(here)
		}
	}
}

// In returns the place in one of the two articles that were given to Open,
// whichever side it is shown on now: reading may go on in either version.
func (p *Pane) In(old bool) scroll.Place {
	if p.text.pair == nil {
		return scroll.Place{}
	}
	place := p.text.pair.in(old != p.swapped, p.text.window.Place())
	place.Old = old && place.Within
	return place
}

// Status says where one is: the present change and why it matters, or what
// is being done.
func (p *Pane) Status() string {
	switch {
	case p.err != nil:
		return "not compared: " + p.err.Error()
	case p.aligning != nil && p.aligning.slow:
		return "comparing…"
	case p.text.pair == nil:
		return ""
	}
	if s := p.search.Status(); s != "" {
		return s
	}
	if s, ok := p.text.pair.stage.(*provisional); ok && s.slow {
		return "comparing the words…"
	}
	return p.walk.status()
}

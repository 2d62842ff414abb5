package sidebyside

import (
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/ui/keys"
	"variorum/ui/screen/scroll"
	"variorum/ui/screen/sidebyside/layout"
	"variorum/ui/style"
)

// Pane is the comparing pane.
type Pane struct {
	keys   keys.Keys
	sheet  *sheet
	window *scroll.Window[place]
	tour   tour

	ctx      context.Context // that Open was given
	id       int             // of the newest comparison; answers to older ones are dropped
	cancel   context.CancelFunc
	aligning *aligning // what is being opened, nil: nothing
	err      error
	swapped  bool // the sides are the other way round than Open was asked for

	columns  layout.Columns // that are wanted
	history  *history
	search   *search
	overview overview // nil: to be drawn anew
	length   int      // bytes of the last view
}

// New returns an empty pane.
func New(styles style.Styles, k keys.Keys) *Pane {
	p := &Pane{keys: k, history: &history{}, search: &search{}, tour: tour{now: -1}}
	p.sheet = &sheet{styles: styles, typography: true, history: p.history, search: p.search, laid: map[int]*layout.Item{}}
	p.window = scroll.NewWindow(p.sheet)
	return p
}

// Close empties the pane and stops comparing.
func (p *Pane) Close() {
	p.Stop()
	p.history.end()
	p.history = &history{}
	p.sheet.history = p.history
	p.id++ // answers that are under way come too late
	p.err = nil
	p.sheet.pair = nil
	p.tour = tour{now: -1}
	p.search.Begin("")
	p.sheet.refold()
	p.forget()
	p.window.GoTo(place{})
}

// Articles returns the two articles that are compared, nil where there are
// none.
func (p *Pane) Articles() (old, new *articles.Article) {
	if p.sheet.pair == nil {
		return nil, nil
	}
	return p.sheet.pair.old, p.sheet.pair.new
}

// Resize gives the pane its size in cells; the place stays.
func (p *Pane) Resize(width, height int) {
	if f := layout.NewFrame(width, height, p.columns, p.sheet.titled()); f != p.sheet.frame {
		now, ok := p.tour.at()
		stood := ok && p.window.InView(p.sheet.lineOf(now))
		p.sheet.frame = f
		p.window.Resize(f.Body())
		p.layAgain()
		if stood {
			p.window.Follow(p.sheet.lineOf(now))
		}
	}
}

// SetStyles changes the looks; the place stays.
func (p *Pane) SetStyles(s style.Styles) {
	p.sheet.styles = s
	p.layAgain()
}

// layAgain lays everything out anew, at the same place.
func (p *Pane) layAgain() {
	p.forget()
	p.window.Locate()
}

// forget drops everything that is laid out.
func (p *Pane) forget() {
	p.sheet.forget()
	p.overview = nil
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
			p.learn(msg)
		}
	case finishedMsg:
		if msg.id == p.id {
			cmd = p.finished(msg)
		}
	case slowMsg:
		if msg.id == p.id {
			p.slow()
		}
	case hitsMsg:
		p.found(msg)
	case historyMsg:
		p.traced(msg)
	}
	return tea.Batch(cmd, p.ask())
}

// slow has the status line say that comparing takes its time.
func (p *Pane) slow() {
	if p.aligning != nil {
		p.aligning.slow = true
	} else if p.sheet.pair == nil {
		return
	} else if first, ok := p.sheet.pair.stage.(*provisional); ok {
		first.slow = true
	}
}

// Scroll moves the text by n lines, to the end at most.
func (p *Pane) Scroll(n int) { p.window.Scroll(n) }

func (p *Pane) paragraphs(n int) {
	for range max(n, -n) {
		p.window.Paragraph(n / max(n, -n))
	}
}

// toggleColumns shows two columns in place of one, or one in place of two.
func (p *Pane) toggleColumns() tea.Cmd {
	f := p.sheet.frame
	if f.Width < layout.LeastTwo {
		return notice(fmt.Sprintf("Two columns need a window %d cells wide.", layout.LeastTwo))
	}
	p.columns = layout.ColumnsOne
	if f.One {
		p.columns = layout.ColumnsTwo
	}
	p.Resize(f.Width, f.Height)
	return nil
}

func (p *Pane) toggleTypography() tea.Cmd {
	p.sheet.typography = !p.sheet.typography
	p.layAgain()
	if c := p.complete(); c != nil && c.full.Counts.Typography == 0 {
		return notice("There are no differences in quotes, dashes, case or spaces.")
	}
	if p.sheet.typography {
		return notice("Other quotes, dashes, case and spaces are marked.")
	}
	return notice("Other quotes, dashes, case and spaces are not marked.")
}

func (p *Pane) toggleFold() tea.Cmd {
	if p.sheet.pair == nil {
		return nil
	}
	rows := len(p.sheet.items)
	p.sheet.folded = !p.sheet.folded
	p.sheet.refold()
	p.layAgain()
	if p.sheet.folded && len(p.sheet.items) == rows {
		return notice("There is nothing to fold: hardly a paragraph stayed the same.")
	}
	return nil
}

// complete is the finished comparison, nil before it is there.
func (p *Pane) complete() *complete {
	if p.sheet.pair == nil {
		return nil
	}
	c, _ := p.sheet.pair.stage.(*complete)
	return c
}

// Place returns the place of the first visible line, so that reading can go
// on there.
func (p *Pane) Place() scroll.Place { return p.window.Place() }

// GoTo puts a place at the top. Before the comparison is there, it is put there
// then.
func (p *Pane) GoTo(to scroll.Place) {
	if p.aligning != nil {
		p.aligning.place = to
		return
	}
	p.window.GoTo(to)
}

// Bookmark returns what goes back to the present line, as long as the
// comparison is the same.
func (p *Pane) Bookmark() (goBack func()) {
	id, here := p.id, p.window.Place()
	return func() {
		if p.id == id && p.aligning == nil {
			p.window.GoTo(here)
		}
	}
}

// In returns the place in one of the two articles that were given to Open,
// whichever side it is shown on now: reading may go on in either version.
func (p *Pane) In(old bool) scroll.Place {
	if p.sheet.pair == nil {
		return scroll.Place{}
	}
	place := p.sheet.pair.in(old != p.swapped, p.window.Place())
	place.Old = old && place.Within
	return place
}

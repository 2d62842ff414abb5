package sidebyside

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"variorum/ui/keys"
	"variorum/ui/label"
	"variorum/ui/screen/scroll"
	"variorum/ui/screen/sidebyside/layout"
)

// A pressed is a key that was pressed a number of times.
type pressed struct {
	msg   tea.KeyPressMsg
	count int
}

// mostKept bounds the keys that wait.
const mostKept = 200

// keep has a key wait, for the pair that is being opened or until all changes
// are known; it tells whether it does.
func (p *Pane) keep(msg tea.KeyPressMsg, count int) bool {
	kept := (*[]pressed)(nil)
	switch {
	case p.aligning != nil:
		kept = &p.aligning.kept
	case p.sheet.pair != nil && (p.walks(msg) || p.waits()):
		if first, ok := p.sheet.pair.stage.(*provisional); ok && p.err == nil {
			kept = &first.kept
		}
	}
	if kept == nil {
		return false
	}
	if len(*kept) < mostKept {
		*kept = append(*kept, pressed{msg, count})
	}
	return true
}

// walks reports whether a key goes from change to change.
func (p *Pane) walks(msg tea.KeyPressMsg) bool {
	_, sign := kindOfSign(msg.Text)
	return sign || key.Matches(msg, p.keys.NextChange, p.keys.PrevChange, p.keys.NextFinding) ||
		!p.Searching() && key.Matches(msg, p.keys.Next, p.keys.Prev)
}

// waits reports whether keys wait already: those after them wait, too.
func (p *Pane) waits() bool {
	first, ok := p.sheet.pair.stage.(*provisional)
	return ok && len(first.kept) > 0
}

// play handles keys that waited.
func (p *Pane) play(kept []pressed) tea.Cmd {
	cmds := make([]tea.Cmd, len(kept))
	for i, k := range kept {
		_, cmds[i] = p.Key(k.msg, k.count)
	}
	return tea.Batch(cmds...)
}

// Key handles a key that was pressed count times; it tells whether the key means
// something here.
func (p *Pane) Key(msg tea.KeyPressMsg, count int) (handled bool, cmd tea.Cmd) {
	body := p.sheet.frame.Body()
	page, half := max(body-scroll.Context, 1), max(body/2, 1)
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
		{p.keys.Next, func() { p.find(count) }},
		{p.keys.Prev, func() { p.find(-count) }},
		{p.keys.NextChange, func() { p.walk(count, anyChange) }},
		{p.keys.PrevChange, func() { p.walk(-count, anyChange) }},
		{p.keys.NextFinding, func() { cmd = p.nextFinding(count) }},
		{p.keys.Columns, func() { cmd = p.toggleColumns() }},
		{p.keys.Typography, func() { cmd = p.toggleTypography() }},
		{p.keys.Fold, func() { cmd = p.toggleFold() }},
		{p.keys.Swap, func() { cmd = p.swap() }},
		{p.keys.History, func() { cmd = p.toggleHistory() }},
	} {
		if !key.Matches(msg, action.binding) {
			continue
		}
		if !p.keep(msg, count) {
			action.do()
		}
		return true, tea.Batch(cmd, p.ask())
	}
	if kind, ok := kindOfSign(msg.Text); ok {
		if !p.keep(msg, count) && !p.walk(count, kind) {
			cmd = notice("There is no change of this kind: " + msg.Text)
		}
		return true, tea.Batch(cmd, p.ask())
	}
	return false, nil
}

// kindOfSign returns which changes the gutter has a sign for: its key goes to the
// next of them.
func kindOfSign(sign string) (match func(change) bool, ok bool) {
	for _, f := range label.Findings() {
		if f.Sign == sign {
			return func(c change) bool { return c.flags&f.Flag != 0 }, true
		}
	}
	for _, k := range []mapKind{mapChanged, mapAdded, mapRemoved, mapMoved} {
		if k.sign() == sign {
			return func(c change) bool { return c.kind == k }, true
		}
	}
	return nil, false
}

// find goes n hits on, or back; without a search, n changes.
func (p *Pane) find(n int) {
	if p.Searching() {
		p.step(n)
	} else {
		p.walk(n, anyChange)
	}
}

// Hints returns the bindings that the hint line offers.
func (p *Pane) Hints() []key.Binding {
	if p.Searching() {
		return []key.Binding{
			keys.Short(p.keys.Next, "n", "next"), keys.Short(p.keys.Prev, "N", "previous"), keys.Short(p.keys.Back, "Esc", "end search"),
		}
	}
	var hints []key.Binding
	if p.complete() != nil {
		hints = []key.Binding{keys.Short(p.keys.Next, "n/N", "change"), keys.Short(p.keys.NextFinding, "!", "finding"), keys.Short(p.keys.Contents, "t", "list")}
	}
	if len(p.history.versions) > 2 {
		hints = append(hints, keys.Short(p.keys.History, "H", "history"))
	}
	switch f := p.sheet.frame; {
	case f.One && f.Width >= layout.LeastTwo:
		hints = append(hints, keys.Short(p.keys.Columns, "s", "two columns"))
	case !f.One:
		hints = append(hints, keys.Short(p.keys.Columns, "s", "one column"))
	}
	return append(hints, keys.Short(p.keys.Typography, "w", "typography"), keys.Short(p.keys.Fold, "=", "fold"),
		keys.Short(p.keys.Swap, "x", "swap"), keys.Short(p.keys.Info, "i", "about"))
}

package sidebyside

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"variorum/ui/keys"
	"variorum/ui/screen/scroll"
	"variorum/ui/screen/sidebyside/changes"
	"variorum/ui/screen/sidebyside/layout"
)

// A pressed is a key that was pressed a number of times.
type keptKey struct {
	msg   tea.KeyPressMsg
	count int
}

// mostKept bounds the keys that wait.
const mostKept = 200

// keep has a key wait, for the pair that is being opened or until all changes
// are known; it tells whether it does.
func (p *Pane) keep(msg tea.KeyPressMsg, count int) bool {
	kept := (*[]keptKey)(nil)
	switch {
	case p.aligning != nil:
		kept = &p.aligning.kept
	case p.text.pair != nil && (p.walks(msg) || p.text.pair.stage.waiting()):
		if first, ok := p.text.pair.stage.(*provisional); ok && p.err == nil {
			kept = &first.kept
		}
	}
	if kept == nil {
		return false
	}
	if len(*kept) < mostKept {
		*kept = append(*kept, keptKey{msg, count})
	}
	return true
}

// walks reports whether a key goes from change to change.
func (p *Pane) walks(msg tea.KeyPressMsg) bool {
	_, row := changes.OfSign(msg.Text)
	_, found := changes.KindOf(msg.Text)
	return row || found || key.Matches(msg, p.keys.NextChange, p.keys.PrevChange, p.keys.NextFinding) ||
		!p.Searching() && key.Matches(msg, p.keys.Next, p.keys.Prev)
}

// play handles keys that waited.
func (p *Pane) play(kept []keptKey) tea.Cmd {
	cmds := make([]tea.Cmd, len(kept))
	for i, k := range kept {
		_, cmds[i] = p.Key(k.msg, k.count)
	}
	return tea.Batch(cmds...)
}

// Key handles a key that was pressed count times; it tells whether the key means
// something here.
func (p *Pane) Key(msg tea.KeyPressMsg, count int) (handled bool, cmd tea.Cmd) {
	body := p.text.frame.Body()
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
		{p.keys.Top, p.text.window.ToTop},
		{p.keys.Bottom, p.text.window.ToEnd},
		{p.keys.NextParagraph, func() { p.text.paragraphs(count) }},
		{p.keys.PrevParagraph, func() { p.text.paragraphs(-count) }},
		{p.keys.Next, func() { p.find(count) }},
		{p.keys.Prev, func() { p.find(-count) }},
		{p.keys.NextChange, func() { p.step(count, changes.Any) }},
		{p.keys.PrevChange, func() { p.step(-count, changes.Any) }},
		{p.keys.NextFinding, func() { cmd = p.stepFinding(count, changes.AllKinds(), "finding") }},
		{p.keys.Sort, func() { cmd = p.reverseFindings() }},
		{p.keys.ToMiddle, func() { cmd = p.put(heightMiddle) }},
		{p.keys.ToTop, func() { cmd = p.put(heightTop) }},
		{p.keys.ToBottom, func() { cmd = p.put(heightBottom) }},
		{p.keys.ToPercent, func() { p.text.toPercent(count) }},
		{p.keys.OpenFold, func() { cmd = p.text.openNext() }},
		{p.keys.Columns, func() { cmd = p.toggleColumns() }},
		{p.keys.Typography, func() { cmd = p.text.toggleTypography() }},
		{p.keys.Fold, func() { cmd = p.text.toggleFold() }},
		{p.keys.Swap, func() { cmd = p.swap() }},
		{p.keys.History, func() { cmd = p.history.show(p.text) }},
	} {
		if !key.Matches(msg, action.binding) {
			continue
		}
		if !p.keep(msg, count) {
			action.do()
		}
		return true, tea.Batch(cmd, p.ask(p.text))
	}
	kind, found := changes.KindOf(msg.Text)
	match, row := changes.OfSign(msg.Text)
	switch {
	case !found && !row:
		return false, nil
	case p.keep(msg, count):
	case found:
		cmd = p.stepFinding(count, kind.Flag, kind.Word)
	case !p.step(count, match):
		cmd = giveNotice("There is no change of this kind: " + msg.Text)
	}
	return true, tea.Batch(cmd, p.ask(p.text))
}

// find goes n hits on, or back; without a search, n changes.
func (p *Pane) find(n int) {
	if p.Searching() {
		p.goOn(n)
	} else {
		p.step(n, changes.Any)
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
	if p.text.complete() != nil {
		hints = []key.Binding{keys.Short(p.keys.Next, "n/N", "change"), keys.Short(p.keys.NextFinding, "!", "finding"), keys.Short(p.keys.Contents, "t", "list")}
	}
	if len(p.history.versions) > 2 {
		hints = append(hints, keys.Short(p.keys.History, "H", "history"))
	}
	switch f := p.text.frame; {
	case f.One && f.Width >= layout.LeastTwo:
		hints = append(hints, keys.Short(p.keys.Columns, "s", "two columns"))
	case !f.One:
		hints = append(hints, keys.Short(p.keys.Columns, "s", "one column"))
	}
	return append(hints, keys.Short(p.keys.Typography, "w", "typography"), keys.Short(p.keys.Fold, "=", "fold"),
		keys.Short(p.keys.Swap, "x", "swap"), keys.Short(p.keys.Info, "i", "about"))
}

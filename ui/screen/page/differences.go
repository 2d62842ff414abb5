package page

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"variorum/ui/keys"
	"variorum/ui/label"
	"variorum/ui/screen/frame"
	"variorum/ui/screen/mode"
	"variorum/ui/screen/sidebyside"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// Differences are the page that lists what was found in a comparison, best first,
// and all changes. It shows one kind of them at a time, or all.
type Differences struct {
	overlay
	findings []sidebyside.Stop
	changes  []sidebyside.Stop
	remarks  []string
	filters  []string // the kinds there are; "" for all findings, first, and everything for all changes, last
	filter   int      // index into filters
	shown    []sidebyside.Stop
}

// everything is the filter that lists all changes.
const everything = "all changes"

// NewDifferences lists the findings of a comparison, what is to be said beside them,
// and all changes. It goes to the one that is chosen. Last is the page as it was
// left, nil where there was none: where the comparison is the same it is there
// again.
func NewDifferences(k keys.Keys, findings, changes []sidebyside.Stop, remarks []string, goTo func(sidebyside.Stop), last *Differences) *Differences {
	d := &Differences{findings: findings, changes: changes, remarks: remarks}
	d.overlay = overlay{keys: k, each: 3, build: d.list, said: d.status, whole: d}
	d.overlay.choose = func(i int) tea.Cmd {
		if i < len(d.shown) {
			goTo(d.shown[i])
		}
		return nil
	}
	d.filters = []string{""}
	for _, f := range label.Findings() {
		if slices.ContainsFunc(findings, func(s sidebyside.Stop) bool { return s.Kind == f.Word }) {
			d.filters = append(d.filters, f.Word)
		}
	}
	d.filters = append(d.filters, everything)
	if len(findings) == 0 {
		d.filter = len(d.filters) - 1
	}
	if last != nil && len(last.changes) == len(d.changes) && slices.Equal(last.findings, d.findings) {
		d.filter, d.top, d.at = last.filter, last.top, last.at
	}
	d.refilter()
	return d
}

// refilter lists what the filter lets through.
func (d *Differences) refilter() {
	d.shown = d.shown[:0]
	switch kind := d.filters[d.filter]; kind {
	case everything:
		d.shown = append(d.shown, d.changes...)
	default:
		for _, s := range d.findings {
			if kind == "" || s.Kind == kind {
				d.shown = append(d.shown, s)
			}
		}
	}
	d.title = "What matters, the best first" + d.counted()
	if kind := d.filters[d.filter]; kind != "" {
		d.title = upper(kind) + "s"
		if kind == everything {
			d.title = "All changes, in the order of the text"
		}
	}
}

// counted says how many of the findings the head of the comparison counts, where
// others are listed, too.
func (d *Differences) counted() string {
	minor := 0
	for _, s := range d.findings {
		if s.Minor {
			minor++
		}
	}
	if minor == 0 {
		return ""
	}
	return fmt.Sprintf(": %d, and %d for which little speaks", len(d.findings)-minor, minor)
}

// upper begins a word with a capital.
func upper(word string) string { return string(word[0]-'a'+'A') + word[1:] }

// Key turns to another kind of difference, or does what it does on every page.
func (d *Differences) Key(msg tea.KeyPressMsg, count int) (mode.Mode, tea.Cmd) {
	step := 0
	switch {
	case key.Matches(msg, d.keys.OtherPane):
		step = 1
	case msg.String() == "shift+tab":
		step = len(d.filters) - 1
	default:
		if i := slices.IndexFunc(label.Findings(), func(f label.Finding) bool { return f.Sign == msg.Text }); i >= 0 {
			if n := slices.Index(d.filters, label.Findings()[i].Word); n >= 0 {
				step = n - d.filter + len(d.filters)
			}
		}
	}
	if step == 0 {
		return d.overlay.Key(msg, count)
	}
	d.filter = (d.filter + step) % len(d.filters)
	d.refilter()
	d.top, d.at = 0, 0
	d.Resize(d.width, d.height)
	return d, nil
}

// list sets three rows for each entry: what happened and where, the words, and a
// blank one.
func (d *Differences) list(s style.Styles, width int) []string {
	var rows []string
	for _, stop := range d.shown {
		sign := s.Sign
		if stop.Kind != "" {
			sign = s.Flag
		}
		head := sign.Paint(stop.Sign) + wrap.Spaces(3-wrap.Width(stop.Sign)) + stop.What + "  " + s.Dim.Paint(stop.Where)
		rows = append(rows, wrap.Truncate(head, width), wrap.Truncate("   "+s.Dim.Paint(fromTo(stop.Old, stop.New, width-3)), width), "")
	}
	if d.filters[d.filter] != everything {
		for _, remark := range d.remarks {
			rows = append(rows, wrap.Truncate(s.Dim.Paint(remark), width), "", "")
		}
	}
	return rows
}

// fromTo writes old and new words in about width cells. Where they are longer, what
// both begin with gives way first: what differs stays.
func fromTo(old, new string, width int) string {
	const arrow = " → "
	if old == "" || new == "" {
		return old + new
	}
	if wrap.Width(old)+wrap.Width(new)+len(" > ") <= width {
		return old + arrow + new
	}
	olds, news := strings.Fields(old), strings.Fields(new)
	same := 0
	for same < min(len(olds), len(news)) && strings.EqualFold(olds[same], news[same]) {
		same++
	}
	if same > 1 {
		old, new = "… "+strings.Join(olds[same-1:], " "), "… "+strings.Join(news[same-1:], " ")
	}
	half := (width - len(" > ")) / 2
	room := max(half, width-len(" > ")-wrap.Width(new))
	old = wrap.Truncate(old, room)
	return old + arrow + wrap.Truncate(new, max(width-len(" > ")-wrap.Width(old), 0))
}

func (d *Differences) status() string {
	if len(d.shown) == 0 {
		return ""
	}
	return fmt.Sprintf("%d of %d", min(d.at+1, len(d.shown)), len(d.shown))
}

// Footer offers the keys of the page.
func (d *Differences) Footer(int) (frame.Footer, bool) {
	next := d.filters[(d.filter+1)%len(d.filters)]
	switch next {
	case "":
		next = "what matters"
	case everything:
	default:
		next += "s"
	}
	return frame.Footer{Right: d.status(), Cursor: -1, Hints: []key.Binding{
		keys.Short(d.keys.Down, "↑↓", "move"), keys.Short(d.keys.Open, "↵", "go there"),
		keys.Short(d.keys.OtherPane, "Tab", next), keys.Short(d.keys.Back, "Esc", "close"),
	}}, true
}

package sidebyside_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"variorum/articles"
	"variorum/ui/screen/sidebyside"
)

// facts is a story in two versions: an attribution, a figure and an altered
// quotation, each in a paragraph of its own, and one that stayed the same.
func facts() (old, new *articles.Article) {
	old = article("Coastal Wire",
		"The ferry ran aground off Vantry on Monday night, the harbour police said in the morning.",
		"At least 12 passengers were hurt when the ferry struck the northern mole of the harbour.",
		"The sea was calm and the moon stood over the mole when it happened.",
		"\"We are not closing the harbour a day longer than we must,\" said harbour master Lund on the quay.")
	new = article("City Bulletin",
		"The ferry ran aground off Vantry on Monday night, the fishermen said in the morning.",
		"At least 21 passengers were hurt when the ferry struck the northern mole of the harbour.",
		"The sea was calm and the moon stood over the mole when it happened.",
		"\"We will never close the harbour a day longer than we want,\" said harbour master Lund on the quay.")
	return old, new
}

// ! goes from finding to finding, in the order of the text or with S the best
// first; what it calls them is what the head counts and the legend counts by
// kind.
func TestFindingsAreWalked(t *testing.T) {
	old, new := facts()
	s := open(t, colorprofile.ANSI256, 120, 40, old, new)
	listed, _, _ := s.pane.Findings()
	total := len(listed)
	s.shows(fmt.Sprintf("%d findings", total))

	walk := func() (order []string) {
		for range total {
			s.press("!")
			status := s.pane.Status()
			if !strings.Contains(status, fmt.Sprintf(" of %d · ", total)) {
				t.Fatalf("status %q of %d findings", status, total)
			}
			order = append(order, status[strings.Index(status, "· ")+len("· "):])
		}
		return order
	}
	text := walk()
	if !strings.HasPrefix(text[0], "» attribution") || !strings.HasPrefix(text[len(text)-1], "\" quotation") {
		t.Errorf("in the order of the text: %q", text)
	}
	if said, _ := s.press("!").(sidebyside.NoticeMsg); !strings.Contains(string(said), "Round") {
		t.Errorf("after the last finding: said %q", said)
	}

	s.press("S")
	best := walk()
	var want []string
	for _, stop := range listed {
		want = append(want, stop.Sign+" "+stop.What)
	}
	// the walk goes on from the finding one stands at
	joined := strings.Join(append(best, best...), "|")
	if !strings.Contains(joined, strings.Join(want, "|")) {
		t.Errorf("the best first: %q, want %q in turn", best, want)
	}
}

// The legend counts a kind as often as its key stops before it is round, and the
// gutter shows its sign as often.
func TestLegendCountsTheStops(t *testing.T) {
	old, new := facts()
	for _, width := range []int{140, 70} {
		s := open(t, colorprofile.ANSI256, width, 40, old, new)
		legend := ansi.Strip(s.pane.Legend(100))
		for _, entry := range strings.Split(legend, "   ") {
			var sign, word string
			var n int
			if _, err := fmt.Sscanf(entry, "%s %d %s", &sign, &n, &word); err != nil {
				t.Fatalf("legend %q: %v", legend, err)
			}
			stops := map[string]bool{}
			for range 2 * n {
				s.press(sign)
				stops[s.pane.Status()] = true
			}
			if len(stops) != n {
				t.Errorf("%d columns: %s stops %d times, the legend says %d", width, sign, len(stops), n)
			}
			shown := 0
			for _, row := range lines(s)[3:] {
				cells := []rune(row)
				if cut := slices.Index(cells, '│'); width >= 80 && cut >= 6 {
					cells = cells[cut-6 : cut]
				} else {
					cells = cells[:4]
				}
				if strings.Contains(string(cells), sign) {
					shown++
				}
			}
			if shown == 0 || shown > n {
				t.Errorf("%d columns: the sign %s stands beside %d lines, the legend says %d\n%s", width, sign, shown, n, s.text())
			}
		}
	}
}

// What is listed and not marked as minor is as many as the head counts.
func TestListAndHeadCountTheSame(t *testing.T) {
	old, new := facts()
	old.Blocks = append(old.Blocks, articles.Block{Text: "Lund said in the evening that 40 lorries stood before the gate of the harbour and waited."})
	new.Blocks = append(new.Blocks, articles.Block{Text: "Before the gate 70 lorries were counted late in the evening, the fishermen told a paper of the town."})
	s := open(t, colorprofile.ANSI256, 140, 40, old, new)
	listed, _, _ := s.pane.Findings()
	counted := 0
	for _, stop := range listed {
		if !stop.Minor {
			counted++
		}
	}
	s.shows(fmt.Sprintf("%d findings", counted))
}

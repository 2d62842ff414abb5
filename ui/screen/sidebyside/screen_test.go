package sidebyside_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"variorum/articles"
	"variorum/store"
	"variorum/ui/keys"
	"variorum/ui/screen/sidebyside"
	"variorum/ui/style"
)

// article makes an article of paragraphs.
func article(source string, paragraphs ...string) *articles.Article {
	a := &articles.Article{Path: source + ".txt", Title: "Harbour bridge to close", Source: source,
		Published: time.Date(2031, 3, 3, 0, 0, 0, 0, time.UTC)}
	for _, p := range paragraphs {
		a.Blocks = append(a.Blocks, articles.Block{Text: p})
	}
	return a
}

// A bridge story in two versions: changed, removed, added and moved.
func bridge() (old, new *articles.Article) {
	const ferry = "The ferry across the sound runs every twenty minutes and takes no lorries at all."
	old = article("Coastal Wire",
		"The harbour bridge will close to traffic on Monday, the port authority said.",
		"Engineers found four cracks in the deck last winter and have watched them ever since.",
		"\"We are not closing it a day longer than we must,\" said chief engineer Lund. The work will cost 28 million.",
		"Nothing like it was tried before in this part of the country by anyone.",
		ferry)
	new = article("City Bulletin",
		ferry,
		"The harbour bridge will close to vehicles on Monday, the port authority said.",
		"Engineers found four cracks in the deck last winter and have watched them ever since.",
		"\"We will not close it longer than we must,\" said chief engineer Lund. The work will cost 38 million.",
		"Shopkeepers on the quay have asked the mayor for help with their rents.")
	return old, new
}

// screen runs a pane without a terminal: it answers its own commands.
type screen struct {
	t    testing.TB
	pane *sidebyside.Pane
}

func open(t testing.TB, profile colorprofile.Profile, width, height int, old, new *articles.Article, versions ...store.Version) *screen {
	s := &screen{t, sidebyside.New(style.New(true, profile), keys.New())}
	s.pane.Resize(width, height)
	s.run(s.pane.Open(t.Context(), old, new, versions))
	return s
}

// run carries out a command and hands its answers to the pane. What is no
// answer to the pane it returns.
func (s *screen) run(cmd tea.Cmd) (other tea.Msg) {
	if cmd == nil {
		return nil
	}
	msg := cmd()
	switch msg := msg.(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			if got := s.run(c); got != nil {
				other = got
			}
		}
		return other
	case sidebyside.HistoryMsg, sidebyside.NoticeMsg, sidebyside.RequestMsg, sidebyside.GridMsg:
		return msg
	case nil:
		return nil
	default:
		return s.run(s.pane.Update(msg))
	}
}

func (s *screen) press(names ...string) (other tea.Msg) {
	s.t.Helper()
	for _, name := range names {
		msg := tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
		if len([]rune(name)) > 1 {
			msg = map[string]tea.KeyPressMsg{"space": {Code: tea.KeySpace, Text: " "}, "down": {Code: tea.KeyDown}}[name]
		}
		handled, cmd := s.pane.Key(msg, 1)
		if !handled {
			s.t.Errorf("%s is not handled", name)
		}
		other = s.run(cmd)
	}
	return other
}

// text returns what the screen shows, without its colours.
func (s *screen) text() string { return ansi.Strip(strings.Join(s.pane.View(), "\n")) }

// lines returns the rows of the screen without their colours.
func lines(s *screen) []string { return strings.Split(s.text(), "\n") }

func (s *screen) shows(want ...string) {
	s.t.Helper()
	text := s.text()
	for _, w := range want {
		if !strings.Contains(text, w) {
			s.t.Errorf("no %q in\n%s", w, text)
		}
	}
}

// row returns the screen row a text stands on, -1 where it is not shown.
func (s *screen) row(text string) int {
	for i, row := range s.pane.View() {
		if strings.Contains(ansi.Strip(row), text) {
			return i
		}
	}
	return -1
}

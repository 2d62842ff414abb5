package screen

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/exp/golden"

	"variorum/articles/compare"
	"variorum/store"
	"variorum/ui/screen/list"
	"variorum/ui/style"
)

// goldenScreen shows a screen after keys; text is what it waits for. The verdicts
// are given, so that the screens do not depend on how texts are compared.
func goldenScreen(t *testing.T, width, height int, text string, keys ...string) *screen {
	s := closedScreen(t, harbour(), nil)
	s.m.list.judging = true
	s.m.list.list.SetVerdict(store.Version{ID: "wire.txt"}, store.Version{ID: "bulletin.txt"}, list.Verdict{Relation: compare.RelationLightRewrite, Kept: .71})
	s.m.list.list.SetVerdict(store.Version{ID: "dawn-1.txt"}, store.Version{ID: "dawn-2.txt"}, list.Verdict{Relation: compare.RelationNearCopy, Kept: .97})
	s.m.list.list.SetVerdict(store.Version{ID: "dawn-1.txt"}, store.Version{ID: "dawn-3.txt"}, list.Verdict{Relation: compare.RelationIdentical, Kept: 1})
	s.open(width, height)
	for _, k := range keys {
		s.press(k)
		if k == "enter" {
			s.until("Paragraph 1 ")
		}
	}
	s.until(text)
	return s
}

// Run with -update to write the screens anew, and look at what changed.
func TestGoldenScreens(t *testing.T) {
	for _, test := range []struct {
		name          string
		width, height int
		text          string
		keys          []string
	}{
		{"wide", 120, 36, "Paragraph 1 ", nil},
		{"list", 80, 24, "Coastal Wire", nil},
		{"list narrow", 30, 10, "Port bridge", nil},
		{"reading", 80, 24, "Paragraph 1 ", []string{"enter"}},
		{"reading narrow", 30, 10, "Harbour", []string{"enter"}},
		{"search", 80, 24, "match 1 of 2", []string{"enter", "/", "2", "9"}},
		{"filter without a match", 80, 24, "Nothing matches", []string{"/", "z", "z", "z"}},
		{"help", 120, 36, "Keys", []string{"?"}},
		{"help narrow", 40, 12, "Keys", []string{"?"}},
		{"about", 80, 24, "About", []string{"enter", "i"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := goldenScreen(t, test.width, test.height, test.text, test.keys...)
			golden.RequireEqual(t, []byte(trimmed(s.text())))
		})
	}
}

// The colours of one screen for each kind of terminal.
func TestGoldenStyles(t *testing.T) {
	for name, profile := range map[string]colorprofile.Profile{
		"256": colorprofile.ANSI256, "16": colorprofile.ANSI, "none": colorprofile.ASCII,
	} {
		for theme, background := range map[string]style.Background{"dark": style.DarkBackground, "light": style.LightBackground} {
			t.Run(name+" "+theme, func(t *testing.T) {
				s := goldenScreen(t, 100, 12, "match 1 of", "enter", "/", "h", "a", "r")
				s.m.look.Styles = style.Look{Profile: profile, Background: background}.Styles()
				s.m.restyle()
				content, _ := display{s.m}.screen()
				golden.RequireEqual(t, []byte(content))
			})
		}
	}
}

// trimmed takes the spaces from the ends of rows.
func trimmed(screen string) string {
	rows := strings.Split(screen, "\n")
	for i := range rows {
		rows[i] = strings.TrimRight(rows[i], " ")
	}
	return strings.Join(rows, "\n") + "\n"
}

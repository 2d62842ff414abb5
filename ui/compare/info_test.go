package sidebyside_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
)

// What nobody can see is named when one asks.
func TestInfoNamesUnseenDifferences(t *testing.T) {
	const words = " will close to traffic on Monday, the port authority said in Vantry."
	for _, test := range []struct{ name, old, new, want string }{
		{"no-break space", "The harbour bridge", "The harbour\u00a0bridge", "1 no-break space"},
		{"zero-width", "The harbour bridge", "The har\u200bbour bridge", "1 zero-width character"},
		{"soft hyphen", "The harbour bridge", "The har\u00adbour bridge", "1 soft hyphen"},
		{"decomposed", "The café bridge", "The cafe\u0301 bridge", "1 accent written as a character of its own"},
		{"homoglyph", "The harbour bridge", "The hаrbour bridge", "1 word with letters of another alphabet that look the same"},
		{"quotes", `The "harbour" bridge`, `The “harbour” bridge`, "2 kinds of quotation marks"},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := open(t, colorprofile.ANSI256, 120, 30, article("A", test.old+words), article("B", test.new+words))
			info := ""
			for _, field := range s.pane.Info() {
				info += field[0] + ": " + field[1] + "\n"
			}
			if !strings.Contains(info, test.want) {
				t.Errorf("no %q in\n%s", test.want, info)
			}
			if !strings.Contains(info, "A.txt") || !strings.Contains(info, "Verdict") {
				t.Errorf("info lacks the files or the verdict:\n%s", info)
			}
		})
	}
}

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
		{"no-break space", "The harbour bridge", "The harbour\u00a0bridge", "no-break space (U+00A0): 0 in the old, 1 in the new"},
		{"zero-width", "The harbour bridge", "The har\u200bbour bridge", "zero width space (U+200B): 0 in the old, 1 in the new"},
		{"soft hyphen", "The harbour bridge", "The har\u00adbour bridge", "soft hyphen (U+00AD): 0 in the old, 1 in the new"},
		{"decomposed", "The café bridge", "The cafe\u0301 bridge", "accent written as a character of its own: 0 in the old, 1 in the new"},
		{"homoglyph", "The harbour bridge", "The hаrbour bridge", "cyrillic small letter a (U+0430) in a Latin word: 0 in the old, 1 in the new"},
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

package prose

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/unicode/runenames"
)

// A HiddenDifference is a difference between two texts that nobody can see.
type HiddenDifference struct {
	Name     string // "zero width space (U+200B)"
	Old, New int    // how often it stands on each side
}

// HiddenDifferences names what differs between two texts though it looks the
// same: invisible characters, unusual spaces, letters of another script that
// look like Latin ones, accents written as characters of their own. The most
// frequent come first.
func HiddenDifferences(old, new string) []HiddenDifference {
	counts := map[string]*HiddenDifference{}
	for side, text := range [2]string{old, new} {
		for _, name := range hiddenNames(text) {
			d := counts[name]
			if d == nil {
				d = &HiddenDifference{Name: name}
				counts[name] = d
			}
			if side == 0 {
				d.Old++
			} else {
				d.New++
			}
		}
	}
	var out []HiddenDifference
	for _, d := range counts {
		if d.Old != d.New {
			out = append(out, *d)
		}
	}
	slices.SortFunc(out, func(a, b HiddenDifference) int {
		if d := (b.Old + b.New) - (a.Old + a.New); d != 0 {
			return d
		}
		return strings.Compare(a.Name, b.Name)
	})
	return out
}

// hiddenNames names every hidden character of a text, in order.
func hiddenNames(text string) []string {
	var names []string
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ' ' || r == '\n' }) {
		disguised := UnmaskLookalikes(strings.ToLower(word)) != strings.ToLower(word)
		for _, r := range word {
			switch {
			case r < utf8.RuneSelf:
			case Invisible(r), unicode.IsSpace(r), unicode.Is(unicode.Zs, r):
				names = append(names, runeName(r))
			case disguised && LatinLookalike(unicode.ToLower(r)) != 0:
				names = append(names, runeName(r)+" in a Latin word")
			}
		}
		if !norm.NFC.IsNormalString(word) {
			names = append(names, "accent written as a character of its own")
		}
	}
	return names
}

func runeName(r rune) string {
	return fmt.Sprintf("%s (%U)", strings.ToLower(runenames.Name(r)), r)
}

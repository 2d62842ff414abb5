package sidebyside

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A difference is a way in which two texts of the same words differ.
type difference int

const (
	quoteMarks difference = iota
	dashes
	capitals
	spaces
	noBreakSpaces
	zeroWidths
	softHyphens
	lookalikes
	compositions
	kindsOfDifference
)

// firstUnseen is the first of the kinds that cannot be seen.
const firstUnseen = noBreakSpaces

// names returns what one and several of a kind are called.
func (d difference) names() [2]string {
	return [...][2]string{
		quoteMarks:    {"kind of quotation mark", "kinds of quotation marks"},
		dashes:        {"dash", "dashes"},
		capitals:      {"capital", "capitals"},
		spaces:        {"space", "spaces"},
		noBreakSpaces: {"no-break space", "no-break spaces"},
		zeroWidths:    {"zero-width character", "zero-width characters"},
		softHyphens:   {"soft hyphen", "soft hyphens"},
		lookalikes:    {"word with letters of another alphabet that look the same", "words with letters of another alphabet that look the same"},
		compositions:  {"accent written as a character of its own", "accents written as characters of their own"},
	}[d]
}

// differences names how two texts that stand for each other differ, apart
// from their words.
func differences(old, new string) []difference {
	var found []difference
	differ := func(d difference, in func(rune) bool) {
		if only(old, in) != only(new, in) {
			found = append(found, d)
		}
	}
	differ(quoteMarks, isQuote)
	differ(dashes, func(r rune) bool { return unicode.Is(unicode.Pd, r) || r == '−' })
	differ(spaces, func(r rune) bool { return r == ' ' || r == '\n' })
	differ(noBreakSpaces, func(r rune) bool { return r == '\u00a0' || r == '\u202f' || r == '\u2007' })
	differ(zeroWidths, func(r rune) bool { return r >= '\u200b' && r <= '\u200d' || r == '\u2060' || r == '\ufeff' })
	differ(softHyphens, func(r rune) bool { return r == '\u00ad' })
	if strings.EqualFold(letters(old), letters(new)) && letters(old) != letters(new) {
		found = append(found, capitals)
	}
	if norm.NFC.String(old) == norm.NFC.String(new) && old != new {
		found = append(found, compositions)
	}
	if a, b := looks(old), looks(new); a == b && (a != old || b != new) && letters(old) != letters(new) {
		found = append(found, lookalikes)
	}
	return found
}

// only returns the runes of s that a test admits.
func only(s string, in func(rune) bool) string {
	return strings.Map(func(r rune) rune {
		if in(r) {
			return r
		}
		return -1
	}, s)
}

func letters(s string) string { return only(norm.NFC.String(s), unicode.IsLetter) }

func isQuote(r rune) bool {
	return r == '"' || r == '\'' || unicode.Is(unicode.Pi, r) || unicode.Is(unicode.Pf, r) || r == '„' || r == '‚' ||
		r == '「' || r == '」' || r == '『' || r == '』'
}

// looks returns s with the Cyrillic and Greek letters that look like Latin
// ones replaced by those (the most common of Unicode's confusables).
func looks(s string) string {
	return strings.Map(func(r rune) rune {
		const like = "аaеeоoрpсcуyхxіiјjѕsԁdһhАAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνv"
		if r < 0x370 || r > 0x52f {
			return r
		}
		for i, c := range like {
			if c == r {
				return rune(like[i+len(string(c))])
			}
		}
		return r
	}, s)
}

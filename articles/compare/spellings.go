package compare

import (
	"strings"
	"variorum/articles/compare/internal/pair"
)

// respelledQuoted reports whether the changed word of cell k is the word of the
// other side in another spelling: Zelensky, Zelenskyy; colour, color. Papers
// have their own; who is quoted said the same.
func (f *flagger) respelledQuoted(s *flagSide, k int, other *flagSide) bool {
	c := &s.cells[k]
	if c.Change != ChangeReplaced || c.Counterpart < 0 {
		return false
	}
	j := int(c.Counterpart)
	a, b := f.keyAt(s, k), f.keyAt(other, j)
	if f.isCapital(s, k) && f.isCapital(other, j) && sameSpelling(a, b) {
		return true
	}
	return f.lexicon.language == pair.English && american(a) == american(b)
}

// shortestSpelling is the length in bytes below which words are not respelled by
// rule: four is not for.
const shortestSpelling = 5

// american is a word with the endings of British spelling turned into those of
// American spelling. It is for comparing only: other words may come out maimed.
func american(word string) string {
	for _, pair := range [...][2]string{{"grey", "gray"}, {"programme", "program"}, {"sceptic", "skeptic"}, {"aluminium", "aluminum"},
		{"judgement", "judgment"}, {"ageing", "aging"}, {"plough", "plow"}, {"mould", "mold"}} {
		if tail, ok := strings.CutPrefix(word, pair[0]); ok {
			return pair[1] + tail
		}
	}
	if len(word) < shortestSpelling {
		return word
	}
	word = strings.Replace(word, "our", "or", 1)
	if at := strings.LastIndex(word, "is"); at > 2 && isIseEnding(word[at+2:]) {
		word = word[:at] + "iz" + word[at+2:]
	}
	word = strings.Replace(word, "yse", "yze", 1)
	for _, pair := range [...][2]string{{"ence", "ense"}, {"ences", "enses"}, {"ogue", "og"}, {"ogues", "ogs"}} {
		if stem, ok := strings.CutSuffix(word, pair[0]); ok {
			return stem + pair[1]
		}
	}
	for _, ending := range [...]string{"ed", "ing", "er", "ers", "or", "ors"} {
		stem, ok := strings.CutSuffix(word, ending)
		if ok && len(stem) > 4 && (strings.HasSuffix(stem, "ell") || strings.HasSuffix(stem, "all")) && strings.ContainsAny(stem[:len(stem)-3], "aeiouy") {
			return stem[:len(stem)-1] + ending // travelled
		}
	}
	for _, ending := range [...]string{"", "s", "d"} {
		stem, ok := strings.CutSuffix(word, "re"+ending)
		if ok && stem != "" && strings.IndexByte("aeiouyr", stem[len(stem)-1]) < 0 {
			if ending == "d" {
				ending = "ed"
			}
			return stem + "er" + ending // centre
		}
	}
	return word
}

// isIseEnding reports whether an ending makes a form of a verb in -ise.
func isIseEnding(ending string) bool {
	switch ending {
	case "e", "es", "ed", "er", "ers", "ing", "ation", "ations":
		return true
	}
	return false
}

package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// matchDotted gives abbreviations that one side writes with dots and the other
// without (F.B.I., FBI; p.m., PM; Ph.D., PhD) the word of the former, so that
// they align.
func matchDotted(v *vocabulary, x, y []cell, textX, textY []paragraph) {
	undot(v, x, y, textX, textY)
	undot(v, y, x, textY, textX)
}

// undot gives the undotted abbreviations of x the words of y's dotted ones.
// What y has without dots too is left as it is, and so are U.S. and the like,
// which the rules for names know in all their forms: without dots and capitals
// they are other words.
func undot(v *vocabulary, x, y []cell, textX, textY []paragraph) {
	var dotted map[string]int32 // text without its dots -> cell
	for k := range y {
		if c := &y[k]; v.words[c.word].dotted && !c.undotted && v.facts.exact[v.words[c.word].key].stands == "" {
			if dotted == nil {
				dotted = map[string]int32{}
			}
			dotted[strings.ReplaceAll(textOf(c, textY), ".", "")] = int32(k)
		}
	}
	if dotted == nil {
		return
	}
	there := make(map[int32]bool, len(y))
	for k := range y {
		there[y[k].word] = true
	}
	for k := range x {
		c := &x[k]
		if there[c.word] {
			continue
		}
		text := textOf(c, textX)
		switch text {
		case "am", "AM", "PM": // some write in capitals what others write with dots
			if k == 0 || !isDigit(v.words[x[k-1].word].key[0]) {
				continue
			}
			text = strings.ToLower(text)
		}
		if j, ok := dotted[text]; ok {
			c.word, c.class, c.undotted = y[j].word, y[j].class, true
		}
	}
}

// isDotted reports whether a key is an abbreviation with dots between its
// letters: u.s., ph.d, z.b.
func isDotted(key string) bool {
	const longest = 2 // letters before a dot
	if strings.IndexByte(key, '.') <= 0 || len(key) > longestWord {
		return false
	}
	parts := 0
	for part := range strings.SplitSeq(strings.TrimSuffix(key, "."), ".") {
		if n := utf8.RuneCountInString(part); n == 0 || n > longest || strings.ContainsFunc(part, func(r rune) bool { return !unicode.IsLetter(r) }) {
			return false
		}
		parts++
	}
	return parts > 1
}

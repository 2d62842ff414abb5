package spelling

import (
	"strings"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words/token"
	"variorum/articles/prose"
)

// restoreDots gives abbreviations that x writes without dots and y with them
// (F.B.I., FBI; p.m., PM; Ph.D., PhD) the words of y. What y has without dots too
// is left as it is, and so are U.S. and the like, which the rules for names know
// in all their forms: without dots and capitals they are other words.
func (u *Unifier) restoreDots(x, y []token.Token, textX, textY []pair.Paragraph) {
	v := u.v
	var dotted map[string]int32 // text without its dots -> token
	for k := range y {
		if c := &y[k]; v.Words[c.Word].Dotted && !c.Undotted && !v.IsKnownAbbreviation(c.Word) {
			if dotted == nil {
				dotted = map[string]int32{}
			}
			dotted[strings.ReplaceAll(token.Text(c, textY), ".", "")] = int32(k)
		}
	}
	if dotted == nil {
		return
	}
	u.there.Count(len(v.Words), y)
	for k := range x {
		c := &x[k]
		if u.there.Has(c.Word) {
			continue
		}
		text := token.Text(c, textX)
		switch text {
		case "am", "AM", "PM": // some write in capitals what others write with dots
			if k == 0 || !prose.IsDigit(v.Words[x[k-1].Word].Key[0]) {
				continue
			}
			text = strings.ToLower(text)
		}
		if j, ok := dotted[text]; ok {
			c.Word, c.Class, c.Undotted = y[j].Word, y[j].Class, true
		}
	}
}

package mention

import (
	"variorum/articles/compare/internal/edit"
	"variorum/articles/lang"
)

// What the verbs say that report without judging what they report.
const (
	sayNeutral = "neutral" // said, according to: matters when it comes or goes
	sayReport  = "report"  // announced, noted: says the same, and is an ordinary verb as well
)

// longestSource is how many words who says it takes at most.
const longestSource = 9

// Reports reads who says so, and what makes a claim less sure.
func (r *Text) Reports(s edit.Side, out []Mention) []Mention {
	side := &r.Sides[s]
	for i := range side.Words {
		w := &side.Words[i]
		if w.Length == 0 || w.Address {
			continue
		}
		m := Mention{Kind: edit.FlagAttribution, From: i, To: i + int(w.Length), Counterpart: -1}
		switch {
		case w.Meaning.Has(lang.KindHedge) && !r.isOtherWord(side, i) && (!w.Meaning.Has(lang.KindSay) || r.isNoun(side, i)):
			m.Class, m.Key = ClassHedge, r.Lexicon.Sense(w.Meaning, lang.KindHedge).Value
		case w.Meaning.Has(lang.KindSay) && !r.isNoun(side, i) && r.attributes(side, i):
			m.Class, m.Key = ClassSource, r.Lexicon.Sense(w.Meaning, lang.KindSay).Value
			m.Source = r.sourceOf(side, i)
			m.Weak = m.Key == sayReport
			if m.Key == sayReport {
				m.Key = sayNeutral
			}
		case w.Meaning.Has(lang.KindModal):
			m.Class, m.Key, m.Weak = ClassModal, r.Lexicon.Sense(w.Meaning, lang.KindModal).Value, true
		case w.Meaning.Has(lang.KindSoftHedge):
			m.Class, m.Soft = ClassHedge, true
		default:
			continue
		}
		out = append(out, m)
		if m.Class == ClassModal && w.Meaning.Has(lang.KindSoftHedge) {
			m.Class, m.Soft, m.Weak = ClassHedge, true, false
			out = append(out, m)
		}
	}
	return out
}

// OnlyReports reports whether a word is a verb of saying that judges nothing of
// what is said: said, announced.
func (r *Text) OnlyReports(m lang.Meaning) bool {
	if !m.Has(lang.KindSay) {
		return false
	}
	sense := r.Lexicon.Sense(m, lang.KindSay).Value
	return sense == sayNeutral || sense == sayReport
}

// isOtherWord reports whether what looks like a hedge is another word here: the
// month of May.
func (r *Text) isOtherWord(s *Side, i int) bool {
	return s.Words[i].Meaning.Has(lang.KindMonth) && r.isDate(s, i, lang.KindMonth)
}

// attributes reports whether a verb of saying says what somebody said rather
// than being an ordinary verb, as those of reporting mostly are.
func (r *Text) attributes(s *Side, i int) bool {
	end := i + int(s.Words[i].Length)
	if r.Lexicon.Sense(s.Words[i].Meaning, lang.KindSay).Value == sayReport {
		return s.Meaning(end).Has(lang.KindThat) || s.isPause(end) || s.isPause(i-1) || s.Meaning(end).Has(lang.KindPronoun)
	}
	return true
}

// isPause reports whether word i is a comma, colon, full stop or quotation mark.
func (s *Side) isPause(i int) bool {
	if i < 0 || i >= len(s.Words) {
		return true
	}
	style, _, _ := QuoteMark(s.Words[i].Text)
	return s.Words[i].Mark && (style != styleNone || s.Key(i) == "," || s.Key(i) == ":" || s.Key(i) == ".")
}

// isNoun reports whether what looks like a verb is a noun here: the claims, a
// report, their fears.
func (r *Text) isNoun(s *Side, i int) bool {
	if i == 0 || s.Words[i-1].Block != s.Words[i].Block {
		return false
	}
	b := s.Meaning(i - 1)
	return b.Any(lang.KindArticle, lang.KindDeterminer, lang.KindOf) || s.Meaning(i+1).Has(lang.KindOf) && !b.Has(lang.KindPronoun) && s.Key(i+1) == "of" ||
		s.Key(i-1) == "-" && s.Touches(i-1)
}

// sourceOf returns the content words of who says so: before the verb, or behind
// it where the verb comes first.
func (r *Text) sourceOf(s *Side, i int) []int {
	end := i + int(s.Words[i].Length)
	before := i - 1
	for before >= 0 && s.Words[before].Block == s.Words[i].Block && !s.Words[before].Content && !s.Words[before].Mark && s.Meaning(before).Has(lang.KindFunction) && !s.Meaning(before).Has(lang.KindPronoun) {
		before--
	}
	inverted := before < 0 || s.Words[before].Block != s.Words[i].Block || s.Words[before].Mark || s.Words[before].Sentence != s.Words[i].Sentence
	var out []int
	if inverted || s.Words[i].Length > 1 {
		for k := end; k < len(s.Words) && k < end+longestSource && s.Words[k].Sentence == s.Words[i].Sentence && !r.endsSource(s, k); k++ {
			if m := s.Words[k].Meaning; m.Any(lang.KindSay, lang.KindWeekday, lang.KindModal, lang.KindNegation, lang.KindBoundary) {
				break
			}
			out = append(out, k)
		}
	} else {
		for k := i - 1; k >= 0 && k > i-longestSource && s.Words[k].Sentence == s.Words[i].Sentence && !r.endsSource(s, k); k-- {
			if m := s.Words[k].Meaning; m.Any(lang.KindSay, lang.KindNegation, lang.KindBoundary) || s.Words[k].Quote > 0 && s.Words[i].Quote == 0 {
				break
			}
			out = append(out, k)
		}
	}
	return out
}

// endsSource reports whether word i is a mark behind which who says it does not
// go on: not the full stop of "Det. Sgt. Pell".
func (r *Text) endsSource(s *Side, i int) bool {
	return s.Words[i].Mark && !s.isShortened(i)
}

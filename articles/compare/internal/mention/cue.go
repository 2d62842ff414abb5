package mention

import (
	"strings"

	"variorum/articles/compare/internal/edit"
	"variorum/articles/lang"
)

// The values of negations in the data.
const (
	CueStrong   = "strong"
	CueSoft     = "soft"  // may stand for a cue near by
	CueFaint    = "faint" // may stand for a cue of the same edit
	CueIdle     = "idle"
	CueAgreeing = "agreeing"  // nadie, rien: goes along with another cue
	CueNoLonger = "no-longer" // denies as stopped does
)

// agreeingReach is how many words away two cues that negate once stand at most:
// no dijo nada, ne dit rien.
const agreeingReach = 5

// NegationCues reads the negation cues of a side, and softly what may stand for one.
func (r *Text) NegationCues(s edit.Side, out []Mention) []Mention {
	side := &r.Sides[s]
	last := -1 // the last cue in out
	for i := range side.Words {
		w := &side.Words[i]
		if w.Length == 0 || w.Address {
			continue
		}
		m := Mention{Kind: edit.FlagNegation, Class: ClassNegation, From: i, To: i + int(w.Length), Counterpart: -1}
		switch value := r.Lexicon.Sense(w.Meaning, lang.KindNegation).Value; {
		case !w.Meaning.Has(lang.KindNegation):
			if !w.Altered() || !w.Content || !r.denies(w.Key) {
				continue
			}
			m.Soft, m.Key = true, CueSoft
		case value == CueIdle, r.IsIdleCue(side, i):
			continue
		case value == CueSoft, value == CueFaint:
			m.Soft, m.Key = true, value
		case value == CueNoLonger, value == CueStrong, value == CueAgreeing:
			if last >= 0 && r.agree(side, &out[last], &m) {
				out[last].Spots = append(out[last].Words(), m.Words()...)
				continue
			}
			last = len(out)
		}
		out = append(out, m)
	}
	return out
}

// agree reports whether two cues deny once, as they do in languages where one
// goes along with the other.
func (r *Text) agree(s *Side, a, b *Mention) bool {
	if s.Words[a.From].Sentence != s.Words[b.From].Sentence || b.From-a.To >= agreeingReach {
		return false
	}
	value := func(m *Mention) string { return r.Lexicon.Sense(s.Words[m.From].Meaning, lang.KindNegation).Value }
	return value(a) == CueAgreeing || value(b) == CueAgreeing
}

// denies reports whether a word denies another by its beginning or ending.
func (r *Text) denies(key string) bool {
	bare := r.Lexicon.Denied(key)
	if bare == "" {
		return false
	}
	return strings.HasPrefix(key, "un") || strings.HasSuffix(key, "less") ||
		r.Index.Count(edit.Old, bare) > 0 || r.Index.Count(edit.New, bare) > 0
}

// IsIdleCue reports whether a cue denies nothing where it stands: no-fly zone,
// No. 5, non-violent.
func (r *Text) IsIdleCue(s *Side, i int) bool {
	end := i + int(s.Words[i].Length)
	switch next := s.Key(end); {
	case next == "-" && s.Touches(end-1) && s.Touches(end):
		return s.Words[end+1].Counterpart < 0 || !s.Words[i].Altered() // but non-violent beside violent
	case s.Words[i].Meaning.Has(lang.KindBound) && (s.HasFigures(end) || s.Meaning(end).Has(lang.KindCardinal)):
		return true // hardly 5
	case next == "." && s.HasFigures(end+1):
		return true
	case s.HasFigures(end) && s.Words[i].Length == 1 && IsUpper(s.Words[i].Text) && !s.StartsSentence(i): // No 5
		return true
	}
	return i > 0 && s.Key(i-1) == "-" && s.Touches(i-1) && s.Touches(i-2)
}

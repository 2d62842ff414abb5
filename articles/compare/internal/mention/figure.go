package mention

import (
	"math"
	"strconv"
	"unicode/utf8"

	"variorum/articles/compare/internal/edit"
	"variorum/articles/lang"
)

// A Figure is how much, and of what.
type Figure struct {
	Raw   float64 // as it is written, scales included
	Value float64 // in the first unit of its dimension: seconds, months, metres
	Of    string  // dimension, currency, share; "" for a mere number
	Date  Date
}

// The dimensions that are no units.
const (
	ofShare    = "share"
	ofPermille = "permille"
)

// SameAmount reports whether two figures say the same. One that does not say
// of what equals the bare number.
func (f *Figure) SameAmount(g *Figure) bool {
	if f.Of == g.Of {
		return Near(f.Value, g.Value)
	}
	return (f.Of == "" || g.Of == "") && Near(f.Raw, g.Raw)
}

// Near reports whether two numbers are the same but for rounding in reading.
func Near(a, b float64) bool {
	const tolerance = 1e-6
	return math.Abs(a-b) <= tolerance*max(math.Abs(a), math.Abs(b))
}

// A figureReader reads figures, dates and times.
type figureReader struct{ *Text }

// Figures reads the figures, dates and times of a side.
func (r *Text) Figures(side edit.Side, out []Mention) []Mention {
	s, reader := &r.Sides[side], figureReader{r}
	for i := 0; i < len(s.Words); {
		w := &s.Words[i]
		if w.Address || w.Mark && w.Key != "$" || w.Length == 0 {
			i++
			continue
		}
		m, ok := reader.readDate(s, i)
		if !ok {
			m, ok = reader.readFigure(s, i)
		}
		if !ok {
			i++
			continue
		}
		m.Kind, m.Counterpart = edit.FlagNumber, -1
		reader.bind(s, &m)
		out = append(out, m)
		i = max(m.To, i+1)
	}
	return out
}

// readFigure reads the figure that begins at word i, with what follows it:
// percent, currency, unit.
func (r figureReader) readFigure(s *Side, i int) (Mention, bool) {
	w := &s.Words[i]
	m := w.Meaning
	out := Mention{Class: ClassFigure, From: i, To: i + 1}
	switch {
	case m.Has(lang.KindVague):
		out.Class, out.Weak = ClassVague, true
		out.Figure = Figure{Raw: r.Lexicon.Sense(m, lang.KindVague).Number}
		out.Key = "vague " + w.Key
		return out, true
	case m.Has(lang.KindMultiple):
		out.Class, out.Weak = ClassMultiple, true
		out.Figure = Figure{Raw: r.Lexicon.Sense(m, lang.KindMultiple).Number}
		out.Key = key("times", out.Raw)
		return out, true
	}
	if m.Has(lang.KindSpan) {
		span := r.Lexicon.Sense(m, lang.KindSpan)
		out.Soft, out.To = true, i+int(w.Length)
		out.Figure = Figure{Raw: 1, Value: span.Number, Of: span.Value}
		out.Key = key(out.Of, out.Value)
		return out, true
	}
	if m.Has(lang.KindFraction) && m.Has(lang.KindPeriod) && s.Meaning(i-1).Any(lang.KindOrdinal, lang.KindRelative) {
		const year = 12 // months
		out.Weak, out.Figure = true, Figure{Raw: 1, Value: year * r.Lexicon.Sense(m, lang.KindFraction).Number, Of: "month"}
		out.Key = key(out.Of, out.Value) // the first quarter, the first three months
		return out, true
	}
	n, ok := r.readNumber(s, i)
	if !ok || n.Figures && r.isListMark(s, i, n.To) || !n.Figures && s.isLabel(i, n.To) {
		return out, false
	}
	out.To = n.To
	out.Raw, out.Value = n.Value, n.Value
	if n.Figures && r.isInName(s, i) {
		out.Class, out.Weak, out.Key = ClassNumbered, true, key("name", n.Value)
		return out, true
	}
	switch {
	case n.ordinal:
		out.Class, out.Weak, out.Key = ClassOrdinal, true, key("ordinal", n.Value)
		return out, true
	case n.decade:
		out.Key = key("decade", n.Value)
		out.Of = "decade"
		return out, true
	case s.Meaning(n.To).Has(lang.KindTimes) && n.unit.Value == "":
		out.Class, out.Weak, out.Key = ClassMultiple, true, key("times", n.Value)
		out.To++
		return out, true
	}
	if m := s.Meaning(n.To); m.Has(lang.KindRatio) {
		at := n.To + int(s.Words[n.To].Length)
		if of, ok := r.readNumber(s, at); ok && of.Value > n.Value && at < len(s.Words) && s.Words[at].Block == w.Block { // one in four
			out.To, out.Of, out.Value = of.To, ofShare, n.Value/of.Value
			out.Key = key(out.Of, out.Value)
			return out, true
		}
	}
	r.measure(s, &out, n)
	if n.Year && out.Of == "" && !s.Meaning(i-1).Has(lang.KindBound) {
		out.Class, out.Date = ClassDate, Date{Year: int(n.Value)}
		out.Key = out.Date.String()
		return out, true
	}
	out.Weak = n.article || !r.Offers(edit.FlagNumber) || n.Value == 1 && out.Of == "" && !n.Figures
	out.Soft = n.article && out.Of == ""
	if !n.Figures && n.Value == 1 && out.Of == "" && r.Lexicon.Sense(s.Meaning(n.To), lang.KindPronoun).Kind != 0 {
		return out, false
	}
	out.Key = key(out.Of, out.Value)
	return out, true
}

// Key is the key of a figure.
func key(of string, value float64) string {
	return of + " " + strconv.FormatFloat(value, 'g', 9, 64)
}

// measure reads what a number counts: behind it, or the sign before it.
func (r figureReader) measure(s *Side, m *Mention, n number) {
	l := r.Lexicon
	unit := func(u lang.Sense) {
		m.Of, m.Value = u.Value, n.Value*u.Number
	}
	if n.share {
		m.Of = ofShare
	}
	if n.unit.Value != "" {
		unit(n.unit)
		return
	}
	if i := m.From - 1; s.money(i) && s.isSign(i) && (s.Touches(i) || s.between(i) == " ") {
		m.Of = l.Sense(s.Meaning(i), lang.KindCurrency).Value
		m.From = i
		if s.Touches(i-1) && IsAcronym(s.Words[i-1].Text) { // US$
			m.From--
		}
		return
	}
	at := n.To
	switch {
	case s.Key(at) == "-" && s.Touches(at-1) && s.Touches(at):
		at++
	case s.Meaning(at).Has(lang.KindOf) && s.Meaning(at+1).Has(lang.KindCurrency):
		at++
	case n.share && s.Meaning(at).Has(lang.KindArticle):
		at++ // half a year
	}
	if scale := s.Meaning(at); n.share && at > n.To && scale.Has(lang.KindScale) { // half a million
		n.Value *= l.Sense(scale, lang.KindScale).Number
		m.Of, m.Raw, m.Value = "", n.Value, n.Value
		m.To, at = at+1, at+1
	}
	if at >= len(s.Words) || s.Words[at].Block != s.Words[m.From].Block {
		return
	}
	what := s.Meaning(at)
	end := at + max(1, int(s.Words[at].Length))
	switch {
	case what.Has(lang.KindPercent):
		m.Of, m.Value = ofShare, n.Value/100
	case what.Has(lang.KindPermille):
		m.Of, m.Value = ofPermille, n.Value
	case what.Has(lang.KindCurrency):
		m.Of = l.Sense(what, lang.KindCurrency).Value
		m.Value = n.Value
	case what.Has(lang.KindUnit):
		unit(l.Sense(what, lang.KindUnit))
		if half := r.readHalf(s, number{Value: 0, To: end}); half.To > end { // a day and a half
			m.Value += half.Value * l.Sense(what, lang.KindUnit).Number
			end = half.To
		}
	default:
		if elided := l.Elided(s.Key(at)); elided != s.Key(at) && l.Look(elided).Has(lang.KindCurrency) { // d'euros
			m.Of = l.Sense(l.Look(elided), lang.KindCurrency).Value
			m.To = end
		}
		return
	}
	m.To = end
}

// isSign reports whether word i is a sign of money: £, US$.
func (s *Side) isSign(i int) bool {
	k := s.Key(i)
	r, _ := utf8.DecodeLastRuneInString(k)
	return r == '$' || r >= 0x80 && utf8.RuneCountInString(k) == 1
}

// isInName reports whether the figures at word i are part of a name: Section
// 508, COVID-19, Channel 4.
func (r figureReader) isInName(s *Side, i int) bool {
	if i == 0 || s.Words[i-1].Block != s.Words[i].Block {
		return false
	}
	before := i - 1
	if k := s.Key(before); k == "-" && s.Touches(before) && s.Touches(before-1) {
		w := &s.Words[before-1]
		return !w.Mark && !s.HasFigures(before-1) && IsUpper(w.Text)
	} else if k == "#" || k == "@" {
		return true
	}
	w := &s.Words[before]
	if w.Mark || !IsUpper(w.Text) || s.StartsSentence(before) && !IsAcronym(w.Text) && !(i+1 < len(s.Words) && IsUpper(s.Words[i+1].Text) && s.between(i) == " ") {
		return false
	}
	if w.Meaning.Any(lang.KindMonth, lang.KindWeekday, lang.KindBound, lang.KindFunction, lang.KindDirection, lang.KindCurrency, lang.KindCardinal, lang.KindDay, lang.KindUnit) {
		return false
	}
	after := s.Meaning(i + 1)
	return !after.Any(lang.KindPercent, lang.KindScale, lang.KindUnit, lang.KindCurrency) && !s.Headline
}

// isListMark reports whether the figures in words i to end are the number of a
// list's item, or of a footnote.
func (r figureReader) isListMark(s *Side, i, end int) bool {
	before, after := s.Key(i-1), s.Key(end)
	first := i == 0 || s.Words[i-1].Block != s.Words[i].Block
	switch {
	case first && (after == ")" || after == "." && s.Touches(end-1) && s.between(end) == " " && !r.Lexicon.DecimalComma):
		return true
	case (before == "(" || before == "[") && after == "]", before == "[":
		return true
	case first && before == "" && after == "]":
		return true
	}
	return first && after == "." && s.Touches(end-1) && !s.Meaning(end+1).Has(lang.KindMonth)
}

// isLabel reports whether the number in words i to end is the label of a
// heading: Step two: …
func (s *Side) isLabel(i, end int) bool {
	return i > 0 && IsUpper(s.Words[i-1].Text) && s.Key(end) == ":" && (i == 1 || s.Words[i-2].Block != s.Words[i].Block)
}

// bind reads the bound of a figure and its direction: at least 12, 12 or more,
// up 3 percent.
func (r figureReader) bind(s *Side, m *Mention) {
	const farthest = 5 // words before: the longest phrase, a sign of money
	if m.Class == ClassFigure || m.Class == ClassMultiple || m.Class == ClassVague {
		at := m.From
		for m.Bound == "" {
			start := -1
			for j := at - 1; j >= max(0, at-farthest); j-- {
				if w := &s.Words[j]; w.Block == s.Words[m.From].Block && j+int(w.Length) == at && w.Length > 0 {
					start = j
				}
				if start >= 0 {
					break
				}
			}
			if start < 0 {
				break
			}
			meaning := s.Words[start].Meaning
			if meaning.Has(lang.KindBound) {
				m.Bound, m.From = r.Lexicon.Sense(meaning, lang.KindBound).Value, start
			} else if meaning.Has(lang.KindDirection) {
				m.Way, m.From = r.Lexicon.Sense(meaning, lang.KindDirection).Value, start
			} else if !meaning.Any(lang.KindArticle, lang.KindDeterminer) || at != m.From {
				break
			}
			at = start
		}
	}
	if s.Meaning(m.To).Has(lang.KindBoundAfter) && m.Bound == "" && s.Words[m.To-1].Block == s.Words[m.To].Block {
		m.Bound = r.Lexicon.Sense(s.Meaning(m.To), lang.KindBoundAfter).Value
		m.To += int(s.Words[m.To].Length)
	}
	if m.Way == "" && s.Key(m.From-1) == "-" && m.Class == ClassFigure && s.Touches(m.From-1) && !s.Touches(m.From-2) {
		m.Way, m.From = WayMinus, m.From-1
	}
}

// WayMinus is the direction of a figure with a minus sign.
const WayMinus = "minus"

// StrictBound reports whether a bound changes what a figure says: about and
// nearly do not.
func StrictBound(bound string) bool {
	return bound != "" && bound != "about" && bound != "nearly"
}

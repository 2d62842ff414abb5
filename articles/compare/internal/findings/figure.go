package findings

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"variorum/articles/compare/internal/edit"
	"variorum/articles/lang"
)

// A figure is how much, and of what.
type figure struct {
	raw   float64 // as it is written, scales included
	value float64 // in the first unit of its dimension: seconds, months, metres
	of    string  // dimension, currency, share; "" for a mere number
	date  date
}

// The dimensions that are no units.
const (
	ofShare    = "share"
	ofPermille = "permille"
)

// sameAmount reports whether two figures say the same. One that does not say
// of what equals the bare number.
func (f *figure) sameAmount(g *figure) bool {
	if f.of == g.of {
		return near(f.value, g.value)
	}
	return (f.of == "" || g.of == "") && near(f.raw, g.raw)
}

// near reports whether two numbers are the same but for rounding in reading.
func near(a, b float64) bool {
	const tolerance = 1e-6
	return math.Abs(a-b) <= tolerance*max(math.Abs(a), math.Abs(b))
}

// figures reads the figures, dates and times of a side.
func (r *reading) figures(s *side, out []mention) []mention {
	for i := 0; i < len(s.words); {
		w := &s.words[i]
		if w.address || w.Mark && w.Key != "$" || w.length == 0 {
			i++
			continue
		}
		m, ok := r.readDate(s, i)
		if !ok {
			m, ok = r.readFigure(s, i)
		}
		if !ok {
			i++
			continue
		}
		m.kind, m.mate = edit.FlagNumber, -1
		r.bind(s, &m)
		out = append(out, m)
		i = max(m.to, i+1)
	}
	return out
}

// readFigure reads the figure that begins at word i, with what follows it:
// percent, currency, unit.
func (r *reading) readFigure(s *side, i int) (mention, bool) {
	w := &s.words[i]
	m := w.meaning
	out := mention{class: classFigure, from: i, to: i + 1}
	switch {
	case m.Has(lang.KindVague):
		out.class, out.weak = classVague, true
		out.figure = figure{raw: r.lexicon.Sense(m, lang.KindVague).Number}
		out.key = "vague " + w.Key
		return out, true
	case m.Has(lang.KindMultiple):
		out.class, out.weak = classMultiple, true
		out.figure = figure{raw: r.lexicon.Sense(m, lang.KindMultiple).Number}
		out.key = key("times", out.raw)
		return out, true
	}
	if m.Has(lang.KindSpan) {
		span := r.lexicon.Sense(m, lang.KindSpan)
		out.soft, out.to = true, i+int(w.length)
		out.figure = figure{raw: 1, value: span.Number, of: span.Value}
		out.key = key(out.of, out.value)
		return out, true
	}
	n, ok := r.readNumber(s, i)
	if !ok || n.figures && r.isListMark(s, i, n.to) || !n.figures && s.isLabel(i, n.to) {
		return out, false
	}
	out.to = n.to
	out.raw, out.value = n.value, n.value
	if n.figures && r.isInName(s, i) {
		out.class, out.weak, out.key = classNumbered, true, key("name", n.value)
		return out, true
	}
	switch {
	case n.ordinal:
		out.class, out.weak, out.key = classOrdinal, true, key("ordinal", n.value)
		return out, true
	case n.decade:
		out.key = key("decade", n.value)
		out.of = "decade"
		return out, true
	case s.meaning(n.to).Has(lang.KindTimes) && n.unit.Value == "":
		out.class, out.weak, out.key = classMultiple, true, key("times", n.value)
		out.to++
		return out, true
	}
	if m := s.meaning(n.to); m.Has(lang.KindRatio) {
		at := n.to + int(s.words[n.to].length)
		if of, ok := r.readNumber(s, at); ok && of.value > n.value && at < len(s.words) && s.words[at].block == w.block { // one in four
			out.to, out.of, out.value = of.to, ofShare, n.value/of.value
			out.key = key(out.of, out.value)
			return out, true
		}
	}
	r.measure(s, &out, n)
	if n.year && out.of == "" && !s.meaning(i-1).Has(lang.KindBound) {
		out.class, out.date = classDate, date{year: int(n.value)}
		out.key = out.date.String()
		return out, true
	}
	out.weak = n.article || !r.offers(edit.FlagNumber) || n.value == 1 && out.of == "" && !n.figures
	out.soft = n.article && out.of == ""
	if !n.figures && n.value == 1 && out.of == "" && r.lexicon.Sense(s.meaning(n.to), lang.KindPronoun).Kind != 0 {
		return out, false
	}
	out.key = key(out.of, out.value)
	return out, true
}

// key is the key of a figure.
func key(of string, value float64) string {
	return of + " " + strconv.FormatFloat(value, 'g', 9, 64)
}

// measure reads what a number counts: behind it, or the sign before it.
func (r *reading) measure(s *side, m *mention, n number) {
	l := r.lexicon
	unit := func(u lang.Sense) {
		m.of, m.value = u.Value, n.value*u.Number
	}
	if n.share {
		m.of = ofShare
	}
	if n.unit.Value != "" {
		unit(n.unit)
		return
	}
	if i := m.from - 1; s.money(r, i) && s.isSign(i) && (s.touches(i) || s.between(i) == " ") {
		m.of = l.Sense(s.meaning(i), lang.KindCurrency).Value
		m.from = i
		if s.touches(i-1) && isAcronym(s.words[i-1].text) { // US$
			m.from--
		}
		return
	}
	at := n.to
	switch {
	case s.key(at) == "-" && s.touches(at-1) && s.touches(at):
		at++
	case s.meaning(at).Has(lang.KindOf) && s.meaning(at+1).Has(lang.KindCurrency):
		at++
	case n.share && s.meaning(at).Has(lang.KindArticle):
		at++ // half a year
	}
	if scale := s.meaning(at); n.share && at > n.to && scale.Has(lang.KindScale) { // half a million
		n.value *= l.Sense(scale, lang.KindScale).Number
		m.of, m.raw, m.value = "", n.value, n.value
		m.to, at = at+1, at+1
	}
	if at >= len(s.words) || s.words[at].block != s.words[m.from].block {
		return
	}
	what := s.meaning(at)
	end := at + max(1, int(s.words[at].length))
	switch {
	case what.Has(lang.KindPercent):
		m.of, m.value = ofShare, n.value/100
	case what.Has(lang.KindPermille):
		m.of, m.value = ofPermille, n.value
	case what.Has(lang.KindCurrency):
		m.of = l.Sense(what, lang.KindCurrency).Value
		m.value = n.value
	case what.Has(lang.KindUnit):
		unit(l.Sense(what, lang.KindUnit))
		if half := r.readHalf(s, number{value: 0, to: end}); half.to > end { // a day and a half
			m.value += half.value * l.Sense(what, lang.KindUnit).Number
			end = half.to
		}
	default:
		if elided := l.Elided(s.key(at)); elided != s.key(at) && l.Look(elided).Has(lang.KindCurrency) { // d'euros
			m.of = l.Sense(l.Look(elided), lang.KindCurrency).Value
			m.to = end
		}
		return
	}
	m.to = end
}

// isSign reports whether word i is a sign of money: £, US$.
func (s *side) isSign(i int) bool {
	k := s.key(i)
	r, _ := utf8.DecodeLastRuneInString(k)
	return r == '$' || r >= 0x80 && utf8.RuneCountInString(k) == 1
}

// isInName reports whether the figures at word i are part of a name: Section
// 508, COVID-19, Channel 4.
func (r *reading) isInName(s *side, i int) bool {
	if i == 0 || s.words[i-1].block != s.words[i].block {
		return false
	}
	before := i - 1
	if k := s.key(before); k == "-" && s.touches(before) && s.touches(before-1) {
		w := &s.words[before-1]
		return !w.Mark && !s.hasFigures(before-1) && isUpper(w.text)
	} else if k == "#" || k == "@" {
		return true
	}
	w := &s.words[before]
	if w.Mark || !isUpper(w.text) || s.startsSentence(before) && !isAcronym(w.text) && !(i+1 < len(s.words) && isUpper(s.words[i+1].text) && s.between(i) == " ") {
		return false
	}
	if w.meaning.Any(lang.KindMonth, lang.KindWeekday, lang.KindBound, lang.KindFunction, lang.KindDirection, lang.KindCurrency, lang.KindCardinal, lang.KindDay, lang.KindUnit) {
		return false
	}
	after := s.meaning(i + 1)
	return !after.Any(lang.KindPercent, lang.KindScale, lang.KindUnit, lang.KindCurrency) && !s.headline
}

// isListMark reports whether the figures in words i to end are the number of a
// list's item, or of a footnote.
func (r *reading) isListMark(s *side, i, end int) bool {
	before, after := s.key(i-1), s.key(end)
	first := i == 0 || s.words[i-1].block != s.words[i].block
	switch {
	case first && (after == ")" || after == "." && s.touches(end-1) && s.between(end) == " " && !r.lexicon.DecimalComma):
		return true
	case (before == "(" || before == "[") && after == "]", before == "[":
		return true
	case first && before == "" && after == "]":
		return true
	}
	return first && after == "." && s.touches(end-1) && !s.meaning(end+1).Has(lang.KindMonth)
}

// isLabel reports whether the number in words i to end is the label of a
// heading: Step two: …
func (s *side) isLabel(i, end int) bool {
	return i > 0 && isUpper(s.words[i-1].text) && s.key(end) == ":" && (i == 1 || s.words[i-2].block != s.words[i].block)
}

// bind reads the bound of a figure and its direction: at least 12, 12 or more,
// up 3 percent.
func (r *reading) bind(s *side, m *mention) {
	const farthest = 5 // words before: the longest phrase, a sign of money
	if m.class == classFigure || m.class == classMultiple || m.class == classVague {
		at := m.from
		for m.bound == "" {
			start := -1
			for j := at - 1; j >= max(0, at-farthest); j-- {
				if w := &s.words[j]; w.block == s.words[m.from].block && j+int(w.length) == at && w.length > 0 {
					start = j
				}
				if start >= 0 {
					break
				}
			}
			if start < 0 {
				break
			}
			meaning := s.words[start].meaning
			if meaning.Has(lang.KindBound) {
				m.bound, m.from = r.lexicon.Sense(meaning, lang.KindBound).Value, start
			} else if meaning.Has(lang.KindDirection) {
				m.way, m.from = r.lexicon.Sense(meaning, lang.KindDirection).Value, start
			} else if !meaning.Any(lang.KindArticle, lang.KindDeterminer) || at != m.from {
				break
			}
			at = start
		}
	}
	if s.meaning(m.to).Has(lang.KindBoundAfter) && m.bound == "" && s.words[m.to-1].block == s.words[m.to].block {
		m.bound = r.lexicon.Sense(s.meaning(m.to), lang.KindBoundAfter).Value
		m.to += int(s.words[m.to].length)
	}
	if m.way == "" && s.key(m.from-1) == "-" && m.class == classFigure && s.touches(m.from-1) && !s.touches(m.from-2) {
		m.way, m.from = wayMinus, m.from-1
	}
}

// wayMinus is the direction of a figure with a minus sign.
const wayMinus = "minus"

// strictBound reports whether a bound changes what a figure says: about and
// nearly do not.
func strictBound(bound string) bool {
	return bound != "" && bound != "about" && bound != "nearly"
}

func lower(s string) string { return strings.ToLower(s) }

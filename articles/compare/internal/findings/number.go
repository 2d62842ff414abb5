package findings

import (
	"strings"

	"variorum/articles/compare/internal/edit"
	"variorum/articles/lang"
)

// A number is a number as it is read, in figures or in words.
type number struct {
	value   float64
	to      int    // the word behind it
	suffix  string // letters written in one with figures: 12km
	figures bool   // has figures
	ordinal bool
	decade  bool // 1980s
	share   bool // a third
	article bool // an article that may stand for one
	year    bool // may be a year: four figures by themselves
	unit    lang.Sense
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// hasFigures reports whether word i begins with a figure.
func (s *side) hasFigures(i int) bool {
	k := s.key(i)
	return k != "" && (isDigit(k[0]) || strings.Contains(k, "⁄"))
}

// digits returns the value of a key that is all figures.
func digits(key string) (float64, bool) {
	if key == "" || len(key) > 15 {
		return 0, false
	}
	value := 0.0
	for i := range len(key) {
		if !isDigit(key[i]) {
			return 0, false
		}
		value = value*10 + float64(key[i]-'0')
	}
	return value, true
}

// readNumber reads the number that begins at word i.
func (r *reading) readNumber(s *side, i int) (number, bool) {
	var n number
	ok := false
	if s.hasFigures(i) {
		n, ok = r.readFigures(s, i)
	} else {
		n, ok = r.readSpelled(s, i)
	}
	if !ok || n.ordinal || n.decade {
		return n, ok
	}
	n = r.readScales(s, n)
	return r.readHalf(s, n), true
}

// readFigures reads a number written in figures.
func (r *reading) readFigures(s *side, i int) (number, bool) {
	key := s.key(i)
	n := number{to: i + 1, figures: true}
	if above, below, ok := strings.Cut(key, "⁄"); ok {
		a, okA := digits(above)
		b, okB := digits(below)
		if !okA || !okB || b == 0 {
			return n, false
		}
		n.value, n.share = a/b, true
		return n, true
	}
	end := 0
	for end < len(key) && (isDigit(key[end]) || end+1 < len(key) && strings.IndexByte(".,'_", key[end]) >= 0 && isDigit(key[end+1])) {
		end++
	}
	n.value, n.suffix = groupedFigures(key[:end], r.lexicon.DecimalComma), key[end:]
	n.year = end == 4 && end == len(key) && 1500 <= n.value && n.value <= 2100
	switch n.suffix {
	case "":
	case "st", "nd", "rd", "th", "º", "ª", "er", "ère", "re", "e", "ème", "eme":
		n.ordinal, n.suffix = true, ""
		return n, true
	case "s", "'s":
		n.decade, n.suffix = true, ""
		if n.value < 100 { // the '80s
			n.value += 1900
		}
		return n, true
	default:
		m := r.lexicon.Look(n.suffix)
		switch {
		case m.Has(lang.KindScale) && (len(n.suffix) > 1 || s.money(r, i-1)):
			n.value *= r.lexicon.Sense(m, lang.KindScale).Number
			n.suffix = ""
		case m.Has(lang.KindUnit):
			n.unit = r.lexicon.Sense(m, lang.KindUnit)
		case m.Has(lang.KindHalfDay):
		case m.Has(lang.KindScale):
			n.value *= r.lexicon.Sense(m, lang.KindScale).Number
		default:
			return n, false // a name: 18F
		}
	}
	for n.suffix == "" && r.continuesThousands(s, n.to) {
		group, _ := digits(s.key(n.to))
		n.value, n.year = n.value*1000+group, false
		n.to++
	}
	return n, true
}

// money reports whether word i is a sign or name of money.
func (s *side) money(r *reading, i int) bool { return s.meaning(i).Has(lang.KindCurrency) }

// continuesThousands reports whether word i is a group of three figures parted
// from the number before by one space: 12 000.
func (r *reading) continuesThousands(s *side, i int) bool {
	before, group := s.key(i-1), s.key(i)
	if _, ok := digits(group); !ok || len(group) != 3 || len(before) > 3 || before == "" || before[0] == '0' {
		return false
	}
	if _, ok := digits(before); !ok {
		return false
	}
	switch s.between(i - 1) {
	case "\u00a0", "\u202f", "\u2009":
		return true
	case " ": // which in English says it only where 14,000 stands as well
		joined := before + "," + group
		return r.lexicon.DecimalComma || r.index.Count(edit.Old, joined)+r.index.Count(edit.New, joined) > 0
	}
	return false
}

// groupedFigures reads figures with separators. One that stands several times,
// or before the other kind, parts thousands; so does a single one before three
// figures, unless the language has it for decimals.
func groupedFigures(figures string, decimalComma bool) float64 {
	last := strings.LastIndexAny(figures, ".,")
	decimal := -1
	if last >= 0 {
		mark := figures[last]
		many := strings.Count(figures, figures[last:last+1]) > 1
		mixed := strings.IndexByte(figures[:last], ',') >= 0 && mark == '.' || strings.IndexByte(figures[:last], '.') >= 0 && mark == ','
		behind := len(figures) - last - 1
		point := byte('.')
		if decimalComma {
			point = ','
		}
		grouped := behind == 3 && (mark != point || figures[last+1:] == "000") && figures[0] != '0' && last <= 3
		if !many && (mixed || !grouped) {
			decimal = last
		}
	}
	value, scale := 0.0, 1.0
	for i := range len(figures) {
		if !isDigit(figures[i]) {
			continue
		}
		if decimal >= 0 && i > decimal {
			scale *= 10
		}
		value = value*10 + float64(figures[i]-'0')
	}
	return value / scale
}

// readSpelled reads a number in words: twenty-five, two hundred and thirty,
// a third, half, zweihundert.
func (r *reading) readSpelled(s *side, i int) (number, bool) {
	n := number{to: i}
	m := s.meaning(i)
	sense := func(k lang.Kind) float64 { return r.lexicon.Sense(s.meaning(n.to), k).Number }
	total, current := 0.0, 0.0
	for n.to < len(s.words) && s.words[n.to].block == s.words[i].block {
		at := n.to
		if and := n.to > i && s.meaning(at).Has(lang.KindAnd) && current >= 20 && current < 100; and {
			if low := r.lexicon.Sense(s.meaning(at+1), lang.KindCardinal).Number; low == 1 || low == 11 { // vingt et un
				current += low
				n.to = at + 2
				continue
			}
		}
		if n.to > i && s.key(at) == "-" && s.touches(at-1) && s.touches(at) {
			at++
		} else if n.to > i && s.meaning(at).Has(lang.KindAnd) && s.meaning(at-1).Has(lang.KindScale) {
			at++
		}
		m := s.meaning(at)
		low := r.lexicon.Sense(m, lang.KindCardinal).Number
		switch {
		case m.Has(lang.KindArticle) && (n.to > i || !r.countsBehind(s, at)):
		case m.Has(lang.KindCardinal) && n.to == i:
			current = low
			n.to = at + 1
			n.article = m.Has(lang.KindArticle)
			continue
		case m.Has(lang.KindArticle):
			current, n.to, n.article = 1, at+1, true
			continue
		case m.Has(lang.KindCardinal) && current == 4 && low == 20 && at > n.to: // quatre-vingts
			current, n.to = 80, at+1
			continue
		case m.Has(lang.KindCardinal) && (fits(current, low) || current == 0 && total > 0 && 0 < low && low < 1000):
			current += low
			n.to = at + 1
			continue
		case m.Has(lang.KindScale) && (n.to > i || len(s.key(i)) > 2) && !s.isShortScale(at):
			switch scale := r.lexicon.Sense(m, lang.KindScale).Number; {
			case scale >= 1000 && total > 0 && total < scale: // mil quinientos millones
				total, current = (total+current)*scale, 0
			case scale >= 1000:
				total += max(current, 1) * scale
				current = 0
			default:
				current = max(current, 1) * scale
			}
			n.to, n.article = at+1, false
			continue
		case m.Has(lang.KindOrdinal) && n.to > i && at > n.to && low == 0 && current >= 20 && r.lexicon.Sense(m, lang.KindOrdinal).Number < 10:
			return number{value: total + current + r.lexicon.Sense(m, lang.KindOrdinal).Number, to: at + 1, ordinal: true}, true
		}
		break
	}
	n.value = total + current
	switch {
	case n.to > i && r.isFraction(s, n.to):
		n.value, n.share, n.article = n.value*sense(lang.KindFraction), true, false
		n.to++
	case n.to > i+1 && s.key(n.to) == "":
	case n.to > i && s.key(n.to) == "-" && s.touches(n.to) && r.isFraction(s, n.to+1): // two-thirds
		n.to++
		n.value, n.share, n.article = n.value*sense(lang.KindFraction), true, false
		n.to++
	case n.to == i && m.Has(lang.KindFraction) && (!m.Has(lang.KindOrdinal) || s.meaning(i+1).Has(lang.KindOf) && i > 0 && s.meaning(i-1).Any(lang.KindBound)):
		n.value, n.share = sense(lang.KindFraction), true
		n.to++
	case n.to == i && m.Has(lang.KindOrdinal):
		n.value, n.ordinal = sense(lang.KindOrdinal), true
		n.to++
	}
	if n.to == i {
		if value, unit, ok := r.lexicon.Compound(s.key(i)); ok {
			return number{value: value, unit: unit, to: i + 1}, true
		}
	}
	return n, n.to > i
}

// fits reports whether a cardinal goes on with the number before it: twenty
// one, soixante-dix, but not two three.
func fits(current, low float64) bool {
	if low == 0 || current == 0 {
		return false
	}
	switch rest := int(current) % 100; {
	case low >= 100:
		return false
	case rest == 0:
		return true
	case rest == 60 || rest == 80:
		return low < 20
	}
	return int(current)%100 >= 20 && int(current)%10 == 0 && low < 10
}

// isShortScale reports whether word i is a letter that is a scale only behind
// figures: m, k.
func (s *side) isShortScale(i int) bool { return len(s.key(i)) < 3 }

// isFraction reports whether word i is part of a fraction behind a number.
func (r *reading) isFraction(s *side, i int) bool {
	m := s.meaning(i)
	if !m.Has(lang.KindFraction) {
		return false
	}
	return !m.Has(lang.KindUnit) || s.meaning(i+1).Has(lang.KindOf)
}

// countsBehind reports whether what an article stands before makes it a number:
// a year, a dozen, a third.
func (r *reading) countsBehind(s *side, i int) bool {
	m := s.meaning(i + 1)
	return m.Any(lang.KindUnit, lang.KindScale, lang.KindFraction) && !s.isShortScale(i+1) && !s.words[i+1].Mark ||
		s.meaning(i).Has(lang.KindCardinal)
}

// readScales multiplies a number by the scales that follow it.
func (r *reading) readScales(s *side, n number) number {
	for n.suffix == "" && n.to < len(s.words) {
		at := n.to
		if s.key(at) == "-" && s.touches(at-1) && s.touches(at) {
			at++
		}
		m := s.meaning(at)
		short := s.isShortScale(at)
		if !m.Has(lang.KindScale) || s.words[at].block != s.words[n.to-1].block || short && (!n.figures || m.Has(lang.KindUnit) && !s.money(r, n.to-2)) {
			return n
		}
		n.value *= r.lexicon.Sense(m, lang.KindScale).Number
		n.to, n.year, n.article = at+1, false, false
		if s.key(n.to) == "." && s.touches(n.to-1) && m.Has(lang.KindAbbreviation) {
			n.to++ // Mio.
		}
	}
	return n
}

// readHalf reads "and a half" behind a number.
func (r *reading) readHalf(s *side, n number) number {
	if !s.meaning(n.to).Has(lang.KindAnd) {
		return n
	}
	at := n.to + 1
	if s.meaning(at).Has(lang.KindArticle) || r.lexicon.Sense(s.meaning(at), lang.KindCardinal).Number == 1 {
		at++
	}
	if m := s.meaning(at); at > n.to+1 && m.Has(lang.KindFraction) && !m.Has(lang.KindOrdinal) {
		n.value += r.lexicon.Sense(m, lang.KindFraction).Number
		n.to = at + 1
	}
	return n
}

package mention

import (
	"strings"

	"variorum/articles/compare/internal/edit"
	"variorum/articles/lang"
)

// A number is a number as it is read, in figures or in words.
type number struct {
	Value   float64
	To      int    // the word behind it
	suffix  string // letters written in one with figures: 12km
	Figures bool   // has figures
	ordinal bool
	decade  bool // 1980s
	share   bool // a third
	article bool // an article that may stand for one
	Year    bool // may be a year: four figures by themselves
	unit    lang.Sense
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// HasFigures reports whether word i begins with a figure.
func (s *Side) HasFigures(i int) bool {
	k := s.Key(i)
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
func (r figureReader) readNumber(s *Side, i int) (number, bool) {
	var n number
	ok := false
	if s.HasFigures(i) {
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
func (r figureReader) readFigures(s *Side, i int) (number, bool) {
	key := s.Key(i)
	n := number{To: i + 1, Figures: true}
	if above, below, ok := strings.Cut(key, "⁄"); ok {
		a, okA := digits(above)
		b, okB := digits(below)
		if !okA || !okB || b == 0 {
			return n, false
		}
		n.Value, n.share = a/b, true
		return n, true
	}
	end := 0
	for end < len(key) && (isDigit(key[end]) || end+1 < len(key) && strings.IndexByte(".,'_", key[end]) >= 0 && isDigit(key[end+1])) {
		end++
	}
	n.Value, n.suffix = groupedFigures(key[:end], r.Lexicon.DecimalComma), key[end:]
	n.Year = end == 4 && end == len(key) && 1500 <= n.Value && n.Value <= 2100
	switch n.suffix {
	case "":
	case "st", "nd", "rd", "th", "º", "ª", "er", "ère", "re", "e", "ème", "eme":
		n.ordinal, n.suffix = true, ""
		return n, true
	case "s", "'s":
		n.decade, n.suffix = true, ""
		if n.Value < 100 { // the '80s
			n.Value += 1900
		}
		return n, true
	default:
		m := r.Lexicon.Look(n.suffix)
		switch {
		case m.Has(lang.KindScale) && (len(n.suffix) > 1 || s.money(i-1)):
			n.Value *= r.Lexicon.Sense(m, lang.KindScale).Number
			n.suffix = ""
		case m.Has(lang.KindUnit):
			n.unit = r.Lexicon.Sense(m, lang.KindUnit)
		case m.Has(lang.KindCurrency):
			n.unit = lang.Sense{Value: r.Lexicon.Sense(m, lang.KindCurrency).Value, Number: 1}
		case m.Has(lang.KindHalfDay):
		case m.Has(lang.KindScale):
			n.Value *= r.Lexicon.Sense(m, lang.KindScale).Number
		default:
			return n, false // a name: 18F
		}
	}
	for n.suffix == "" && r.continuesThousands(s, n.To) {
		group, _ := digits(s.Key(n.To))
		n.Value, n.Year = n.Value*1000+group, false
		n.To++
	}
	return n, true
}

// money reports whether word i is a sign or name of money.
func (s *Side) money(i int) bool { return s.Meaning(i).Has(lang.KindCurrency) }

// continuesThousands reports whether word i is a group of three figures parted
// from the number before by one space: 12 000.
func (r figureReader) continuesThousands(s *Side, i int) bool {
	before, group := s.Key(i-1), s.Key(i)
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
		return r.Lexicon.DecimalComma || r.Index.Count(edit.Old, joined)+r.Index.Count(edit.New, joined) > 0
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
func (r figureReader) readSpelled(s *Side, i int) (number, bool) {
	n := number{To: i}
	m := s.Meaning(i)
	sense := func(k lang.Kind) float64 { return r.Lexicon.Sense(s.Meaning(n.To), k).Number }
	total, current := 0.0, 0.0
	for n.To < len(s.Words) && s.Words[n.To].Block == s.Words[i].Block {
		at := n.To
		if and := n.To > i && s.Meaning(at).Has(lang.KindAnd) && current >= 20 && current < 100; and {
			if low := r.Lexicon.Sense(s.Meaning(at+1), lang.KindCardinal).Number; low == 1 || low == 11 { // vingt et un
				current += low
				n.To = at + 2
				continue
			}
		}
		if n.To > i && s.Key(at) == "-" && s.Touches(at-1) && s.Touches(at) {
			at++
		} else if n.To > i && s.Meaning(at).Has(lang.KindAnd) && s.Meaning(at-1).Has(lang.KindScale) {
			at++
		}
		m := s.Meaning(at)
		low := r.Lexicon.Sense(m, lang.KindCardinal).Number
		switch {
		case m.Has(lang.KindArticle) && (n.To > i || !r.countsBehind(s, at)):
		case m.Has(lang.KindCardinal) && n.To == i:
			current = low
			n.To = at + 1
			n.article = m.Has(lang.KindArticle)
			continue
		case m.Has(lang.KindArticle):
			current, n.To, n.article = 1, at+1, true
			continue
		case m.Has(lang.KindCardinal) && current == 4 && low == 20 && at > n.To:
			current, n.To = 80, at+1
			continue
		case m.Has(lang.KindCardinal) && (fits(current, low) || current == 0 && total > 0 && 0 < low && low < 1000):
			current += low
			n.To = at + 1
			continue
		case m.Has(lang.KindScale) && (n.To > i || len(s.Key(i)) > 2) && !s.isShortScale(at):
			switch scale := r.Lexicon.Sense(m, lang.KindScale).Number; {
			case scale >= 1000 && total > 0 && total < scale: // mil quinientos millones
				total, current = (total+current)*scale, 0
			case scale >= 1000:
				total += max(current, 1) * scale
				current = 0
			default:
				current = max(current, 1) * scale
			}
			n.To, n.article = at+1, false
			continue
		case m.Has(lang.KindOrdinal) && n.To > i && at > n.To && low == 0 && current >= 20 && r.Lexicon.Sense(m, lang.KindOrdinal).Number < 10:
			return number{Value: total + current + r.Lexicon.Sense(m, lang.KindOrdinal).Number, To: at + 1, ordinal: true}, true
		}
		break
	}
	n.Value = total + current
	switch {
	case n.To > i && r.isFraction(s, n.To):
		n.Value, n.share, n.article = n.Value*sense(lang.KindFraction), true, false
		n.To++
	case n.To > i+1 && s.Key(n.To) == "":
	case n.To > i && s.Key(n.To) == "-" && s.Touches(n.To) && r.isFraction(s, n.To+1): // two-thirds
		n.To++
		n.Value, n.share, n.article = n.Value*sense(lang.KindFraction), true, false
		n.To++
	case n.To == i && m.Has(lang.KindFraction) && (!m.Has(lang.KindOrdinal) || s.Meaning(i+1).Has(lang.KindOf) && i > 0 && s.Meaning(i-1).Any(lang.KindBound)):
		n.Value, n.share = sense(lang.KindFraction), true
		n.To++
	case n.To == i && m.Has(lang.KindOrdinal):
		n.Value, n.ordinal = sense(lang.KindOrdinal), true
		n.To++
	}
	if n.To == i {
		if value, unit, ok := r.Lexicon.Compound(s.Key(i)); ok {
			return number{Value: value, unit: unit, To: i + 1}, true
		}
	}
	return n, n.To > i
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
func (s *Side) isShortScale(i int) bool { return len(s.Key(i)) < 3 }

// isFraction reports whether word i is part of a fraction behind a number.
func (r figureReader) isFraction(s *Side, i int) bool {
	m := s.Meaning(i)
	if !m.Has(lang.KindFraction) {
		return false
	}
	return !m.Has(lang.KindUnit) || s.Meaning(i+1).Has(lang.KindOf)
}

// countsBehind reports whether what an article stands before makes it a number:
// a year, a dozen, a third.
func (r figureReader) countsBehind(s *Side, i int) bool {
	m := s.Meaning(i + 1)
	return m.Any(lang.KindUnit, lang.KindScale, lang.KindFraction) && !s.isShortScale(i+1) && !s.Words[i+1].Mark ||
		s.Meaning(i).Has(lang.KindCardinal)
}

// readScales multiplies a number by the scales that follow it.
func (r figureReader) readScales(s *Side, n number) number {
	for n.suffix == "" && n.To < len(s.Words) {
		at := n.To
		if s.Key(at) == "-" && s.Touches(at-1) && s.Touches(at) {
			at++
		}
		m := s.Meaning(at)
		short := s.isShortScale(at)
		if !m.Has(lang.KindScale) || s.Words[at].Block != s.Words[n.To-1].Block || short && (!n.Figures || m.Has(lang.KindUnit) && !s.money(n.To-2)) {
			return n
		}
		n.Value *= r.Lexicon.Sense(m, lang.KindScale).Number
		n.To, n.Year, n.article = at+1, false, false
		if s.Key(n.To) == "." && s.Touches(n.To-1) && m.Has(lang.KindAbbreviation) {
			n.To++ // Mio.
		}
	}
	return n
}

// readHalf reads "and a half" behind a number.
func (r figureReader) readHalf(s *Side, n number) number {
	if !s.Meaning(n.To).Has(lang.KindAnd) {
		return n
	}
	at := n.To + 1
	if s.Meaning(at).Has(lang.KindArticle) || r.Lexicon.Sense(s.Meaning(at), lang.KindCardinal).Number == 1 {
		at++
	}
	if m := s.Meaning(at); at > n.To+1 && m.Has(lang.KindFraction) && !m.Has(lang.KindOrdinal) {
		n.Value += r.Lexicon.Sense(m, lang.KindFraction).Number
		n.To = at + 1
	}
	return n
}

package compare

import "variorum/articles/compare/internal/pair"

// readQuantity reads a number, time or numeric date that begins at cell k,
// with what follows it: scale, money, percent, half of the day. It returns the
// cell after it.
func (f *flagger) readQuantity(s *flagSide, k int, out []fact) ([]fact, int) {
	if f.isNumeral(s, k) {
		if facts, next := f.readNumericDate(s, k, out); next > k {
			return facts, next
		}
		if clock, ok := f.readClock(s, k); ok {
			return append(out, clock), clock.to
		}
	}
	q := f.readNumber(s, k)
	if q.to == k {
		return out, k + 1
	}
	if f.isMinus(s, k) {
		out = append(out, fact{kind: minusFact, value: q.value, from: k - 1, to: k})
	}
	out = append(out, q)
	next := q.to
	if next < len(s.cells) {
		m := f.lexicon.meaning(s.cells[next].Word)
		switch {
		case m.senses&percentWord != 0:
			return append(out, fact{kind: percentFact, amount: q.value, from: next, to: next + 1}), next + 1
		case f.isPerCent(s, next):
			return append(out, fact{kind: percentFact, amount: q.value, from: next, to: next + 2}), next + 2
		case m.senses&moneyWord != 0 && !(f.isSign(s, next) && !s.touches(next-1)):
			return append(out, fact{kind: moneyFact, value: m.value, amount: q.value, from: next, to: next + 1}), next + 1
		case f.isLinked(s, next) && f.lexicon.meaning(s.cells[next+1].Word).senses&moneyWord != 0:
			money := f.lexicon.meaning(s.cells[next+1].Word).value
			return append(out, fact{kind: moneyFact, value: money, amount: q.value, from: next + 1, to: next + 2}), next + 2
		}
	}
	if times, ok := f.readTimes(s, q); ok {
		out[len(out)-1] = times
		return out, times.to
	}
	if unit, ok := f.readUnit(s, q); ok {
		return append(out, unit), max(next, unit.to)
	}
	return out, next
}

// isPerCent reports whether "per cent" in two words begins at cell k.
func (f *flagger) isPerCent(s *flagSide, k int) bool {
	switch f.keyAt(s, k) {
	case "per", "pour", "por":
		switch f.keyAt(s, k+1) {
		case "cent", "ciento", "cento":
			return true
		}
	}
	return false
}

// isLinked reports whether cell k stands between a number and what is counted:
// "millones de dólares", "2-million-dollar".
func (f *flagger) isLinked(s *flagSide, k int) bool {
	if k+1 >= len(s.cells) {
		return false
	}
	switch f.keyAt(s, k) {
	case "de", "di":
		return true
	case "-":
		return s.touches(k)
	}
	return false
}

// isMinus reports whether the number at cell k has a minus sign of its own.
func (f *flagger) isMinus(s *flagSide, k int) bool {
	if f.keyAt(s, k-1) != "-" || !s.touches(k-1) {
		return f.keyAt(s, k-1) == "minus"
	}
	return k < 2 || !s.touches(k-2)
}

// readNumericDate reads 2031-12-02, 2.12.2031 and 12/2/2031.
func (f *flagger) readNumericDate(s *flagSide, k int, out []fact) ([]fact, int) {
	date := func(year, month, day float64, to int) ([]fact, int) {
		return append(out, fact{value: year, from: k, to: to}, fact{kind: monthFact, value: month, from: k, to: to},
			fact{value: day, from: k, to: to}), to
	}
	if year, month, day, ok := dottedDate(f.keyAt(s, k)); ok {
		return date(year, month, day, k+1)
	}
	if f.lexicon.language == pair.German && f.keyAt(s, k+1) == "." && s.touches(k) { // am 2.12.
		if _, month, day, ok := dottedDate(f.keyAt(s, k) + ".2000"); ok {
			return append(out, fact{value: day, from: k, to: k + 1}, fact{kind: monthFact, value: month, from: k, to: k + 1}), k + 1
		}
	}
	sign := f.keyAt(s, k+1)
	if sign != "-" && sign != "/" || k+4 >= len(s.cells) || f.keyAt(s, k+3) != sign {
		return out, k
	}
	var part [3]float64
	for n := range part {
		value, ok := digits(f.keyAt(s, k+2*n))
		if !ok || n < 2 && (!s.touches(k+2*n) || !s.touches(k+2*n+1)) {
			return out, k
		}
		part[n] = value
	}
	switch a, b, c := part[0], part[1], part[2]; {
	case a >= 1000 && 1 <= b && b <= 12 && 1 <= c && c <= 31:
		return date(a, b, c, k+5)
	case c < 1000:
	case f.lexicon.language == pair.English && 1 <= a && a <= 12 && b <= 31:
		return date(c, a, b, k+5)
	case 1 <= b && b <= 12 && a <= 31:
		return date(c, b, a, k+5)
	}
	return out, k
}

// readClock reads 15:00, 3:00 p.m., 3 p.m., 3pm, 15h30, 15.30 Uhr.
func (f *flagger) readClock(s *flagSide, k int) (fact, bool) {
	key := f.keyAt(s, k)
	clock := fact{kind: clockFact, from: k, to: k + 1}
	hour, minute, half, ok := readHour(key)
	if !ok {
		return fact{}, false
	}
	timed := half != noHalf
	if m, is := digits(f.keyAt(s, k+2)); is && f.keyAt(s, k+1) == ":" && s.touches(k) && s.touches(k+1) && len(f.keyAt(s, k+2)) == 2 && m < 60 && half == noHalf {
		minute, timed, clock.to = m, true, k+3
	} else if tail := f.keyAt(s, k+2); !is && len(tail) == 4 && f.keyAt(s, k+1) == ":" && s.touches(k) && s.touches(k+1) {
		if m, is := digits(tail[:2]); is && (tail[2:] == "am" || tail[2:] == "pm") {
			minute, timed, clock.to, half = m, true, k+3, beforeNoon
			if tail[2:] == "pm" {
				half = afterNoon
			}
		}
	}
	if next := clock.to; next < len(s.cells) && half == noHalf {
		switch m := f.lexicon.meaning(s.cells[next].Word); {
		case m.senses&halfDayWord != 0 && hour <= 12:
			half, timed, clock.to = beforeNoon, true, next+1
			if m.value > 0 {
				half = afterNoon
			}
		case f.keyAt(s, next) == "uhr":
			timed, clock.to = true, next+1
		}
	}
	if !timed || hour > 24 {
		return fact{}, false
	}
	switch {
	case half == afterNoon && hour < 12:
		hour += 12
	case half == beforeNoon && hour == 12:
		hour = 24
	}
	clock.value = hour*60 + minute
	return clock, true
}

// readNumber reads a cardinal, ordinal or fraction, in figures or words. Where
// there is none its end is k.
func (f *flagger) readNumber(s *flagSide, k int) fact {
	if !f.isNumeral(s, k) {
		return f.readSpelled(s, k)
	}
	out := fact{from: k, to: k + 1}
	n := readNumeral(f.keyAt(s, k), f.lexicon.language)
	out.value, out.kind = n.value, n.kind
	if n.kind != plainFact {
		return out
	}
	for f.continuesThousands(s, out.to) {
		group, _ := digits(f.keyAt(s, out.to))
		out.value = out.value*1000 + group
		out.to++
	}
	if v, to := f.readSlash(s, out); to > out.to {
		out.value, out.to = v, to
		return out
	}
	if n.suffix == "m" || n.suffix == "k" {
		out.value *= f.shortScale(s, out, n.suffix)
	} else if to := out.to; n.suffix == "" && f.isSignBefore(s, k) {
		switch f.keyAt(s, to) {
		case "m", "k":
			out.to++
			out.value *= f.shortScale(s, out, f.keyAt(s, to))
		}
	}
	out = f.readScales(s, out)
	return f.readHalf(s, out)
}

// shortScale is what m and k stand for after a number: millions and thousands
// of money and people, otherwise metres and the like.
func (f *flagger) shortScale(s *flagSide, n fact, suffix string) float64 {
	next := f.keyAt(s, n.to)
	if !f.isSignBefore(s, n.from) && next != "people" && next != "euros" && next != "dollars" && next != "pounds" {
		return 1
	}
	if suffix == "k" {
		return 1e3
	}
	return 1e6
}

func (f *flagger) isSignBefore(s *flagSide, k int) bool {
	return k > 0 && f.isSign(s, k-1) && f.isMoney(s, k-1)
}

func (f *flagger) isMoney(s *flagSide, k int) bool {
	return f.lexicon.meaning(s.cells[k].Word).senses&moneyWord != 0
}

// continuesThousands reports whether cell k is a group of three figures parted
// from the number before by one space: 12 000.
func (f *flagger) continuesThousands(s *flagSide, k int) bool {
	if k >= len(s.cells) || s.cells[k].Part != s.cells[k-1].Part {
		return false
	}
	before, group := f.keyAt(s, k-1), f.keyAt(s, k)
	if _, ok := digits(group); !ok || len(group) != 3 || len(before) > 3 || before[0] == '0' && len(before) < 3 {
		return false
	}
	if _, ok := digits(before); !ok {
		return false
	}
	switch gap := s.text[s.cells[k].Part].Text[s.cells[k-1].End:s.cells[k].Start]; gap {
	case "\u00a0", "\u202f", "\u2009":
		return true
	case " ":
		return f.lexicon.language != pair.English || f.writtenTogether(before, group)
	}
	return false
}

// writtenTogether reports whether two groups of figures stand in one piece
// somewhere in the articles: then 14 000 is 14,000, which in English a space
// alone does not say.
func (f *flagger) writtenTogether(before, group string) bool {
	_, comma := f.v.ByKey[before+","+group]
	_, joined := f.v.ByKey[before+group]
	return comma || joined
}

// readSlash reads 1/2 as a fraction.
func (f *flagger) readSlash(s *flagSide, n fact) (float64, int) {
	below, ok := digits(f.keyAt(s, n.to+1))
	if key := f.keyAt(s, n.to); key != "/" && key != "⁄" || !ok || !s.touches(n.to-1) || !s.touches(n.to) || below <= n.value || below > 100 {
		return 0, n.to
	}
	return n.value / below, n.to + 2
}

// readScales multiplies a number by the scales that follow it.
func (f *flagger) readScales(s *flagSide, n fact) fact {
	for n.to < len(s.cells) {
		m := f.lexicon.meaning(s.cells[n.to].Word)
		switch {
		case m.senses&scaleWord != 0:
			n.value *= m.value
			n.to++
		case m.senses&fractionWord != 0 && m.value == 12: // two dozen
			n.value *= 12
			n.to++
		case f.keyAt(s, n.to) == "-" && s.touches(n.to-1) && s.touches(n.to) && f.lexicon.meaning(s.cells[n.to+1].Word).senses&scaleWord != 0:
			n.to++
		case f.keyAt(s, n.to) == "." && n.to > n.from+1 && f.lexicon.meaning(s.cells[n.to-1].Word).senses&scaleWord != 0 && isShort(f.keyAt(s, n.to-1)):
			n.to++ // Mio.
		default:
			return n
		}
	}
	return n
}

// isShort reports whether the name of a scale is an abbreviation.
func isShort(key string) bool { return len(key) <= 3 || key == "тыс" }

// readHalf reads "and a half" behind a number.
func (f *flagger) readHalf(s *flagSide, n fact) fact {
	if f.keyAt(s, n.to) != "and" {
		return n
	}
	at := n.to + 1
	if key := f.keyAt(s, at); key == "a" || key == "one" {
		at++
	}
	if key := f.keyAt(s, at); at > n.to+1 && (key == "half" || key == "quarter") {
		n.value += f.lexicon.exact[key].value
		n.to = at + 1
	}
	return n
}

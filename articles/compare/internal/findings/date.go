package findings

import (
	"strconv"
	"strings"

	"variorum/articles/lang"
)

// A date is a day of the calendar, as far as it is told; 0: not told.
type date struct{ year, month, day int }

func (d date) String() string {
	return "date " + strconv.Itoa(d.year) + "-" + strconv.Itoa(d.month) + "-" + strconv.Itoa(d.day)
}

// sameDay reports whether two dates can be one: what both tell is the same.
func (d date) sameDay(e date) bool {
	same := func(a, b int) bool { return a == 0 || b == 0 || a == b }
	shared := d.year > 0 && e.year > 0 || d.month > 0 && e.month > 0
	return shared && same(d.year, e.year) && same(d.month, e.month) && same(d.day, e.day)
}

// readDate reads the date or time of day that begins at word i.
func (r *reading) readDate(s *side, i int) (mention, bool) {
	m := s.meaning(i)
	l := r.lexicon
	one := func(c class, key string) (mention, bool) {
		return mention{class: c, key: key, from: i, to: i + max(1, int(s.words[i].length))}, true
	}
	switch {
	case m.Has(lang.KindMonth) && r.isDate(s, i, lang.KindMonth):
		return r.readMonth(s, i)
	case m.Has(lang.KindWeekday) && r.isDate(s, i, lang.KindWeekday):
		out, ok := one(classWeekday, key("weekday", l.Sense(m, lang.KindWeekday).Number))
		out.weak = true
		return out, ok
	case m.Has(lang.KindDay) && !s.isNamedDay(i):
		out, ok := one(classDay, key("day", l.Sense(m, lang.KindDay).Number))
		out.weak = true
		return out, ok
	case m.Has(lang.KindRelative):
		if p := s.meaning(i + 1); p.Has(lang.KindPeriod) {
			out, ok := one(classPeriod, l.Sense(m, lang.KindRelative).Value+" "+s.key(i+1))
			out.to, out.weak = i+2, true
			return out, ok
		}
	case m.Has(lang.KindClock):
		return one(classClock, key("clock", l.Sense(m, lang.KindClock).Number))
	case s.hasFigures(i):
		if out, ok := r.readNumericDate(s, i); ok {
			return out, true
		}
		if out, ok := r.readClock(s, i); ok {
			return out, true
		}
		return r.readDayMonth(s, i)
	}
	return mention{}, false
}

// isDate tells "in May", "May 4" and "Sat." from "may" and "sat".
func (r *reading) isDate(s *side, i int, k lang.Kind) bool {
	w := &s.words[i]
	if !w.meaning.Has(lang.KindGuarded) {
		return true
	}
	if !isUpper(w.text) {
		return false
	}
	next := i + 1
	if s.key(next) == "." {
		next++
	}
	if s.hasFigures(next) || s.hasFigures(i-1) || s.meaning(i-1).Has(lang.KindOrdinal) {
		return true
	}
	if k == lang.KindWeekday {
		return next > i+1 || s.key(next) == ","
	}
	before := s.meaning(i - 1)
	return !s.startsSentence(i) && (before.Any(lang.KindRelative, lang.KindBound) || before.Has(lang.KindFunction) && !before.Has(lang.KindPronoun) || s.key(i-1) == "-" || s.key(i-1) == "since" || s.key(i-1) == "until")
}

// isNamedDay reports whether a word such as Morgen or Today is a noun or part of
// a name here: it has a capital letter inside a sentence.
func (s *side) isNamedDay(i int) bool {
	return isUpper(s.words[i].text) && !s.startsSentence(i) && !s.headline
}

// readMonth reads March 3, March 3, 2024, March 2024, March.
func (r *reading) readMonth(s *side, i int) (mention, bool) {
	d := date{month: int(r.lexicon.Sense(s.meaning(i), lang.KindMonth).Number)}
	to := i + 1
	if s.key(to) == "." && s.touches(i) && s.meaning(i).Has(lang.KindAbbreviation) {
		to++
	}
	if n, ok := r.dayAt(s, to); ok {
		d.day = n
		to++
		if s.key(to) == "," {
			if y, ok := r.yearAt(s, to+1); ok {
				d.year, to = y, to+2
			}
		} else if y, ok := r.yearAt(s, to); ok {
			d.year, to = y, to+1
		}
	} else if y, ok := r.yearAt(s, to); ok {
		d.year, to = y, to+1
	} else if s.key(to) == "," || s.meaning(to).Has(lang.KindOf) {
		if y, ok := r.yearAt(s, to+1); ok {
			d.year, to = y, to+2
		}
	}
	return mention{class: classDate, key: d.String(), from: i, to: to, figure: figure{date: d}}, true
}

// readDayMonth reads 3 March 2024, 3. März, 4 de mayo, the 4th of March.
func (r *reading) readDayMonth(s *side, i int) (mention, bool) {
	n, ok := r.dayAt(s, i)
	if !ok {
		return mention{}, false
	}
	at := i + 1
	if s.key(at) == "." && s.touches(i) || s.meaning(at).Has(lang.KindOf) {
		at++
	}
	if m := s.meaning(at); !m.Has(lang.KindMonth) || !r.isDate(s, at, lang.KindMonth) {
		return mention{}, false
	}
	out, _ := r.readMonth(s, at)
	if out.date.day != 0 { // 3 March 4
		return mention{}, false
	}
	out.date.day = n
	out.from, out.key = i, out.date.String()
	return out, true
}

// dayAt is the day of the month at word i.
func (r *reading) dayAt(s *side, i int) (int, bool) {
	k := strings.TrimRight(s.key(i), "sthndrdeº")
	n, ok := digits(k)
	return int(n), ok && len(k) <= 2 && 1 <= n && n <= 31 && !s.words[i].address
}

// yearAt is the year at word i.
func (r *reading) yearAt(s *side, i int) (int, bool) {
	n, ok := digits(s.key(i))
	return int(n), ok && len(s.key(i)) == 4 && 1500 <= n && n <= 2100
}

// readNumericDate reads 2031-12-02, 2.12.2031 and 12/2/2031.
func (r *reading) readNumericDate(s *side, i int) (mention, bool) {
	found := func(y, m, d float64, to int) (mention, bool) {
		out := mention{class: classDate, from: i, to: to, figure: figure{date: date{int(y), int(m), int(d)}}}
		out.key = out.date.String()
		return out, 1 <= m && m <= 12 && 1 <= d && d <= 31
	}
	if parts := strings.Split(s.key(i), "."); len(parts) == 3 && len(parts[2]) == 4 {
		d, a := digits(parts[0])
		m, b := digits(parts[1])
		y, c := digits(parts[2])
		if a && b && c {
			return found(y, m, d, i+1)
		}
	}
	if d, m, ok := strings.Cut(s.key(i), "."); ok && r.lexicon.DecimalComma && s.key(i+1) == "." && s.touches(i) { // am 2.12.
		day, a := digits(d)
		month, b := digits(m)
		if a && b {
			return found(0, month, day, i+2)
		}
	}
	sign := s.key(i + 1)
	if sign != "-" && sign != "/" || s.key(i+3) != sign {
		return mention{}, false
	}
	var p [3]float64
	for n := range p {
		v, ok := digits(s.key(i + 2*n))
		if !ok || n < 2 && (!s.touches(i+2*n) || !s.touches(i+2*n+1)) {
			return mention{}, false
		}
		p[n] = v
	}
	switch a, b, c := p[0], p[1], p[2]; {
	case a >= 1000:
		return found(a, b, c, i+5)
	case c < 1000:
		return mention{}, false
	case a <= 12 && !r.lexicon.DecimalComma:
		return found(c, a, b, i+5)
	default:
		return found(c, b, a, i+5)
	}
}

// readClock reads 15:00, 3:00 p.m., 3 p.m., 3pm, 15h30, 15.30 Uhr.
func (r *reading) readClock(s *side, i int) (mention, bool) {
	k := s.key(i)
	half := ""
	for _, h := range []string{"am", "pm"} {
		if head, ok := strings.CutSuffix(k, h); ok && r.lexicon.Look(h).Has(lang.KindHalfDay) {
			k, half = head, h
		}
	}
	to, timed := i+1, half != ""
	head, tail, parted := strings.Cut(k, ".")
	if h, t, ok := strings.Cut(k, "h"); ok {
		head, tail, parted, timed = h, t, t != "", true
	}
	hour, ok := digits(head)
	minute := 0.0
	if parted && ok {
		minute, ok = digits(tail)
		ok = ok && len(tail) == 2 && minute < 60
	}
	if !ok || hour > 24 {
		return mention{}, false
	}
	if m := s.key(to + 1); half == "" && s.key(to) == ":" && s.touches(i) && s.touches(to) && len(m) >= 2 {
		if n, is := digits(m[:2]); is && n < 60 && (len(m) == 2 || r.lexicon.Look(m[2:]).Has(lang.KindHalfDay)) {
			minute, timed, to, half = n, true, to+2, m[2:]
		}
	}
	add := r.lexicon.Sense(r.lexicon.Look(half), lang.KindHalfDay).Number
	known := half != ""
	if m := s.meaning(to); !known && to < len(s.words) && s.words[to].block == s.words[i].block {
		switch {
		case m.Has(lang.KindHalfDay) && hour <= 12:
			add, timed, known = r.lexicon.Sense(m, lang.KindHalfDay).Number, true, true
			to++
		case m.Has(lang.KindOClock) && (parted || len(s.words[i].text) <= 2):
			timed = true
			to++
		}
	}
	if !known && s.key(to) == "-" && s.touches(i) { // 2-5pm
		if end, ok := r.readClock(s, to+1); ok && strings.HasPrefix(end.key, "clock") {
			timed = true
			if end.raw >= 12*60 && hour < 12 {
				add = 12
			}
		}
	}
	if !timed {
		return mention{}, false
	}
	if known && hour == 12 {
		hour = 0
	}
	value := (hour+add)*60 + minute
	return mention{class: classClock, key: key("clock", value), from: i, to: to, figure: figure{raw: value}}, true
}

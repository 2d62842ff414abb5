package mention

import (
	"math"
	"strconv"
	"strings"

	"variorum/articles/lang"
)

// A Date is a day of the calendar, as far as it is told; 0: not told.
type Date struct{ Year, Month, Day int }

func (d Date) String() string {
	return "date " + strconv.Itoa(d.Year) + "-" + strconv.Itoa(d.Month) + "-" + strconv.Itoa(d.Day)
}

// SameDay reports whether two dates can be one: what both tell is the same.
func (d Date) SameDay(e Date) bool {
	same := func(a, b int) bool { return a == 0 || b == 0 || a == b }
	shared := d.Year > 0 && e.Year > 0 || d.Month > 0 && e.Month > 0
	return shared && same(d.Year, e.Year) && same(d.Month, e.Month) && same(d.Day, e.Day)
}

// IsYear reports whether a date is a year alone, and the one a number names.
func (d Date) IsYear(n float64) bool { return d.Month == 0 && d.Day == 0 && float64(d.Year) == n }

// readDate reads the date or time of day that begins at word i.
func (r figureReader) readDate(s *Side, i int) (Mention, bool) {
	m := s.Meaning(i)
	l := r.Lexicon
	one := func(c Class, key string) (Mention, bool) {
		return Mention{Class: c, Key: key, From: i, To: i + max(1, int(s.Words[i].Length))}, true
	}
	switch {
	case m.Has(lang.KindMonth) && r.isDate(s, i, lang.KindMonth):
		return r.readMonth(s, i)
	case m.Has(lang.KindWeekday) && r.isDate(s, i, lang.KindWeekday):
		out, ok := one(ClassWeekday, key("weekday", l.Sense(m, lang.KindWeekday).Number))
		out.Weak = true
		return out, ok
	case m.Has(lang.KindDay) && !s.isNamedDay(i):
		out, ok := one(ClassDay, key("day", l.Sense(m, lang.KindDay).Number))
		out.Weak = true
		return out, ok
	case m.Has(lang.KindRelative):
		if p := s.Meaning(i + 1); p.Has(lang.KindPeriod) {
			out, ok := one(ClassPeriod, l.Sense(m, lang.KindRelative).Value+" "+s.Key(i+1))
			out.To, out.Weak = i+2, true
			return out, ok
		}
	case m.Has(lang.KindClock):
		out, ok := one(ClassClock, key("clock ", l.Sense(m, lang.KindClock).Number))
		out.Raw = l.Sense(m, lang.KindClock).Number
		return out, ok
	case s.HasFigures(i):
		if out, ok := r.readNumericDate(s, i); ok {
			return out, true
		}
		if out, ok := r.readClock(s, i); ok {
			return out, true
		}
		return r.readDayMonth(s, i)
	}
	return Mention{}, false
}

// isDate tells "in May", "May 4" and "Sat." from "may" and "sat".
func (r *Text) isDate(s *Side, i int, k lang.Kind) bool {
	w := &s.Words[i]
	if !w.Meaning.Has(lang.KindGuarded) {
		return true
	}
	if !IsUpper(w.Text) {
		return false
	}
	next := i + 1
	if s.Key(next) == "." {
		next++
	}
	if s.HasFigures(next) || s.HasFigures(i-1) || s.Meaning(i-1).Has(lang.KindOrdinal) {
		return true
	}
	if k == lang.KindWeekday {
		return next > i+1 || s.Key(next) == ","
	}
	before := s.Meaning(i - 1)
	return !s.StartsSentence(i) && (before.Any(lang.KindRelative, lang.KindBound) || before.Has(lang.KindFunction) && !before.Has(lang.KindPronoun) || s.Key(i-1) == "-" || s.Key(i-1) == "since" || s.Key(i-1) == "until")
}

// isNamedDay reports whether a word such as Morgen or Today is a noun or part of
// a name here: it has a capital letter inside a sentence.
func (s *Side) isNamedDay(i int) bool {
	return IsUpper(s.Words[i].Text) && !s.StartsSentence(i) && !s.Headline
}

// readMonth reads March 3, March 3, 2024, March 2024, March.
func (r figureReader) readMonth(s *Side, i int) (Mention, bool) {
	d := Date{Month: int(r.Lexicon.Sense(s.Meaning(i), lang.KindMonth).Number)}
	to := i + 1
	if s.Key(to) == "." && s.Touches(i) && s.Meaning(i).Has(lang.KindAbbreviation) {
		to++
	}
	if n, ok := r.dayAt(s, to); ok {
		d.Day = n
		to++
		if s.Key(to) == "," {
			if y, ok := r.yearAt(s, to+1); ok {
				d.Year, to = y, to+2
			}
		} else if y, ok := r.yearAt(s, to); ok {
			d.Year, to = y, to+1
		}
	} else if y, ok := r.yearAt(s, to); ok {
		d.Year, to = y, to+1
	} else if s.Key(to) == "," || s.Meaning(to).Has(lang.KindOf) {
		if y, ok := r.yearAt(s, to+1); ok {
			d.Year, to = y, to+2
		}
	}
	return Mention{Class: ClassDate, Key: d.String(), From: i, To: to, Figure: Figure{Date: d}}, true
}

// readDayMonth reads 3 March 2024, 3. März, 4 de mayo, the 4th of March.
func (r figureReader) readDayMonth(s *Side, i int) (Mention, bool) {
	n, ok := r.dayAt(s, i)
	if !ok {
		return Mention{}, false
	}
	at := i + 1
	if s.Key(at) == "." && s.Touches(i) || s.Meaning(at).Has(lang.KindOf) {
		at++
	}
	if m := s.Meaning(at); !m.Has(lang.KindMonth) || !r.isDate(s, at, lang.KindMonth) {
		return Mention{}, false
	}
	out, _ := r.readMonth(s, at)
	if out.Date.Day != 0 { // 3 March 4
		return Mention{}, false
	}
	out.Date.Day = n
	out.From, out.Key = i, out.Date.String()
	return out, true
}

// dayAt is the day of the month at word i.
func (r figureReader) dayAt(s *Side, i int) (int, bool) {
	k := strings.TrimRight(s.Key(i), "sthndreº")
	n, ok := digits(k)
	return int(n), ok && len(k) <= 2 && 1 <= n && n <= 31 && !s.Words[i].Address
}

// yearAt is the year at word i.
func (r figureReader) yearAt(s *Side, i int) (int, bool) {
	n, ok := digits(s.Key(i))
	return int(n), ok && len(s.Key(i)) == 4 && 1500 <= n && n <= 2100
}

// readNumericDate reads 2031-12-02, 2.12.2031 and 12/2/2031.
func (r figureReader) readNumericDate(s *Side, i int) (Mention, bool) {
	found := func(y, m, d float64, to int) (Mention, bool) {
		out := Mention{Class: ClassDate, From: i, To: to, Figure: Figure{Date: Date{int(y), int(m), int(d)}}}
		out.Key = out.Date.String()
		return out, 1 <= m && m <= 12 && 1 <= d && d <= 31
	}
	if parts := strings.Split(s.Key(i), "."); len(parts) == 3 && len(parts[2]) == 4 {
		d, a := digits(parts[0])
		m, b := digits(parts[1])
		y, c := digits(parts[2])
		if a && b && c {
			return found(y, m, d, i+1)
		}
	}
	if d, m, ok := strings.Cut(s.Key(i), "."); ok && r.Lexicon.DecimalComma && s.Key(i+1) == "." && s.Touches(i) { // am 2.12.
		day, a := digits(d)
		month, b := digits(m)
		if a && b {
			return found(0, month, day, i+2)
		}
	}
	sign := s.Key(i + 1)
	if sign != "-" && sign != "/" || s.Key(i+3) != sign {
		return Mention{}, false
	}
	var p [3]float64
	for n := range p {
		v, ok := digits(s.Key(i + 2*n))
		if !ok || n < 2 && (!s.Touches(i+2*n) || !s.Touches(i+2*n+1)) {
			return Mention{}, false
		}
		p[n] = v
	}
	switch a, b, c := p[0], p[1], p[2]; {
	case a >= 1000:
		return found(a, b, c, i+5)
	case c < 1000:
		return Mention{}, false
	case a <= 12 && !r.Lexicon.DecimalComma:
		return found(c, a, b, i+5)
	default:
		return found(c, b, a, i+5)
	}
}

// readClock reads 15:00, 3:00 p.m., 3 p.m., 3pm, 15h30, 15.30 Uhr.
func (r figureReader) readClock(s *Side, i int) (Mention, bool) {
	k := s.Key(i)
	half := ""
	for _, h := range []string{"am", "pm"} {
		if head, ok := strings.CutSuffix(k, h); ok && r.Lexicon.Look(h).Has(lang.KindHalfDay) {
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
	if !ok {
		return Mention{}, false
	}
	if m := s.Key(to + 1); half == "" && s.Key(to) == ":" && s.Touches(i) && s.Touches(to) && len(m) >= 2 {
		if n, is := digits(m[:2]); is && n < 60 && (len(m) == 2 || r.Lexicon.Look(m[2:]).Has(lang.KindHalfDay)) {
			minute, timed, to, half = n, true, to+2, m[2:]
		}
	}
	add := r.Lexicon.Sense(r.Lexicon.Look(half), lang.KindHalfDay).Number
	known := half != ""
	if m := s.Meaning(to); !known && to < len(s.Words) && s.Words[to].Block == s.Words[i].Block {
		switch {
		case m.Has(lang.KindHalfDay) && hour <= 12:
			add, timed, known = r.Lexicon.Sense(m, lang.KindHalfDay).Number, true, true
			to++
		case m.Has(lang.KindOClock) && (parted || len(s.Words[i].Text) <= 2):
			timed = true
			to++
		}
	}
	if !known && s.Key(to) == "-" && s.Touches(i) { // 2-5pm
		if end, ok := r.readClock(s, to+1); ok && strings.HasPrefix(end.Key, "clock") {
			timed = true
			if end.Raw >= 12*60 && hour < 12 {
				add = 12
			}
		}
	}
	zone := r.Lexicon.Sense(s.Meaning(to), lang.KindZone).Value
	if zone != "" && !timed && !known && len(k) == 4 && IsAcronym(s.Words[to].Text) {
		timed = true
		hour, minute = math.Floor(hour/100), math.Mod(hour, 100) // 0600 GMT
	}
	if !timed || hour > 24 || minute >= 60 {
		return Mention{}, false
	}
	if known && hour == 12 {
		hour = 0
	}
	if zone != "" {
		to += int(s.Words[to].Length)
	}
	value := (hour+add)*60 + minute
	return Mention{Class: ClassClock, Key: key("clock "+zone, value), From: i, To: to, Figure: Figure{Raw: value, Of: zone}}, true
}

// isTimed reports whether a time of day ends with word i.
func (s *Side) isTimed(i int) bool {
	return s.HasFigures(i) || s.Meaning(i).Any(lang.KindHalfDay, lang.KindClock)
}

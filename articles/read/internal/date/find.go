package date

import (
	"strconv"
	"strings"
	"time"
)

// A Mention is a date that stands in a text.
type Mention struct {
	Time       time.Time
	Start, End int // the bytes that state it, with what belongs to it at both ends
}

// Find returns the first date that a text mentions: year, month and day, in
// any order of these and of a time, a zone, a day of the week and the words
// that stand between them in the languages of names.txt.
func Find(text string) (Mention, bool) {
	tokens := tokensOf(text)
	for i := range tokens {
		if tokens[i].kind == sign {
			continue
		}
		s := scan{tokens: tokens, at: i, names: knownNames()}
		end := s.run()
		t, ok := s.time()
		if !ok {
			continue
		}
		return Mention{t, tokens[i].start, tokens[end-1].end}, true
	}
	return Mention{}, false
}

// A scan reads one mention of a date.
type scan struct {
	tokens []token
	at     int
	names  names

	year, day            int
	month                time.Month
	hour, minute, second int
	nanos                int
	half                 int // hours that "pm" adds
	hasTime, hasHalf     bool
	zone                 *time.Location
}

// run reads parts of a date as far as they go and returns the index behind the
// last token that belongs to it.
func (s *scan) run() int {
	end := s.at
	for s.at < len(s.tokens) {
		if s.part() {
			end = s.at
			continue
		}
		if !s.filler() {
			break
		}
	}
	if s.complete() && s.at == len(s.tokens) {
		end = s.at // words such as "Uhr" at the end
	}
	return max(end, 1)
}

func (s *scan) complete() bool { return s.year > 0 && s.month > 0 && s.day > 0 }

// time returns the time that was read, false if it is none.
func (s *scan) time() (time.Time, bool) {
	if !s.complete() || s.year < minYear || s.year > maxYear || s.hour > 23 || s.minute > 59 || s.second > 60 {
		return time.Time{}, false
	}
	hour, zone := s.hour, s.zone
	if s.hasHalf && s.hasTime {
		hour = hour%12 + s.half
	}
	if zone == nil {
		zone = time.UTC
	}
	t := time.Date(s.year, s.month, s.day, hour, s.minute, s.second, s.nanos, zone)
	return t, t.Day() == s.day
}

// peek returns the token i ahead, an empty sign behind the last.
func (s *scan) peek(i int) token {
	if s.at+i < len(s.tokens) {
		return s.tokens[s.at+i]
	}
	return token{kind: sign}
}

// part reads a part of a date: numbers, a month, half a day, a zone.
func (s *scan) part() bool {
	t := s.peek(0)
	switch t.kind {
	case number:
		return s.clock() || s.numbers() || s.compact() || s.single()
	case word:
		return s.word(t.text)
	}
	return s.offset()
}

// numbers reads a date in numbers: 2025-03-07, 2025/3/7, 7.3.2025, and with
// slashes where one of the numbers can be no month.
func (s *scan) numbers() bool {
	a, mark, b, mark2, c := s.peek(0), s.peek(1), s.peek(2), s.peek(3), s.peek(4)
	if s.complete() || mark.kind != sign || mark.text != mark2.text || b.kind != number || c.kind != number || !strings.Contains("-/.", mark.text) || len(b.text) > 2 {
		return false
	}
	x, y, z := value(a), value(b), value(c)
	if mark.text == "." && len(a.text) == 2 && len(b.text) == 2 && len(c.text) == 2 && b.glued && c.glued && s.peek(5).text != "." {
		z += shortCentury // 07.03.25
		c.text = strconv.Itoa(z)
	}
	switch {
	case len(a.text) == 4 && len(c.text) <= 2:
		s.year, s.month, s.day = x, time.Month(y), z
	case len(a.text) > 2 || len(c.text) != 4:
		return false
	case mark.text == "." || mark.text == "-" && x > 12 || mark.text == "/" && x > 12:
		s.year, s.month, s.day = z, time.Month(y), x
	case y > 12 || x == y:
		s.year, s.month, s.day = z, time.Month(x), y
	default:
		return false
	}
	if s.month < 1 || s.month > 12 || s.day < 1 || s.day > 31 {
		s.year, s.month, s.day = 0, 0, 0
		return false
	}
	s.at += 5
	return true
}

// compact reads 20250307, with a time 101530 behind it.
func (s *scan) compact() bool {
	t := s.peek(0)
	switch {
	case len(t.text) == 8 && !s.complete() && s.year == 0:
		n := value(t)
		s.year, s.month, s.day = n/10000, time.Month(n/100%100), n%100
		if s.year < minYear || s.year > maxYear || s.month < 1 || s.month > 12 || s.day < 1 || s.day > 31 {
			s.year, s.month, s.day = 0, 0, 0
			return false
		}
	case len(t.text) == 6 && t.glued && s.complete() && !s.hasTime:
		n := value(t)
		s.hour, s.minute, s.second, s.hasTime = n/10000, n/100%100, n%100, true
	default:
		return false
	}
	s.at++
	return true
}

// clock reads a time of day: 10:15, 10:15:30.5, 10h15, 10.15 Uhr, 3 pm.
func (s *scan) clock() bool {
	if s.hasTime || len(s.peek(0).text) > 2 {
		return false
	}
	mark, minutes := s.peek(1), s.peek(2)
	twoDigits := minutes.kind == number && len(minutes.text) == 2
	switch {
	case mark.text == ":" && twoDigits, mark.text == "h" && mark.glued && twoDigits && minutes.glued,
		mark.text == "." && twoDigits && minutes.glued && s.complete() && value(s.peek(0)) < 24 && value(minutes) < 60:
		s.hour, s.minute = value(s.peek(0)), value(minutes)
		s.at += 3
	case mark.text == "h" && mark.glued, s.isHalf(1):
		s.hour = value(s.peek(0))
		s.at++
		if mark.text == "h" {
			s.at++
		}
	default:
		return false
	}
	s.hasTime = true
	if s.peek(0).text == ":" && s.peek(1).kind == number {
		s.second = value(s.peek(1))
		s.at += 2
		if s.peek(0).text == "." && s.peek(1).kind == number && s.peek(1).glued {
			digits := (s.peek(1).text + "000000000")[:9]
			s.nanos, _ = strconv.Atoi(digits)
			s.at += 2
		}
	}
	return true
}

// isHalf reports whether "am" or "p.m." stands i ahead.
func (s *scan) isHalf(i int) bool {
	_, ok, _ := s.halfAt(i)
	return ok
}

// halfAt returns the hours that the half of the day i ahead adds, and how many
// tokens it is written in.
func (s *scan) halfAt(i int) (hours int, ok bool, length int) {
	if hours, ok := s.names.halves[s.peek(i).text]; ok {
		return hours, true, 1
	}
	if s.peek(i+1).text == "." && s.peek(i+3).text == "." {
		if hours, ok := s.names.halves[s.peek(i).text+s.peek(i+2).text]; ok {
			return hours, true, 4
		}
	}
	return 0, false, 0
}

// single reads a number by itself: the year, or the day of the month with what
// is written behind it ("7.", "7th", "1er").
func (s *scan) single() bool {
	t := s.peek(0)
	n := value(t)
	switch {
	case len(t.text) == 4 && s.year == 0 && n >= minYear && n <= maxYear:
		s.year = n
		s.at++
	case len(t.text) <= 2 && s.day == 0 && n >= 1 && n <= 31:
		s.day = n
		s.at++
		switch next := s.peek(0); {
		case next.glued && strings.Contains(" st nd rd th er º ª . ", " "+next.text+" "):
			s.at++
		}
	default:
		return false
	}
	return true
}

// word reads a month, half a day or a zone.
func (s *scan) word(text string) bool {
	if hours, ok, length := s.halfAt(0); ok && s.hasTime && !s.hasHalf {
		s.half, s.hasHalf = hours, true
		s.at += length
		return true
	}
	if month, ok := s.names.months[text]; ok && s.month == 0 {
		s.month = month
		s.at++
		if s.peek(0).text == "." && s.peek(0).glued { // "Sept."
			s.at++
		}
		return true
	}
	if !s.hasTime || s.zone != nil {
		return false
	}
	if hours, ok := s.names.zones[text]; ok {
		s.setZone(text, hours)
		s.at++
		return true
	}
	if hours, ok := s.names.seasons[text]; ok && s.complete() {
		if summer(s.year, s.month, s.day) {
			hours++
		}
		s.setZone(text, hours)
		s.at++
		return true
	}
	return false
}

func (s *scan) setZone(name string, hours float64) {
	if hours == 0 {
		s.zone = time.UTC
		return
	}
	s.zone = time.FixedZone(strings.ToUpper(name), int(hours*3600))
}

// summer reports whether America has summer time on a day: from the second
// Sunday of March to the first of November.
func summer(year int, month time.Month, day int) bool {
	if month != time.March && month != time.November {
		return month > time.March && month < time.November
	}
	first := time.Date(year, month, 1, 0, 0, 0, 0, time.UTC)
	sunday := 1 + (7-int(first.Weekday()))%7
	if month == time.March {
		return day >= sunday+7
	}
	return day < sunday
}

// offset reads the distance from UTC behind a time: +01:00, -0500, +1.
func (s *scan) offset() bool {
	mark, digits := s.peek(0), s.peek(1)
	if !s.hasTime || mark.text != "+" && mark.text != "-" && mark.text != "−" || digits.kind != number || !digits.glued || s.zone != nil && s.zone != time.UTC {
		return false
	}
	n, length := value(digits), 2
	switch len(digits.text) {
	case 4:
		n = n/100*60 + n%100
	case 1, 2:
		n *= 60
		if s.peek(2).text == ":" && s.peek(3).kind == number {
			n, length = n+value(s.peek(3)), 4
		}
	default:
		return false
	}
	if n > 15*60 {
		return false
	}
	if mark.text != "+" {
		n = -n
	}
	s.zone = time.FixedZone("", n*60)
	if n == 0 {
		s.zone = time.UTC
	}
	s.at += length
	return true
}

// filler skips what stands between the parts of a date.
func (s *scan) filler() bool {
	t := s.peek(0)
	switch {
	case t.kind == word && s.names.fillers[t.text]:
		s.at++
		if s.peek(0).text == "." && s.peek(0).glued { // "Mon."
			s.at++
		}
		return true
	case t.kind == sign && strings.Contains(",-–—|•·/()[]@;", t.text):
		s.at++
		return true
	case t.kind == word && (s.names.zones[t.text] != 0 || s.names.seasons[t.text] != 0) && s.zone != nil: // "+0100 (CET)"
		s.at++
		return true
	}
	return false
}

// shortCentury is the century of years of two digits.
const shortCentury = 2000

package date

import (
	"strconv"
	"strings"
	"time"
)

// Years that an article can be of. Others are what programs write for
// "unknown" (0001-01-01) or numbers that mean something else.
const (
	minYear = 1400
	maxYear = 2200
)

// maxDate is how long a date is at most, in bytes.
const maxDate = 100

// Parse reads a date that is all a text says, but for the day of the week and
// words such as "at" or "Uhr". A date without a time is midnight UTC, a time
// without a zone is taken for UTC; a stated zone is kept, so that the day
// shown is the one that the text names. Dates in numbers whose order of day
// and month depends on the country are not understood: a wrong date would
// order versions wrongly.
func Parse(s string) (time.Time, bool) {
	s = strings.TrimSpace(s)
	if len(s) < 6 || len(s) > maxDate {
		return time.Time{}, false
	}
	if t, ok := parseUnix(s); ok {
		return t, true
	}
	m, ok := Find(s)
	if !ok || m.Start != 0 || m.End != len(s) {
		return time.Time{}, false
	}
	return m.Time, true
}

// Plausible reports whether an article can be of the year of a time.
func Plausible(t time.Time) bool { return t.Year() >= minYear && t.Year() <= maxYear }

// Set parses a value into a time that is not known yet.
func Set(to *time.Time, value string) {
	if to.IsZero() {
		if t, ok := Parse(value); ok {
			*to = t
		}
	}
}

// parseUnix reads seconds or milliseconds since 1970, between 1973 and 2128:
// ten or thirteen digits, as dumps have them, perhaps with a fraction.
func parseUnix(s string) (time.Time, bool) {
	whole, _, _ := strings.Cut(s, ".")
	if len(whole) != 9 && len(whole) != 10 && len(whole) != 13 {
		return time.Time{}, false
	}
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil || n < 100_000_000 {
		return time.Time{}, false
	}
	if len(whole) == 13 {
		return time.UnixMilli(n).UTC(), true
	}
	if n > 5_000_000_000 {
		return time.Time{}, false
	}
	return time.Unix(n, 0).UTC(), true
}

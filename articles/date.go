package articles

import (
	"strconv"
	"strings"
	"time"
)

// dateLayouts are the forms in which files state dates, those of machines
// first. All-numeric forms whose order of day and month depends on the
// country are not among them: a wrong date would order versions wrongly.
var dateLayouts = [...]string{
	"2006-01-02",
	time.RFC3339Nano,
	"2006-01-02T15:04:05Z0700",
	"2006-01-02T15:04Z07:00",
	"2006-01-02T15:04:05",
	"2006-01-02T15:04",
	"2006-01-02 15:04:05Z07:00",
	"2006-01-02 15:04:05 -0700",
	"2006-01-02 15:04:05 -0700 MST",
	"2006-01-02 15:04:05 MST",
	"2006-01-02 15:04:05.999999",
	"2006-01-02 15:04:05",
	"2006-01-02 15:04",
	"2006/01/02 15:04:05",
	"2006/01/02",
	"2006/1/2",
	"2006.01.02",
	"20060102T150405Z",
	"20060102",
	"2.1.2006",
	"Mon, 2 Jan 2006 15:04:05 -0700",
	"Mon, 2 Jan 2006 15:04:05 MST",
	"Mon, 2 Jan 2006 15:04 -0700",
	"Mon, 2 Jan 2006",
	"2 Jan 2006 15:04:05 -0700",
	"2 Jan 2006 15:04",
	"Mon Jan 2 15:04:05 2006",
	"Mon Jan 2 15:04:05 -0700 2006",
	"Mon Jan 2 15:04:05 MST 2006",
	"2 January 2006",
	"2 January 2006 15:04",
	"2 January 2006, 15:04",
	"2 January, 2006",
	"2 Jan 2006",
	"January 2, 2006",
	"January 2 2006",
	"January 2, 2006 15:04",
	"January 2, 2006 3:04 PM",
	"January 2, 2006 3:04 PM MST",
	"January 2, 2006, 3:04 PM",
	"January 2, 2006 at 3:04 PM",
	"Jan 2, 2006",
	"Jan 2, 2006 3:04 PM",
	"Jan 2, 2006, 3:04 PM",
	"Monday, January 2, 2006",
	"Monday, 2 January 2006",
	"Monday 2 January 2006",
	"Monday, January 2, 2006 3:04 PM",
}

// parseDate reads a date as headers, dumps and pages state it. A date without
// a time is midnight UTC, a time without a zone is taken for UTC.
func parseDate(s string) (time.Time, bool) {
	s = strings.TrimSpace(s)
	if len(s) < 6 || len(s) > 60 {
		return time.Time{}, false
	}
	s = strings.TrimSuffix(s, "[UTC]")
	if t, ok := parseUnix(s); ok {
		return t, true
	}
	s = strings.NewReplacer("Sept. ", "Sep ", ". ", " ", "a.m.", "AM", "p.m.", "PM", " am", " AM", " pm", " PM").Replace(s)
	for _, layout := range dateLayouts {
		t, err := time.Parse(layout, s)
		if err != nil {
			continue
		}
		if t.Year() < 1400 || t.Year() > 2200 {
			return time.Time{}, false
		}
		return t.UTC(), true
	}
	return time.Time{}, false
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

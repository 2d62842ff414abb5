package label

import "time"

// Date returns a day as "3 Mar 2031", and "" where none is known.
func Date(t time.Time) string { return day(t, "2 Jan 2006") }

// LongDate returns a day as "3 March 2031", and "" where none is known.
func LongDate(t time.Time) string { return day(t, "2 January 2006") }

// ShortDate returns a day as "3 Mar", where the year is said beside it, and ""
// where none is known.
func ShortDate(t time.Time) string { return day(t, "2 Jan") }

func day(t time.Time, layout string) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(layout)
}

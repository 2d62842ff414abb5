package print

import "time"

// Date writes a day as "3 Mar 2031", and "" where none is known.
func Date(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format("2 Jan 2006")
}

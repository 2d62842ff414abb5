package page

import (
	"strings"
	"time"
	"unicode"

	"variorum/articles"
	"variorum/articles/read/internal/date"
)

// A dateLine is what a line that consists of dates says.
type dateLine struct {
	published, modified time.Time
	rest                int // words that say something else
}

// maxDateLine is how long such a line is at most, in bytes.
const maxDateLine = 160

// readDates reads the dates of a line, and what they are the dates of.
func readDates(line string) dateLine {
	var d dateLine
	if len(line) > maxDateLine || isDigits(line) {
		return dateLine{rest: 1}
	}
	line = strings.ReplaceAll(line, "\u00a0", " ")
	for {
		m, ok := date.Find(line)
		if !ok {
			_, rest := labels(line)
			d.rest += rest
			return d
		}
		changed, rest := labels(line[:m.Start])
		d.rest += rest
		switch {
		case changed && d.modified.IsZero():
			d.modified = m.Time
		case !changed && d.published.IsZero():
			d.published = m.Time
		}
		line = line[m.End:]
	}
}

// labels reports whether the words before a date say that it is the one of a
// change, and how many of them say neither that nor that it is the one of
// publishing.
func labels(text string) (changed bool, rest int) {
	w := words()
	for word := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }) {
		switch {
		case w.updated[word]:
			changed = true
		case !w.published[word]:
			rest++
		}
	}
	return changed, rest
}

func (d dateLine) stated() bool { return !d.published.IsZero() || !d.modified.IsZero() }

// IsDateLine reports whether text consists of dates and what says that they
// are those of publishing and changing, but for a word or two.
func IsDateLine(text string) bool {
	d := readDates(strings.ReplaceAll(text, "\n", " | "))
	return d.stated() && d.rest <= 1
}

// DateLine returns the dates that a line near the start consists of
// ("Published 5 December 2025"): the one of publishing, and the one of a line
// that says updated. The lines stay blocks.
func DateLine(blocks []articles.Block, modified time.Time) (published, updated time.Time) {
	for i := range min(len(blocks), maxByline) {
		if blocks[i].Kind != articles.KindParagraph && blocks[i].Kind != articles.KindFurniture || len(blocks[i].Text) > 300 {
			continue
		}
		for line := range strings.SplitSeq(blocks[i].Text, "\n") {
			for part := range strings.SplitSeq(line, " | ") {
				d := readDates(part)
				if d.rest > 1 {
					continue
				}
				if published.IsZero() {
					published = d.published
				}
				if modified.IsZero() {
					modified = d.modified
				}
			}
		}
	}
	return published, modified
}

// DatesIn returns the dates that a line states, and what they are the dates of,
// where at most so many other words stand in it.
func DatesIn(line string, others int) (published, modified time.Time) {
	d := readDates(line)
	if d.rest > others {
		return time.Time{}, time.Time{}
	}
	return d.published, d.modified
}

// isDigits reports whether s is a bare number, which as a line of text is no
// date, but for one like "7.3.2025".
func isDigits(s string) bool {
	return strings.Trim(s, "0123456789. ") == "" && strings.Count(s, ".") != 2
}

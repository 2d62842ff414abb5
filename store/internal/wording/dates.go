package wording

import (
	"strconv"
	"strings"
	"unicode"

	"variorum/articles/lang"
)

// dates are the months and years that a headline names, as sets of bits. Where
// two headlines name different ones they announce different editions of one
// thing, however alike the texts: the monthly call, the yearly festival. The day
// is left out, since news of one event names several.
type dates struct {
	months uint16 // bit 1 is January
	years  uint32 // bit 0 is every year that 32 divides
}

// A calendar knows the names of the months, in small letters, in the languages
// there are names for. Some count only with a capital letter: may.
type calendar map[string]lang.Month

func newCalendar() calendar {
	c := make(calendar)
	for _, m := range lang.Months() {
		m.Guarded = m.Guarded || c[m.Name].Guarded
		c[m.Name] = m
	}
	return c
}

// dates returns the months and years that a headline names.
func (c calendar) dates(headline string) dates {
	var d dates
	parts := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	for word := range strings.FieldsFuncSeq(headline, parts) {
		if len(word) == 4 && (strings.HasPrefix(word, "19") || strings.HasPrefix(word, "20")) {
			if year, err := strconv.Atoi(word); err == nil {
				d.years |= 1 << (year % 32)
				continue
			}
		}
		lower := strings.ToLower(word)
		if m, known := c[lower]; known && (!m.Guarded || lower != word) {
			d.months |= 1 << m.Number
		}
	}
	return d
}

// and adds the dates of another headline.
func (d dates) and(e dates) dates { return dates{d.months | e.months, d.years | e.years} }

// Apart reports whether two headlines name different months or years.
func (d dates) Apart(e dates) bool {
	return d.months != 0 && e.months != 0 && d.months&e.months == 0 ||
		d.years != 0 && e.years != 0 && d.years&e.years == 0
}

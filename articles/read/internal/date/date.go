package date

import (
	"slices"
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
	"3:04 PM MST, January 2, 2006",
	"3:04 PM, January 2, 2006",
	"Jan 2, 2006",
	"Jan 2, 2006 3:04 PM",
	"Jan 2, 2006, 3:04 PM",
	"Monday, January 2, 2006",
	"Monday, 2 January 2006",
	"Monday 2 January 2006",
	"Monday, January 2, 2006 3:04 PM",
}

// Parse reads a date as headers, dumps and pages state it. A date without
// a time is midnight UTC, a time without a zone is taken for UTC.
func Parse(s string) (time.Time, bool) {
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
	return parseWords(s)
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

// monthNames are the names of months in the languages of papers, and their
// first letters where no other month begins so. Those of English are known to
// the layouts.
var monthNames = map[string]time.Month{
	"januar": 1, "jänner": 1, "februar": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7, "august": 8, "september": 9, "oktober": 10, "november": 11, "dezember": 12,
	"janvier": 1, "février": 2, "mars": 3, "avril": 4, "juin": 6, "juillet": 7, "août": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12,
	"enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8, "septiembre": 9, "setiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12,
	"gennaio": 1, "febbraio": 2, "aprile": 4, "maggio": 5, "giugno": 6, "luglio": 7, "settembre": 9, "ottobre": 10, "dicembre": 12,
	"janeiro": 1, "fevereiro": 2, "março": 3, "maio": 5, "junho": 6, "julho": 7, "setembro": 9, "outubro": 10, "novembro": 11, "dezembro": 12,
	"januari": 1, "februari": 2, "maart": 3, "mei": 5, "augustus": 8, "december": 12, "maj": 5, "augusti": 8, "marts": 3,
	"января": 1, "февраля": 2, "марта": 3, "апреля": 4, "мая": 5, "июня": 6, "июля": 7, "августа": 8, "сентября": 9, "октября": 10, "ноября": 11, "декабря": 12,
}

// parseWords reads a date with the day before the name of the month, as all
// languages but English have it: "31. Oktober 2025, 08:00 Uhr", "31 de octubre
// de 2025", "le vendredi 31 octobre 2025 à 10h00". What is left of it may be a
// weekday and a time.
func parseWords(s string) (time.Time, bool) {
	words := strings.Fields(strings.ToLower(strings.ReplaceAll(s, ",", " ")))
	words = slices.DeleteFunc(words, func(word string) bool {
		switch word {
		case "de", "del", "di", "à", "um", "uhr", "le", "den", "a", "las", "alle", "ore", "г.", "в", "às", "kl.", "-", "–", "|":
			return true
		}
		return false
	})
	for i := 1; i+1 < len(words) && i <= 2; i++ {
		month := monthNames[words[i]]
		if month == 0 {
			continue
		}
		day, err := strconv.Atoi(strings.TrimRight(words[i-1], ".ºer"))
		if err != nil || day < 1 || day > 31 {
			return time.Time{}, false
		}
		year, err := strconv.Atoi(words[i+1])
		if err != nil || year < 1400 || year > 2200 {
			return time.Time{}, false
		}
		hour, minute, ok := clock(words[i+2:])
		if t := time.Date(year, month, day, hour, minute, 0, 0, time.UTC); ok && t.Day() == day {
			return t, true
		}
		return time.Time{}, false
	}
	return time.Time{}, false
}

// clock reads the time of day that stands behind a date: "10:00", "10h00",
// "18.20". Nothing is midnight; more than a time is not understood.
func clock(words []string) (hour, minute int, ok bool) {
	if len(words) == 0 {
		return 0, 0, true
	}
	hours, minutes, cut := strings.Cut(strings.NewReplacer("h", ":", ".", ":").Replace(words[0]), ":")
	hour, err := strconv.Atoi(hours)
	if err != nil || !cut || hour < 0 || hour > 23 || len(words) > 1 {
		return 0, 0, false
	}
	if minutes != "" {
		minute, err = strconv.Atoi(minutes)
	}
	return hour, minute, err == nil && minute >= 0 && minute < 60
}

func Set(to *time.Time, value string) {
	if !to.IsZero() {
		return
	}
	if t, ok := Parse(value); ok {
		*to = t
	}
}

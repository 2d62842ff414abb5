package compare

import (
	"strings"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/prose"
)

// A written number: figures, and what stands in one piece with them.
type writtenNumber struct {
	value  float64
	kind   factKind
	suffix string // letters behind the figures that mean nothing known by themselves
}

// halfDay is the half of the day an hour is counted in.
type halfDay uint8

const (
	noHalf halfDay = iota
	beforeNoon
	afterNoon
)

// digits returns the value of a key that is all figures.
func digits(key string) (float64, bool) {
	if key == "" || len(key) > 15 {
		return 0, false
	}
	value := 0.0
	for i := range len(key) {
		if !prose.IsDigit(key[i]) {
			return 0, false
		}
		value = value*10 + float64(key[i]-'0')
	}
	return value, true
}

// readNumeral reads the key of a token that begins with a figure.
func readNumeral(key string, l pair.Language) writtenNumber {
	if strings.Contains(key, "⁄") {
		return writtenNumber{value: vulgar(key)}
	}
	n := 0
	for n < len(key) && (prose.IsDigit(key[n]) || n+1 < len(key) && strings.IndexByte(".,'_", key[n]) >= 0 && prose.IsDigit(key[n+1])) {
		n++
	}
	figures, suffix := key[:n], key[n:]
	out := writtenNumber{value: groupedFigures(figures, l), suffix: suffix}
	switch suffix {
	case "st", "nd", "rd", "th", "º", "ª", "er", "ère", "re", "e", "ème", "eme", "è", "го", "й", "я":
		out.kind, out.suffix = ordinalFact, ""
	case "s", "'s":
		out.kind, out.suffix = decadeFact, ""
		if out.value < 100 { // the '80s
			out.value += century(out.value)
		}
	case "bn", "b":
		out.value, out.suffix = out.value*1e9, ""
	case "mn", "mln", "mio":
		out.value, out.suffix = out.value*1e6, ""
	case "tn", "trn":
		out.value, out.suffix = out.value*1e12, ""
	case "万":
		out.value, out.suffix = out.value*1e4, ""
	}
	return out
}

// century is the century of a decade written without it. The news has more to
// say of the 2010s than of the 1910s.
func century(decade float64) float64 {
	if decade < 30 {
		return 2000
	}
	return 1900
}

// groupedFigures reads figures with the separators of a language. A separator
// that stands several times, or before the other kind, parts thousands; so does
// a single one before three figures, unless the language has it for decimals.
func groupedFigures(figures string, l pair.Language) float64 {
	last := strings.LastIndexAny(figures, ".,")
	decimal := -1
	if last >= 0 {
		mark := figures[last]
		many := strings.Count(figures, figures[last:last+1]) > 1
		mixed := strings.IndexByte(figures[:last], ',') >= 0 && mark == '.' || strings.IndexByte(figures[:last], '.') >= 0 && mark == ','
		behind := len(figures) - last - 1
		point := byte('.')
		if l != pair.English && l != pair.Japanese && l != pair.Chinese {
			point = ','
		}
		grouped := behind == 3 && (mark != point || figures[last+1:] == "000") && figures[0] != '0' && last <= 3
		if !many && (mixed || !grouped) {
			decimal = last
		}
	}
	value, scale := 0.0, 1.0
	for i := range len(figures) {
		if !prose.IsDigit(figures[i]) {
			continue
		}
		if decimal >= 0 && i > decimal {
			scale *= 10
		}
		value = value*10 + float64(figures[i]-'0')
	}
	return value / scale
}

// vulgar reads the key of ½ and 1/2.
func vulgar(key string) float64 {
	above, below, _ := strings.Cut(key, "⁄")
	n, _ := digits(above)
	d, _ := digits(below)
	if d == 0 {
		return 0
	}
	return n / d
}

// dottedDate reads 2.12.2031.
func dottedDate(key string) (year, month, day float64, ok bool) {
	parts := strings.Split(key, ".")
	if len(parts) != 3 || len(parts[2]) != 4 {
		return 0, 0, 0, false
	}
	day, a := digits(parts[0])
	month, b := digits(parts[1])
	year, c := digits(parts[2])
	return year, month, day, a && b && c && 1 <= month && month <= 12 && 1 <= day && day <= 31
}

// readHour reads the hour of 15, 3pm, 15h30, 15h, 15.30; what does not show a
// time by itself has no half of the day and no minutes.
func readHour(key string) (hour, minute float64, half halfDay, ok bool) {
	if head, is := strings.CutSuffix(key, "pm"); is {
		half, key = afterNoon, head
	} else if head, is := strings.CutSuffix(key, "am"); is {
		half, key = beforeNoon, head
	}
	head, tail, parted := strings.Cut(key, ".")
	if h, t, is := strings.Cut(key, "h"); is {
		if t == "" {
			t = "00"
		}
		head, tail, parted, half = h, t, true, beforeNoon
		if h == "12" {
			half = afterNoon
		}
	}
	hour, ok = digits(head)
	if parted && ok {
		minute, ok = digits(tail)
		ok = ok && len(tail) == 2 && minute < 60
	}
	return hour, minute, half, ok && hour <= 24
}

package mention

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Transliteration is what the spellings of a name from another script or
// alphabet have in common: Zelensky, Zelenskyy, Zelenskiy; Núñez, Nunez;
// Tschernow, Chernow.
func Transliteration(name string) string {
	ascii := true
	for i := range len(name) {
		ascii = ascii && name[i] < 0x80
	}
	if !ascii {
		name = strings.Map(func(r rune) rune {
			if unicode.IsMark(r) {
				return -1
			}
			return r
		}, norm.NFD.String(name))
	}
	var out strings.Builder
	var last byte
	for i := 0; i < len(name); {
		to, n := letter(name[i:])
		i += n
		if to != last && to != 0 {
			out.WriteByte(to)
		}
		last = to
	}
	return out.String()
}

// letter is the one letter that several are transliterated with, and how many
// bytes of the name it takes; 0 for a mark that is left out as often as not.
func letter(name string) (to byte, n int) {
	for _, l := range [...]struct {
		from string
		to   byte
	}{
		{"tsch", 'C'}, {"tch", 'C'}, {"ch", 'C'}, {"sch", 'S'}, {"sh", 'S'}, {"kh", 'k'}, {"th", 't'}, {"zh", 'z'},
		{"y", 'i'}, {"j", 'i'}, {"w", 'v'}, {"ø", 'o'}, {"ł", 'l'}, {"đ", 'd'}, {"-", 0}, {"'", 0},
	} {
		if strings.HasPrefix(name, l.from) {
			return l.to, len(l.from)
		}
	}
	return name[0], 1
}

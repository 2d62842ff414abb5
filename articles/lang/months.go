package lang

import (
	"strconv"
	"strings"
)

// A Month is a name of a month in some language.
type Month struct {
	Name    string // as the data writes it, in small letters
	Number  int    // 1 is January
	Guarded bool   // it is another word as well: may
}

// Months returns the names of the months in all languages there is data for. It
// reads only the lines that say them, which takes less time than one Load.
func Months() []Month {
	var list []Month
	for _, code := range Codes() {
		_, text, err := source(code)
		if err != nil {
			continue
		}
		first := len(list)
		guarded := make(map[string]bool)
		for line := range strings.Lines(text) {
			if words, ok := strings.CutPrefix(line, "guarded:"); ok {
				for word := range strings.FieldsSeq(words) {
					guarded[word] = true
				}
			}
			value, words, ok := strings.Cut(strings.TrimPrefix(line, "month "), ":")
			number, err := strconv.Atoi(value)
			if !ok || !strings.HasPrefix(line, "month ") || err != nil {
				continue
			}
			for word := range strings.FieldsSeq(words) {
				list = append(list, Month{Name: word, Number: number})
			}
		}
		for i := range list[first:] {
			list[first+i].Guarded = guarded[list[first+i].Name]
		}
	}
	return list
}

package date

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"time"
)

//go:embed names.txt
var nameData string

// names are the words of dates, by what they say.
type names struct {
	months  map[string]time.Month
	fillers map[string]bool
	halves  map[string]int     // hours that a half of the day adds
	zones   map[string]float64 // hours from UTC
	seasons map[string]float64 // hours from UTC in winter
}

// knownNames reads the data once, when the first date in words is met.
var knownNames = sync.OnceValue(func() names {
	n, err := parseNames(nameData)
	if err != nil {
		panic(err) // the data is a part of the program, and a test reads it
	}
	return n
})

// IsMonth reports whether a word is the name of a month.
func IsMonth(word string) bool { return knownNames().months[strings.ToLower(word)] > 0 }

// parseNames reads lines of a kind, a value, a colon and words.
func parseNames(data string) (names, error) {
	n := names{map[string]time.Month{}, map[string]bool{}, map[string]int{}, map[string]float64{}, map[string]float64{}}
	number := 0
	for line := range strings.SplitSeq(data, "\n") {
		number++
		if line == "" || line[0] == '#' {
			continue
		}
		key, words, ok := strings.Cut(line, ":")
		kind, value, _ := strings.Cut(key, " ")
		hours, err := strconv.ParseFloat(value, 64)
		if !ok || err != nil && value != "" {
			return n, fmt.Errorf("names.txt:%d: not a kind, a number, a colon and words: %q", number, line)
		}
		for word := range strings.FieldsSeq(words) {
			switch kind {
			case "month":
				n.months[word] = time.Month(hours)
			case "filler":
				n.fillers[word] = true
			case "before":
				n.halves[word] = 0
			case "after":
				n.halves[word] = 12
			case "zone":
				n.zones[word] = hours
			case "season":
				n.seasons[word] = hours
			default:
				return n, fmt.Errorf("names.txt:%d: unknown kind %q", number, kind)
			}
		}
	}
	return n, nil
}

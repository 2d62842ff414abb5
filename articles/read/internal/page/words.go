package page

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed words.txt
var wordData string

// lineWords are the words of the lines around a story, by kind.
type lineWords struct {
	by        []string // each with the space or the sign that a byline goes on with
	particles map[string]bool
	published map[string]bool
	updated   map[string]bool
}

// words reads the data once, when the first line is looked at.
var words = sync.OnceValue(func() lineWords {
	w := lineWords{particles: map[string]bool{}, published: map[string]bool{}, updated: map[string]bool{}}
	for line := range strings.SplitSeq(wordData, "\n") {
		kind, list, _ := strings.Cut(line, ":")
		for word := range strings.FieldsSeq(list) {
			switch kind {
			case "by":
				w.by = append(w.by, word+" ")
			case "particle":
				w.particles[word] = true
			case "published":
				w.published[strings.TrimSuffix(word, ":")] = true
			case "updated":
				w.updated[word] = true
			}
		}
	}
	return w
})

package store

import (
	"strings"

	"variorum/store/internal/index"
)

// A Filter finds stories by what is typed of their titles, sources, authors and
// file names, and answers each keystroke within a frame. It is for one goroutine.
type Filter = index.Filter

// NewFilter prepares a filter for the stories of a snapshot.
func NewFilter(s *Snapshot) *Filter {
	return index.NewFilter(len(s.Stories), func(i int, add func(field string)) {
		story := &s.Stories[i]
		add(story.Title)
		before := Version{Title: story.Title}
		for k := range story.Versions {
			v := &story.Versions[k]
			for _, field := range [][2]string{{v.Source, before.Source}, {v.Author, before.Author}, {v.Title, story.Title}, {fileName(v), fileName(&before)}} {
				if field[0] != field[1] && field[0] != "" {
					add(field[0])
				}
			}
			before = *v
		}
	})
}

// fileName is the name of a version's file, without its folder.
func fileName(v *Version) string { return v.Path[strings.LastIndexByte(v.Path, '/')+1:] }

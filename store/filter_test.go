package store

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// shown makes a snapshot of stories with given titles; "title | source".
func shown(titles ...string) *Snapshot {
	s := &Snapshot{}
	for i, title := range titles {
		title, source, _ := strings.Cut(title, " | ")
		s.Stories = append(s.Stories, Story{Title: title, Versions: []Version{{ID: fmt.Sprint(i), Title: title, Source: source}}})
	}
	return s
}

func TestFilterRanks(t *testing.T) {
	s := shown(
		"Harbour bridge to close | Coastal Wire",
		"New library named after poet | Herald",
		"The bridge over the sound | Post",
		"Abridged edition of the almanac | Post",
		"Zelenskyy’s visit to Kraków | Bridge Weekly",
		"Budget rises in Diggle | Post",
	)
	for _, c := range []struct {
		query string
		want  []int
	}{
		{"", []int{0, 1, 2, 3, 4, 5}},
		{"bridge", []int{0, 2, 3, 4}},
		{"harb", []int{0}},
		{"BRIDGE post", []int{2, 3}},
		{"zelenskyy's krakow", []int{4}},
		{"nlib", []int{1}}, // letters of words in order
		{"hbrclose", []int{0}},
		{"herald", []int{1}},
		{"xyz", nil},
		{"the", []int{2, 3}},
	} {
		if got := NewFilter(s).Rank(c.query); !slices.Equal(got, c.want) {
			t.Errorf("%q: %v, want %v", c.query, got, c.want)
		}
	}
}

// Typing letter by letter must give what typing at once gives.
func TestFilterNarrows(t *testing.T) {
	var titles []string
	c := newCorpus(8)
	for range 3000 {
		titles = append(titles, strings.Join(c.paragraph(7), " ")+" | "+c.name())
	}
	s := shown(titles...)
	typed := NewFilter(s)
	for _, query := range []string{titles[17][:12], "ba der", "mar lit", "stermar", "b", "zzz", titles[2000][3:20]} {
		for end := 1; end <= len(query); end++ {
			got := slices.Clone(typed.Rank(query[:end]))
			if want := NewFilter(s).Rank(query[:end]); !slices.Equal(got, want) {
				t.Fatalf("%q typed: %d found, at once: %d", query[:end], len(got), len(want))
			}
		}
	}
}

func TestSorted(t *testing.T) {
	s := shown("beta | Wire", "“Alpha” | post", "Émile | Ärzte", "delta | Post")
	s.Stories[0].Versions[0].Words = 10
	s.Stories[2].Versions = append(s.Stories[2].Versions, Version{Title: "x", Source: "Ärzte", Words: 5})
	s.Stories[2].Changed = .3
	for order, want := range map[Order][]int{
		ByDate: {0, 1, 2, 3}, BySource: {2, 1, 3, 0}, ByTitle: {1, 0, 3, 2},
		ByLength: {0, 2, 1, 3}, ByVersions: {2, 0, 1, 3}, ByChange: {2, 0, 1, 3},
	} {
		if got := s.Sorted(order); !slices.Equal(got, want) {
			t.Errorf("order %d: %v, want %v", order, got, want)
		}
	}
}

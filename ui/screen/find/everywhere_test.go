package find_test

import (
	"strings"
	"testing"

	"variorum/articles"
	"variorum/store"
	"variorum/ui/screen/find"
)

// What is found in a pane is found in the search through all texts, at the
// same place, and the other way round.
func TestPaneAndAllTextsFindTheSame(t *testing.T) {
	for _, test := range []struct{ query, text string }{
		{"krakow", "The mayor of Kraków resigned."},
		{"krakow", "The mayor of Krako\u0301w resigned."},
		{"Kraków", "The mayor of Krakow resigned."},
		{"lodz", "The train to Lódz was late."},
		{"resigned", "The mayor re\u00adsigned."},
		{"resigned", "The mayor re\u200bsigned."},
		{"don't", "They donʼt know."},
		{"don't", "They don’t know."},
		{"don't", "They don`t know."},
		{"don’t", "They don't know."},
		{"well-known", "A well―known singer."},
		{"well-known", "A well\u2011known singer."},
		{"3x4", "A board of 3×4 fields."},
		{"24", "It was ٢٤ degrees."},
		{"αθηνα", "In Αθήνα it rained."},
		{"ежик", "Сказка про ёжика."},
		{"Mayor", "The Mayor spoke."},
		{"Mayor", "The mayor spoke."},
		{"absent", "The mayor spoke."},
		{"夜明", "水田の夜明け"},
	} {
		pane := ""
		if spans := find.Compile(test.query).All(test.text); len(spans) > 0 {
			pane = test.text[spans[0].Start:spans[0].End]
		}
		s := store.Open(t.Context(), nil, store.Options{NoState: true})
		a := articles.Article{Path: "a", Title: "-", Blocks: []articles.Block{{Text: test.text}}}
		if _, err := s.Add(t.Context(), []articles.Article{a}); err != nil {
			t.Fatal(err)
		}
		all := ""
		for hit, err := range s.Search(t.Context(), test.query) {
			if err != nil {
				t.Fatal(err)
			}
			all = a.Blocks[hit.Block].Text[hit.Place.Start:hit.Place.End]
		}
		if pane != all {
			t.Errorf("%q: the pane finds %q, the search in all texts %q", test.query, pane, all)
		}
		if found := strings.ToLower(test.query) != "absent" && !(test.query == "Mayor" && strings.Contains(test.text, "mayor")); found != (pane != "") {
			t.Errorf("%q in %q: found %q", test.query, test.text, pane)
		}
	}
}

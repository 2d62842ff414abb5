package index_test

import (
	"slices"
	"testing"

	"variorum/articles"
	"variorum/store/internal/index"
	"variorum/store/internal/words"
)

func article(blocks ...string) *articles.Article {
	a := &articles.Article{}
	for _, text := range blocks {
		a.Blocks = append(a.Blocks, articles.Block{Text: text})
	}
	return a
}

func TestQueriesMatchWhatReadersMean(t *testing.T) {
	const text = "The mayor of Kraków said “we shall rebuild the old mill” — nobody’s surprise."
	for _, c := range []struct {
		query string
		want  bool
	}{
		{"krakow mayor", true},
		{"MAYOR", false}, // a query with capitals means them
		{"Mayor", false},
		{`"we shall"`, true},
		{`"shall we"`, false},
		{"nobody's", true},
		{"build", true}, // parts of words
		{"mill bridge", false},
	} {
		if got := index.ParseQuery(c.query).InAll(text); got != c.want {
			t.Errorf("%q: %v", c.query, got)
		}
	}
	if !index.ParseQuery(` "" `).Empty() {
		t.Error("quotation marks alone look for something")
	}
}

func TestPlacesSayWhereAndShowWordsAround(t *testing.T) {
	a := article("The council met on Monday.", "It voted to rebuild the old mill by the river, which burned down in March.")
	places := index.ParseQuery("old mill").Places("Mill to be rebuilt", a)
	if len(places) == 0 {
		t.Fatal("no place")
	}
	p := places[0]
	if got := a.Blocks[p.Block].Text[p.Span.Start:p.Span.End]; p.Block != 1 || got == "" {
		t.Errorf("block %d, %q", p.Block, got)
	}
	var matched []string
	for _, m := range p.Matches {
		matched = append(matched, p.Context[m.Start:m.End])
	}
	if !slices.Contains(matched, "old") || !slices.Contains(matched, "mill") {
		t.Errorf("%q in %q", matched, p.Context)
	}
}

// Sets of words rule out texts without reading them, and never one that matches.
func TestASieveRulesOutWithoutReading(t *testing.T) {
	v := words.NewVocabulary()
	set := func(text string) words.Set {
		var numbers []uint32
		var r words.Reader
		r.Read(text, func(word []byte) { numbers = append(numbers, v.Number(word, words.Hash(word))) })
		slices.Sort(numbers)
		return words.AppendSet(nil, slices.Compact(numbers))
	}
	mill, bridge := set("The old mill burned down"), set("A bridge over the sound")
	sieve := index.ParseQuery("mil burn").Sieve(v)
	if !sieve.Passes(mill) || sieve.Passes(bridge) {
		t.Errorf("mill %v, bridge %v", sieve.Passes(mill), sieve.Passes(bridge))
	}
	if index.ParseQuery("windmill").Sieve(v).Passes(mill) {
		t.Error("a word that no text has passes")
	}
}

func TestFilterPutsBeginningsOfWordsFirst(t *testing.T) {
	titles := []string{"Abridged edition", "The bridge", "Bridge closed", "Library"}
	f := index.NewFilter(len(titles), func(i int, add func(string)) { add(titles[i]) })
	got := f.Rank("bridge")
	if len(got) != 3 || got[2] != 0 {
		t.Errorf("%v, want the middle of a word last", got)
	}
	if got := f.Rank("bridges"); len(got) != 0 {
		t.Errorf("%v after one more letter", got)
	}
	if got := f.Rank(""); len(got) != len(titles) {
		t.Errorf("%v after all was deleted", got)
	}
}

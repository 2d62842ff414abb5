package pair_test

import (
	"fmt"
	"hash/maphash"
	"slices"
	"strings"
	"testing"

	"variorum/articles"
	"variorum/articles/compare/internal/pair"
)

const (
	bridge   = "The harbour bridge will close to traffic on Monday for the most extensive repairs in its history."
	lund     = "“We are not closing it a day longer than we must,” said chief engineer Ingrid Lund."
	cost     = "The work will cost 28 million crowns, of which the city pays nine million and the county the rest."
	ferry    = "A ferry will run every twenty minutes from the fish market until the northern lanes are open."
	bakers   = "Bakers, porters and pilots on the northern shore fear for their morning trade, the guild wrote."
	reworded = "It will cost 28 million crowns; the city pays nine million of it and the county pays the rest."
)

// paired pairs the paragraphs of two texts and writes down the links: "0-0" in
// order, "1-3*" moved, "2-2+3" split in two.
func paired(t *testing.T, old, new []string) string {
	t.Helper()
	v := pair.NewVocabulary()
	sides := [2][]pair.Paragraph{}
	for side, texts := range [2][]string{old, new} {
		var article articles.Article
		for _, text := range texts {
			article.Blocks = append(article.Blocks, articles.Block{Text: text})
		}
		var err error
		if sides[side], err = pair.Read(t.Context(), v, &article, seed); err != nil {
			t.Fatal(err)
		}
	}
	if err := v.Settle(); err != nil {
		t.Fatal(err)
	}
	v.Blocks = len(old) + len(new)
	for _, side := range sides {
		pair.Weigh(v, side, v.Blocks)
	}
	inOrder, moved, err := pair.Pair(t.Context(), v, sides[0], sides[1])
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, l := range inOrder {
		out = append(out, places(sides[0][l.I0:l.I1])+"-"+places(sides[1][l.J0:l.J1]))
	}
	for _, l := range moved {
		out = append(out, places(sides[0][l.I0:l.I1])+"-"+places(sides[1][l.J0:l.J1])+"*")
	}
	return strings.Join(out, " ")
}

var seed = maphash.MakeSeed()

// places lists where paragraphs stand in their article.
func places(paragraphs []pair.Paragraph) string {
	var out []string
	for i := range paragraphs {
		out = append(out, fmt.Sprint(paragraphs[i].Index))
	}
	return strings.Join(out, "+")
}

func TestPair(t *testing.T) {
	head, tail, _ := strings.Cut(cost, ", ")
	for name, test := range map[string]struct {
		old, new []string
		want     string
	}{
		"the same":           {[]string{bridge, cost}, []string{bridge, cost}, "0-0 1-1"},
		"one is new":         {[]string{bridge, cost}, []string{bridge, lund, cost}, "0-0 1-2"},
		"one was reworded":   {[]string{bridge, cost, ferry}, []string{bridge, reworded, ferry}, "0-0 1-1 2-2"},
		"one moved":          {[]string{bridge, lund, cost, ferry}, []string{lund, cost, ferry, bridge}, "1-0 2-1 3-2 0-3*"},
		"one was split":      {[]string{bridge, cost, ferry}, []string{bridge, head, tail, ferry}, "0-0 1-1+2 2-3"},
		"others":             {[]string{bridge, lund}, []string{ferry, bakers}, ""},
		"one paragraph each": {[]string{bridge}, []string{bakers}, "0-0"}, // somebody asked
	} {
		t.Run(name, func(t *testing.T) {
			if got := paired(t, test.old, test.new); got != test.want {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}

// TestBestChain picks the links that score most together: giving up the best
// single one is worth it for two that stand in order.
func TestBestChain(t *testing.T) {
	link := func(i, j int32, score float64) pair.Link {
		return pair.Link{I0: i, I1: i + 1, J0: j, J1: j + 1, Score: score}
	}
	all := []pair.Link{link(0, 2, 5), link(1, 0, 3), link(2, 1, 3)}
	if got := pair.BestChain(all, 3, 3); !slices.Equal(got, all[1:]) {
		t.Errorf("%v", got)
	}
}

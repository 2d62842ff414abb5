package pair

import (
	"cmp"
	"context"
	"slices"
)

const (
	// A word leads to candidates only where at most this share of all blocks
	// hold it, or this many: a word that stands everywhere tells nothing.
	rareShare  = 0.05
	rareBlocks = 8

	// candidatesPerBlock is how many blocks of the other article one block is
	// weighed against. Eight were enough to lose no pair of 1,900 on book
	// editions and bible chapters.
	candidatesPerBlock = 8

	// postingsPerBlock bounds the work for one block, rarest words first, so
	// that a book costs as many steps a paragraph as a news story.
	postingsPerBlock = 1500
)

// Candidates names for every paragraph of a the paragraphs of b that may
// continue it, in order: those that share its rarer words, and equal ones.
// Its only error is ctx's.
func Candidates(ctx context.Context, v *Vocabulary, a, b []Paragraph) ([][]int32, error) {
	limit := int32(max(rareBlocks, int(rareShare*float64(len(a)+len(b)))))
	postings := make([][]int32, len(v.Words))
	for j := range b {
		for _, e := range b[j].Bag {
			if v.Words[e.Word].blocks <= limit {
				postings[e.Word] = append(postings[e.Word], int32(j))
			}
		}
	}
	equal := equalParagraphs(a, b)
	shared := make([]float64, len(b))
	var touched []int32
	var rare []Entry
	out := make([][]int32, len(a))
	for i := range a {
		if i%256 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		rare = rare[:0]
		for _, e := range a[i].Bag {
			if len(postings[e.Word]) > 0 {
				rare = append(rare, e)
			}
		}
		slices.SortFunc(rare, func(x, y Entry) int {
			return cmp.Or(cmp.Compare(y.idf, x.idf), cmp.Compare(x.Word, y.Word))
		})
		touched = touched[:0]
		work := 0
		for _, e := range rare {
			if work += len(postings[e.Word]); work > postingsPerBlock && len(touched) > 0 {
				break
			}
			for _, j := range postings[e.Word] {
				if shared[j] == 0 {
					touched = append(touched, j)
				}
				shared[j] += e.idf
			}
		}
		out[i] = topCandidates(touched, shared, a[i].weight, b, equal[i])
		for _, j := range touched {
			shared[j] = 0
		}
	}
	return out, nil
}

// topCandidates picks the most similar of the touched paragraphs, and adds the equal
// ones.
func topCandidates(touched []int32, shared []float64, weight float64, b []Paragraph, equal []int32) []int32 {
	type scored struct {
		score float64
		j     int32
	}
	var top [candidatesPerBlock]scored
	n := 0
	for _, j := range touched {
		// A part of a split shares little of the whole and much of itself: the
		// smaller side's weight is what the shared weight is measured by.
		s := scored{shared[j] / (min(weight, b[j].weight) + 0.25*max(weight, b[j].weight)), j}
		if n == len(top) && s.score <= top[n-1].score {
			continue
		}
		n = min(n+1, len(top))
		k := n - 1
		for ; k > 0 && top[k-1].score < s.score; k-- {
			top[k] = top[k-1]
		}
		top[k] = s
	}
	out := make([]int32, 0, n+len(equal))
	for _, s := range top[:n] {
		out = append(out, s.j)
	}
	out = append(out, equal...)
	slices.Sort(out)
	return slices.Compact(out)
}

// equalParagraphs names for every paragraph of a the equal ones of b. Where a
// text repeats a paragraph often ("* * *"), each repetition is matched with
// those at the same place among the others.
func equalParagraphs(a, b []Paragraph) [][]int32 {
	inA, inB := map[uint64]int{}, map[uint64][]int32{}
	for j := range b {
		inB[b[j].Exact] = append(inB[b[j].Exact], int32(j))
	}
	for i := range a {
		inA[a[i].Exact]++
	}
	seen := map[uint64]int{}
	out := make([][]int32, len(a))
	for i := range a {
		places := inB[a[i].Exact]
		if len(places) > candidatesPerBlock {
			middle := seen[a[i].Exact] * len(places) / inA[a[i].Exact]
			from := max(0, min(middle-candidatesPerBlock/2, len(places)-candidatesPerBlock))
			places = places[from : from+candidatesPerBlock]
		}
		out[i] = places
		seen[a[i].Exact]++
	}
	return out
}

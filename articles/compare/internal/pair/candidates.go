package pair

import (
	"cmp"
	"context"
	"slices"

	"variorum/articles/work"
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
	rare := listRareWords(v, b, int32(max(rareBlocks, int(rareShare*float64(len(a)+len(b))))))
	equal := equalParagraphs(a, b)
	out := make([][]int32, len(a))
	err := eachParagraph(ctx, len(a), func() func(i int) {
		s := candidateSearch{rare: rare, b: b, shared: make([]float64, len(b))}
		return func(i int) { out[i] = s.candidates(&a[i], equal[i]) }
	})
	return out, err
}

// paragraphsAtOnce is how many paragraphs a goroutine takes at a time, and how
// many are not worth a second one.
const paragraphsAtOnce = 256

// eachParagraph calls a function for 0 to n-1 on all cores, one from start in
// each goroutine. Its errors are ctx's and panics.
func eachParagraph(ctx context.Context, n int, start func() func(i int)) error {
	return work.Each(ctx, (n+paragraphsAtOnce-1)/paragraphsAtOnce, func() func(int) error {
		f := start()
		return func(piece int) error {
			for i := piece * paragraphsAtOnce; i < min((piece+1)*paragraphsAtOnce, n); i++ {
				f(i)
			}
			return nil
		}
	})
}

// rareWords lists by word the paragraphs that hold it, where these are few: the
// places of word w are those from starts[w] to starts[w+1].
type rareWords struct {
	starts []int32
	places []int32
}

func listRareWords(v *Vocabulary, b []Paragraph, limit int32) *rareWords {
	r := &rareWords{starts: make([]int32, len(v.Words)+1)}
	each := func(f func(word int32, place int)) {
		for j := range b {
			for _, e := range b[j].Bag {
				if v.Words[e.Word].blocks <= limit {
					f(e.Word, j)
				}
			}
		}
	}
	each(func(word int32, _ int) { r.starts[word]++ })
	sum := int32(0)
	for w, n := range r.starts {
		sum += n
		r.starts[w] = sum // filled from its end
	}
	r.places = make([]int32, sum)
	each(func(word int32, _ int) { r.starts[word]-- })
	next := slices.Clone(r.starts)
	each(func(word int32, place int) {
		r.places[next[word]] = int32(place)
		next[word]++
	})
	return r
}

// of lists the paragraphs that hold a word; none where these are many.
func (r *rareWords) of(word int32) []int32 { return r.places[r.starts[word]:r.starts[word+1]] }

// A candidateSearch looks for the candidates of one paragraph after the other.
type candidateSearch struct {
	rare    *rareWords
	b       []Paragraph
	shared  []float64 // by paragraph of b: the weight of the rare words it shares
	touched []int32   // those that share any
	words   []Entry   // the rare words of the paragraph
}

func (s *candidateSearch) candidates(p *Paragraph, equal []int32) []int32 {
	s.words, s.touched = s.words[:0], s.touched[:0]
	for _, e := range p.Bag {
		if len(s.rare.of(e.Word)) > 0 {
			s.words = append(s.words, e)
		}
	}
	slices.SortFunc(s.words, func(x, y Entry) int {
		return cmp.Or(cmp.Compare(y.idf, x.idf), cmp.Compare(x.Word, y.Word))
	})
	looked := 0
	for _, e := range s.words {
		places := s.rare.of(e.Word)
		if looked += len(places); looked > postingsPerBlock && len(s.touched) > 0 {
			break
		}
		for _, j := range places {
			if s.shared[j] == 0 {
				s.touched = append(s.touched, j)
			}
			s.shared[j] += e.idf
		}
	}
	out := topCandidates(s.touched, s.shared, p.weight, s.b, equal)
	for _, j := range s.touched {
		s.shared[j] = 0
	}
	return out
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

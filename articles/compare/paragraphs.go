package compare

import (
	"hash/maphash"
	"math"
	"slices"

	"variorum/articles"
)

// A paragraph is a block of an article made ready to be paired: its tokens and
// the bag of its words.
type paragraph struct {
	index  int // into the article's Blocks
	role   Role
	quoted bool // set as a quotation
	text   string
	tokens []token
	length int     // words, punctuation aside
	bag    []entry // sorted by word
	weight float64 // sum of the bag's
	exact  uint64  // hash of the keys in order: equal for equal wording
}

// An entry is a word of a bag: how often it stands there and what one is worth.
type entry struct {
	word  int32
	count int32
	idf   float64
}

// readParagraphs tokenizes all blocks of an article.
func readParagraphs(v *vocabulary, article *articles.Article, seed maphash.Seed) []paragraph {
	out := make([]paragraph, len(article.Blocks))
	var hash maphash.Hash
	hash.SetSeed(seed)
	for i, block := range article.Blocks {
		p := paragraph{index: i, role: roleOf(block.Kind), quoted: block.Kind == articles.Quote, text: block.Text, tokens: v.tokenize(block.Text)}
		p.bag = make([]entry, 0, len(p.tokens))
		for _, t := range p.tokens {
			hash.WriteByte(byte(t.word))
			hash.WriteByte(byte(t.word >> 8))
			hash.WriteByte(byte(t.word >> 16))
			if v.wordLike(t) {
				p.length++
				p.bag = append(p.bag, entry{word: t.word, count: 1})
			}
		}
		p.exact = hash.Sum64()
		hash.Reset()
		p.bag = countWords(p.bag)
		for _, e := range p.bag {
			v.words[e.word].blocks++
		}
		out[i] = p
	}
	return out
}

// countWords sorts single entries and adds up equal ones, in place.
func countWords(bag []entry) []entry {
	slices.SortFunc(bag, func(a, b entry) int { return int(a.word) - int(b.word) })
	out := bag[:0]
	for _, e := range bag {
		if n := len(out); n > 0 && out[n-1].word == e.word {
			out[n-1].count += e.count
			continue
		}
		out = append(out, e)
	}
	return out
}

// countedIn returns v with words counted by how many of the paragraphs hold
// them, of two sides, in place of the articles' blocks.
func (v *vocabulary) countedIn(x, y []paragraph) *vocabulary {
	counted := *v
	counted.words = slices.Clone(v.words)
	counted.blocks = len(x) + len(y)
	for k := range counted.words {
		counted.words[k].blocks = 0
	}
	for _, side := range [][]paragraph{x, y} {
		for i := range side {
			for _, e := range side[i].bag {
				counted.words[e.word].blocks++
			}
		}
	}
	return &counted
}

// weigh gives every entry its inverse document frequency over the n blocks of
// both articles, ln(1 + n/df): rare words tell paragraphs apart.
func weigh(v *vocabulary, paragraphs []paragraph, n int) {
	for i := range paragraphs {
		p := &paragraphs[i]
		for k := range p.bag {
			e := &p.bag[k]
			e.idf = math.Log(1 + float64(n)/float64(v.words[e.word].blocks))
			p.weight += float64(e.count) * e.idf
		}
	}
}

// similarity is the weighted multiset Dice coefficient of two paragraphs:
// twice the weight they share over the weight they have, 0 to 1.
func similarity(a, b *paragraph) float64 {
	if a.exact == b.exact {
		return 1
	}
	if a.weight+b.weight == 0 {
		return 0
	}
	return 2 * sharedWeight(a.bag, b.bag) / (a.weight + b.weight)
}

// sharedWeight is the weight of the words that stand in both bags.
func sharedWeight(a, b []entry) float64 {
	shared := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].word < b[j].word:
			i++
		case a[i].word > b[j].word:
			j++
		default:
			shared += float64(min(a[i].count, b[j].count)) * a[i].idf
			i++
			j++
		}
	}
	return shared
}

// join makes one paragraph of several neighbours, for splits and merges.
func join(parts []paragraph) paragraph {
	if len(parts) == 1 {
		return parts[0]
	}
	whole := paragraph{index: parts[0].index, role: parts[0].role}
	for i := range parts {
		whole.length += parts[i].length
		whole.weight += parts[i].weight
		whole.bag = append(whole.bag, parts[i].bag...)
		whole.exact = whole.exact*31 + parts[i].exact + 1
	}
	whole.bag = countWords(whole.bag)
	return whole
}

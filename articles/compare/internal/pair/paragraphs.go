package pair

import (
	"context"
	"hash/maphash"
	"math"
	"slices"

	"variorum/articles"
	"variorum/articles/compare/internal/edit"
	"variorum/articles/prose"
)

// A Paragraph is a block of an article made ready to be paired: its tokens and
// the bag of its words.
type Paragraph struct {
	Index   int // into the article's Blocks
	Role    edit.Role
	Quoted  bool // set as a quotation
	Heading bool // stands over others; never a part of a split or merge
	Text    string
	Links   []Hyperlink // in Text, in order
	Tokens  []Token
	Length  int     // words, punctuation aside
	Bag     []Entry // sorted by word
	weight  float64 // sum of the bag's
	Exact   uint64  // hash of the keys in order: equal for equal wording, spaces aside
}

// A Hyperlink is a range of bytes of a paragraph that leads somewhere.
type Hyperlink struct {
	Start, End int
	Target     string
}

// An Entry is a word of a bag: how often it stands there and what one is worth.
type Entry struct {
	Word  int32
	Count int32
	idf   float64
}

// Read tokenizes all blocks of an article. Its only error is ctx's.
func Read(ctx context.Context, v *Vocabulary, article *articles.Article, seed maphash.Seed) ([]Paragraph, error) {
	out := make([]Paragraph, len(article.Blocks))
	err := eachParagraph(ctx, len(out), func() func(i int) {
		var room []prose.Token
		return func(i int) {
			block := &article.Blocks[i]
			p := &out[i]
			*p = Paragraph{Index: i, Role: roleOf(block.Kind), Quoted: block.Kind == articles.KindQuote, Heading: block.Kind == articles.KindHeading, Text: block.Text, Links: linksOf(block)}
			p.Tokens, room = tokenize(p.Text, room)
		}
	})
	if err != nil {
		return nil, err
	}
	var hash maphash.Hash
	hash.SetSeed(seed)
	var bag []Entry
	for i := range out {
		p := &out[i]
		v.number(p)
		bag = bag[:0]
		for _, t := range p.Tokens {
			hash.WriteString(v.Words[t.Word].Key)
			if v.wordLike(t) {
				p.Length++
				bag = append(bag, Entry{Word: t.Word, Count: 1})
			}
		}
		p.Exact = hash.Sum64()
		hash.Reset()
		p.Bag = slices.Clone(CountWords(bag))
		for _, e := range p.Bag {
			v.Words[e.Word].blocks++
		}
	}
	return out, nil
}

// linksOf lists the links of a block.
func linksOf(block *articles.Block) []Hyperlink {
	var links []Hyperlink
	for _, m := range block.Inline {
		if m.Kind == articles.MarkLink {
			links = append(links, Hyperlink{m.Start, m.End, m.Target})
		}
	}
	return links
}

// CountWords sorts single entries and adds up equal ones, in place.
func CountWords(bag []Entry) []Entry {
	slices.SortFunc(bag, func(a, b Entry) int { return int(a.Word) - int(b.Word) })
	out := bag[:0]
	for _, e := range bag {
		if n := len(out); n > 0 && out[n-1].Word == e.Word {
			out[n-1].Count += e.Count
			continue
		}
		out = append(out, e)
	}
	return out
}

// CountedIn returns v with words counted by how many of the paragraphs hold
// them, of two sides, in place of the articles' blocks.
func (v *Vocabulary) CountedIn(x, y []Paragraph) *Vocabulary {
	counted := *v
	counted.Words = slices.Clone(v.Words)
	counted.Blocks = len(x) + len(y)
	for k := range counted.Words {
		counted.Words[k].blocks = 0
	}
	for _, side := range [][]Paragraph{x, y} {
		for i := range side {
			for _, e := range side[i].Bag {
				counted.Words[e.Word].blocks++
			}
		}
	}
	return &counted
}

// Weigh gives every entry its inverse document frequency over the n blocks of
// both articles, ln(1 + n/df): rare words tell paragraphs apart.
func Weigh(v *Vocabulary, paragraphs []Paragraph, n int) {
	for i := range paragraphs {
		p := &paragraphs[i]
		for k := range p.Bag {
			e := &p.Bag[k]
			e.idf = math.Log(1 + float64(n)/float64(v.Words[e.Word].blocks))
			p.weight += float64(e.Count) * e.idf
		}
	}
}

// similarityOf is the weighted multiset Dice coefficient of two paragraphs:
// twice the weight they share over the weight they have, 0 to 1.
func similarityOf(a, b *Paragraph) float64 {
	if a.Exact == b.Exact {
		return 1
	}
	if a.weight+b.weight == 0 {
		return 0
	}
	return 2 * sharedWeight(a.Bag, b.Bag) / (a.weight + b.weight)
}

// sharedWeight is the weight of the words that stand in both bags.
func sharedWeight(a, b []Entry) float64 {
	shared := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].Word < b[j].Word:
			i++
		case a[i].Word > b[j].Word:
			j++
		default:
			shared += float64(min(a[i].Count, b[j].Count)) * a[i].idf
			i++
			j++
		}
	}
	return shared
}

// joinParagraphs makes one paragraph of several neighbours, for splits and merges.
func joinParagraphs(parts []Paragraph) *Paragraph {
	if len(parts) == 1 {
		return &parts[0]
	}
	whole := &Paragraph{Index: parts[0].Index, Role: parts[0].Role}
	words := 0
	for i := range parts {
		words += len(parts[i].Bag)
	}
	whole.Bag = make([]Entry, 0, words)
	for i := range parts {
		whole.Length += parts[i].Length
		whole.weight += parts[i].weight
		whole.Bag = append(whole.Bag, parts[i].Bag...)
		whole.Exact = whole.Exact*31 + parts[i].Exact + 1
	}
	whole.Bag = CountWords(whole.Bag)
	return whole
}

package compare

import (
	"cmp"
	"slices"
	"sync"

	"variorum/articles/compare/internal/edit"
	"variorum/articles/compare/internal/findings"
	"variorum/articles/compare/internal/mention"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words"
	"variorum/articles/compare/internal/words/token"
)

// An articleIndex answers for the whole of both articles. It is made with the
// first row that asks, and may be asked from several goroutines.
type articleIndex struct {
	once  sync.Once
	index mention.Index
}

// indexed returns the index of both articles.
func (a *Alignment) indexed() mention.Index {
	a.index.once.Do(func() {
		v := a.vocabulary
		var counts [2][]int32
		for side, paragraphs := range [2][]pair.Paragraph{a.olds, a.news} {
			counts[side] = make([]int32, len(v.Words))
			for i := range paragraphs {
				for _, t := range paragraphs[i].Tokens {
					counts[side][t.Word]++
				}
			}
		}
		a.index.index = mention.Index{
			Count: func(s Side, key string) int {
				if id, ok := v.ByKey[key]; ok {
					return int(counts[s][id])
				}
				return 0
			},
			Named: func(key string) bool {
				id, ok := v.ByKey[key]
				if !ok || !v.Words[id].Named {
					return false
				}
				_, small := v.ByText[key]
				return !small
			},
		}
	})
	return a.index.index
}

// find finds what matters in row i and flags its tokens.
func (w *rowWorker) find(a *Alignment, c *words.Row, i int) findings.Result {
	if c.Edits == 0 {
		return findings.Result{}
	}
	if w.finder == nil {
		w.finder = findings.New(a.vocabulary.Lexicon, a.indexed())
	}
	r := mention.Row{Number: i}
	w.room[Old] = appendWords(w.room[Old][:0], a.vocabulary, c.X, Old)
	w.room[New] = appendWords(w.room[New][:0], a.vocabulary, c.Y, New)
	r.Sides[Old] = blocksOf(w.room[Old], c.X, c.TextX)
	r.Sides[New] = blocksOf(w.room[New], c.Y, c.TextY)
	found := w.finder.Row(r)
	for n := range found.Findings {
		f := &found.Findings[n]
		flagTokens(c.X, c.TextX, f.Places[Old].Spans, f.Kind)
		flagTokens(c.Y, c.TextY, f.Places[New].Spans, f.Kind)
	}
	return found
}

// appendWords hands the words of a side over.
func appendWords(out []mention.Word, v *pair.Vocabulary, x []token.Token, s Side) []mention.Word {
	for k := range x {
		t := &x[k]
		match := t.Match
		if t.Change == ChangeMoved {
			match = t.Counterpart
		}
		w := mention.Word{
			Span:    edit.Span{Start: int(t.Start), End: int(t.End)},
			Key:     v.Words[t.Word].Key,
			Change:  t.Change,
			Edit:    t.Edit,
			Content: t.Class > pair.ClassFunction,
			Mark:    t.Class == pair.ClassPunctuation,
		}
		switch { // the place in Old tells both sides of a link
		case match < 0:
		case s == Old:
			w.Link = int32(k) + 1
		default:
			w.Link = match + 1
		}
		out = append(out, w)
	}
	return out
}

// blocksOf deals the words of a side, which stand for the tokens x, to its blocks.
func blocksOf(all []mention.Word, x []token.Token, text []pair.Paragraph) []mention.Block {
	out := make([]mention.Block, len(text))
	at := 0
	for p := range text {
		from := at
		for at < len(x) && int(x[at].Part) == p {
			at++
		}
		out[p] = mention.Block{Index: text[p].Index, Text: text[p].Text, Quoted: text[p].Quoted, Words: all[from:at]}
	}
	return out
}

// flagTokens flags the tokens that spans name.
func flagTokens(x []token.Token, text []pair.Paragraph, spans []findings.Span, flags Flags) {
	for _, s := range spans {
		part := slices.IndexFunc(text, func(p pair.Paragraph) bool { return p.Index == s.Block })
		k, ok := slices.BinarySearchFunc(x, s, func(t token.Token, s findings.Span) int {
			return cmp.Or(cmp.Compare(int(t.Part), part), cmp.Compare(int(t.Start), s.Start))
		})
		if ok {
			x[k].Flags |= flags
		}
	}
}

package compare

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	"variorum/articles"
)

// edition makes a book of invented words and a second edition of it: one word
// in twenty replaced, one paragraph in fifty moved.
func edition(paragraphs int) (old, new *articles.Article) {
	random := rand.New(rand.NewPCG(1, 2))
	common := strings.Fields("the of and to in a that was with his her for on it he she as at by not from had they were which")
	word := func() string {
		if random.IntN(2) == 0 {
			return common[random.IntN(len(common))]
		}
		var w strings.Builder
		for range 1 + random.IntN(3) {
			w.WriteString([]string{"ka", "lo", "mi", "rue", "stan", "ver", "tho", "pel", "gri", "sho", "dan", "wex"}[random.IntN(12)])
		}
		return w.String()
	}
	old, new = &articles.Article{}, &articles.Article{}
	for range paragraphs {
		var a, b []string
		for range 20 + random.IntN(100) {
			w := word()
			a = append(a, w)
			if random.IntN(20) == 0 {
				w = word()
			}
			b = append(b, w)
		}
		old.Blocks = append(old.Blocks, articles.Block{Text: strings.Join(a, " ") + "."})
		new.Blocks = append(new.Blocks, articles.Block{Text: strings.Join(b, " ") + "."})
	}
	for range paragraphs / 50 {
		i, j := random.IntN(paragraphs), random.IntN(paragraphs)
		new.Blocks[i], new.Blocks[j] = new.Blocks[j], new.Blocks[i]
	}
	return old, new
}

// oneParagraph makes an article of one paragraph.
func oneParagraph(a *articles.Article) *articles.Article {
	var text []string
	for _, b := range a.Blocks {
		text = append(text, b.Text)
	}
	return &articles.Article{Blocks: []articles.Block{{Text: strings.Join(text, " ")}}}
}

func BenchmarkAlign(b *testing.B) {
	old, new := edition(800)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Align(context.Background(), old, new); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWords(b *testing.B) {
	old, new := edition(800)
	a, err := Align(context.Background(), old, new)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		for i := range a.Len() {
			if _, err := a.Row(context.Background(), i); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkWhole(b *testing.B) {
	for name, size := range map[string]int{"story": 25, "book": 800, "twice the book": 1600} {
		b.Run(name, func(b *testing.B) {
			old, new := edition(size)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Compare(context.Background(), old, new); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	one, other := edition(800)
	one, other = oneParagraph(one), oneParagraph(other)
	for name, times := range map[string]int{"book in one paragraph": 1, "book printed twice in one paragraph": 2} {
		b.Run(name, func(b *testing.B) {
			old, new := repeated(one, times), repeated(other, times)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Compare(context.Background(), old, new); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// repeated makes an article of one paragraph that has the text of another some
// times over.
func repeated(a *articles.Article, times int) *articles.Article {
	text := strings.TrimSpace(strings.Repeat(a.Blocks[0].Text+" ", times))
	return &articles.Article{Blocks: []articles.Block{{Text: text}}}
}

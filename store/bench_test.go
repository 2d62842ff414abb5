package store

import (
	"fmt"
	"testing"

	"variorum/articles"
	"variorum/articles/read"
	"variorum/store/internal/group"
	"variorum/store/internal/wording"
)

// parsed is a corpus in memory.
func parsed(b *testing.B, count int) []articles.Article {
	b.Helper()
	var list []articles.Article
	newCorpus(1).texts(count, func(i, _ int, text string) {
		a, err := read.Parse(fmt.Sprintf("%06d.txt", i), []byte(text), read.Limits{})
		if err == nil {
			list = append(list, a...)
		}
	})
	return list
}

func BenchmarkLoad(b *testing.B) {
	folder := b.TempDir()
	writeCorpus(b, folder, 1000)
	b.ReportAllocs()
	for b.Loop() {
		load(b, folder)
	}
}

func BenchmarkShingles(b *testing.B) {
	list := parsed(b, 100)
	d := wording.NewSketcher()
	bytes := 0
	for i := range list {
		bytes += bodyBytes(&list[i])
	}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		for i := range list {
			d.Reset()
			for k := range list[i].Blocks {
				d.Block(&list[i].Blocks[k])
			}
			d.Sketch()
		}
	}
}

func BenchmarkGroup(b *testing.B) {
	for _, count := range []int{300, 3000, 30000} {
		b.Run(fmt.Sprint(count), func(b *testing.B) {
			s := load(b)
			add(b, s, parsed(b, count))
			b.ReportAllocs()
			for b.Loop() {
				s.publisher.grouping = newGrouping(s.Article, group.NewVerdicts(nil))
				if err := s.publisher.publishStories(b.Context()); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(len(s.publisher.grouping.verdicts.All()))/float64(count), "compared/file")
		})
	}
}

func BenchmarkFilter(b *testing.B) {
	var titles []string
	c := newCorpus(1)
	for range 100_000 {
		titles = append(titles, fmt.Sprint(c.paragraph(8))+" | "+c.name())
	}
	s := shown(titles...)
	b.Run("prepare", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			NewFilter(s)
		}
	})
	f := NewFilter(s)
	for _, query := range []string{"b", "bader", "mar lit", "xqz"} {
		b.Run(query, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f.Rank("")
				f.Rank(query)
			}
		})
	}
}

func BenchmarkSearch(b *testing.B) {
	folder := b.TempDir()
	writeCorpus(b, folder, 2000)
	s := load(b, folder)
	for _, query := range []string{"ba", "ster marli", `"no such phrase"`, "qqqq"} {
		b.Run(query, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				hits(b, s, query)
			}
		})
	}
}

func BenchmarkSnapshot(b *testing.B) {
	s := load(b)
	add(b, s, parsed(b, 3000))
	b.ReportAllocs()
	for b.Loop() {
		s.publisher.publish()
	}
}

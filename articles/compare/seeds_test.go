package compare_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/articles/read"
)

// seed opens one of the two files this project starts from: one news story,
// as it was reported and as it was reworded elsewhere.
func seed(t testing.TB, name string) *articles.Article {
	t.Helper()
	path := filepath.Join("..", "..", "..", "shared", "seeds", name)
	if _, err := os.Stat(path); err != nil {
		t.Skip("the seeds are not here")
	}
	list, err := read.Open(context.Background(), path, read.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return &list[0]
}

// TestSeeds lists the paragraphs of the seeds whose quotations were altered.
// They were found by reading; the rest of the quotations are the same.
func TestSeeds(t *testing.T) {
	c := compared(t, seed(t, "001_12d0965dc8f8e24e.txt"), seed(t, "000_658377b7736834a3.txt"))
	altered := [][2]int{{2, 4}, {6, 8}, {7, 9}, {11, 14}, {13, 16}, {16, 19}, {18, 21}}
	var got [][2]int
	for _, row := range c.Rows {
		if row.Moved {
			t.Errorf("paragraph %d is called moved", row.Old[0].Block)
		}
		if row.Flags&compare.FlagQuotation != 0 {
			got = append(got, [2]int{row.Old[0].Block, row.New[0].Block})
		}
	}
	if !slices.Equal(got, altered) {
		t.Errorf("quotations altered in %v, want %v", got, altered)
	}
	if n := c.Counts; n.Quote != 10 || n.Number+n.Name+n.Negation != 0 {
		t.Errorf("%d quotations altered, want 10; numbers, names, negations: %d %d %d, want none", n.Quote, n.Number, n.Name, n.Negation)
	}
	if c.Relation != compare.RelationLightRewrite {
		t.Errorf("relation %d", c.Relation)
	}
}

func BenchmarkSeeds(b *testing.B) {
	old, new := seed(b, "001_12d0965dc8f8e24e.txt"), seed(b, "000_658377b7736834a3.txt")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := compare.Compare(context.Background(), old, new); err != nil {
			b.Fatal(err)
		}
	}
}

package compare_test

import (
	"strings"
	"testing"

	"variorum/articles"
	"variorum/articles/compare"
)

// In one column everything of the new side stands as it is, and everything
// that only the old side has, in its order.
func FuzzInterleaveLosesNothing(f *testing.F) {
	f.Add("The work will cost 28 million.", "The works cost 38 million crowns.")
	f.Add("One. Two three four five six seven eight nine.\n\nTen.", "Two three four five six seven eight nine. One.\n\nTen!")
	f.Add("水田の夜明け、村の朝。", "水田の夕暮れ、村の朝。")
	f.Fuzz(func(t *testing.T, before, after string) {
		if len(before)+len(after) > 5000 {
			return
		}
		article := func(text string) *articles.Article {
			a := &articles.Article{}
			for _, p := range strings.Split(articles.Clean(text), "\n\n") {
				a.Blocks = append(a.Blocks, articles.Block{Text: p})
			}
			return a
		}
		c, err := compare.Compare(t.Context(), article(before), article(after))
		if err != nil {
			t.Fatal(err)
		}
		for i := range c.Rows {
			r := &c.Rows[i]
			var old, new, onlyOld, wantOld, wantNew strings.Builder
			for _, p := range compare.Interleave(r) {
				switch {
				case p.Break:
				case !p.Old:
					new.WriteString(p.Text)
				case p.Change != compare.ChangeNone:
					onlyOld.WriteString(p.Text)
				}
			}
			for _, part := range r.Old {
				for _, s := range part.Segments {
					old.WriteString(s.Text)
					if s.Change != compare.ChangeNone && s.Change != compare.ChangeTypography {
						wantOld.WriteString(s.Text)
					}
				}
			}
			for _, part := range r.New {
				for _, s := range part.Segments {
					wantNew.WriteString(s.Text)
				}
			}
			if new.String() != wantNew.String() || onlyOld.String() != wantOld.String() {
				t.Errorf("row %d: new %q, want %q; only old %q, want %q", i, new.String(), wantNew.String(), onlyOld.String(), wantOld.String())
			}
		}
	})
}

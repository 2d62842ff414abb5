package compare_test

import (
	"slices"
	"testing"

	"variorum/articles/compare"
)

// TestReadable checks that a paragraph of which next to nothing is kept stands
// whole in a view, while one that was touched up keeps its marks.
func TestReadable(t *testing.T) {
	c := compared(t,
		article(bridge, "The bench stands in front of the old customs house, where nobody has ever been seen to sit down."),
		article(bridge+" It will not reopen before May.", "Outside the former customs house is a bench that no one, it appears, was observed to take."))
	if c.Rows[0].Sparse || !c.Rows[1].Sparse {
		t.Fatalf("sparse: %v, %v", c.Rows[0].Sparse, c.Rows[1].Sparse)
	}
	readable := c.Readable()
	if got := readable.Rows[1]; len(got.Edits) != 1 || len(got.Old[0].Segments) != 1 || got.Old[0].Segments[0].Change != compare.ChangeReplaced {
		t.Errorf("the sparse row is not one replacement: %+v", got)
	}
	if got, want := readable.Counts.Edits, len(c.Rows[0].Edits)+1; got != want {
		t.Errorf("%d edits, want %d", got, want)
	}
	if len(c.Rows[1].Old[0].Segments) == 1 {
		t.Error("the comparison itself was changed")
	}
}

// The edits of a row say where they stand, so that no reader counts segments.
func TestEditsSayWhereTheyStand(t *testing.T) {
	c := compared(t, article("The bridge will close on Monday, the port said."), article("The bridge will shut on Monday, officials said, for weeks."))
	row := c.Rows[0]
	var got []string
	for _, e := range row.Edits {
		words := func(parts []compare.Part, places []compare.Stretch) (out string) {
			for _, p := range places {
				out += blockText(parts[p.Part])[p.Start:p.End]
			}
			return out
		}
		got = append(got, words(row.Old, e.Old)+"→"+words(row.New, e.New))
	}
	want := []string{"close→shut", "the port→officials", "→, for weeks"}
	if !slices.Equal(got, want) {
		t.Errorf("edits %q, want %q", got, want)
	}
}

func blockText(part compare.Part) (text string) {
	for _, s := range part.Segments {
		text += s.Text
	}
	return text
}

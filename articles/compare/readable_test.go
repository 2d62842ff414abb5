package compare_test

import (
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
	if got := readable.Rows[1]; got.Edits != 1 || len(got.Old[0].Segments) != 1 || got.Old[0].Segments[0].Change != compare.ChangeReplaced {
		t.Errorf("the sparse row is not one replacement: %+v", got)
	}
	if got, want := readable.Counts.Edits, c.Rows[0].Edits+1; got != want {
		t.Errorf("%d edits, want %d", got, want)
	}
	if len(c.Rows[1].Old[0].Segments) == 1 {
		t.Error("the comparison itself was changed")
	}
}

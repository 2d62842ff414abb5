package compare_test

import (
	"context"
	"fmt"

	"variorum/articles"
	"variorum/articles/compare"
)

// firstEdition and secondEdition are two versions of one story.
func firstEdition() *articles.Article {
	return article(
		"The harbour bridge will close on Monday.",
		"The work will cost 28 million, the port said.",
		"Ferries go every hour until then.")
}

func secondEdition() *articles.Article {
	return article(
		"The harbour bridge will shut on Monday.",
		"Ferries go every hour until then.",
		"The work will cost 38 million, the port said.")
}

func ExampleCompare() {
	c, err := compare.Compare(context.Background(), firstEdition(), secondEdition())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.0f %% kept, %d edits, %d of them a figure, %d paragraph moved\n",
		100*c.Similarity, c.Counts.Edits, c.Counts.Number, c.Counts.Moved)
	// Output: 91 % kept, 2 edits, 1 of them a figure, 1 paragraph moved
}

func ExampleAlign() {
	a, err := compare.Align(context.Background(), firstEdition(), secondEdition())
	if err != nil {
		fmt.Println(err)
		return
	}
	for i := range a.Len() {
		row := a.Bare(i)
		fmt.Printf("%d ~ %d moved: %v\n", row.Old[0].Block, row.New[0].Block, row.Moved)
	}
	// Output:
	// 0 ~ 0 moved: false
	// 2 ~ 1 moved: true
	// 1 ~ 2 moved: false
}

func ExampleInterleave() {
	c, err := compare.Compare(context.Background(), firstEdition(), secondEdition())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range compare.Interleave(&c.Rows[0]) {
		switch {
		case p.Change.Kept():
			fmt.Print(p.Text)
		case p.Old:
			fmt.Print("[-" + p.Text + "-]")
		default:
			fmt.Print("{+" + p.Text + "+}")
		}
	}
	fmt.Println()
	// Output: The harbour bridge will [-close-]{+shut+} on Monday.
}

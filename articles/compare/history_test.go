package compare_test

import (
	"context"
	"fmt"

	"variorum/articles"
	"variorum/articles/compare"
)

func ExampleTrace() {
	versions := []*articles.Article{
		article("Snow closed the pass at dawn on Tuesday.", "Two buses are stuck above the upper village."),
		article("Snow closed the pass at dawn on Tuesday.", "Three buses are stuck above the upper village.", "The army has sent a plough and a doctor."),
		article("The army has sent a plough and a doctor.", "Snow closed the pass at dawn on Tuesday.", "Three buses are stuck above the upper village."),
	}
	origins, err := compare.Trace(context.Background(), versions)
	if err != nil {
		fmt.Println(err)
	}
	for i, o := range origins[2] {
		fmt.Printf("%.12s… first in version %d, last changed in version %d\n", versions[2].Blocks[i].Text, o.First+1, o.Changed+1)
	}
	// Output:
	// The army has… first in version 2, last changed in version 2
	// Snow closed … first in version 1, last changed in version 1
	// Three buses … first in version 1, last changed in version 2
}

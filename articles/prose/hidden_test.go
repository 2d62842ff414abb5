package prose_test

import (
	"fmt"

	"variorum/articles/prose"
)

func ExampleHiddenDifferences() {
	for _, d := range prose.HiddenDifferences("the bank paypal.example", "the\u00a0bank p\u0430yp\u0430l.example") {
		fmt.Printf("%s: %d -> %d\n", d.Name, d.Old, d.New)
	}
	// Output:
	// cyrillic small letter a (U+0430) in a Latin word: 0 -> 2
	// no-break space (U+00A0): 0 -> 1
}

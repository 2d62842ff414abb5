package compare

import (
	"context"
	"errors"
	"strings"
	"testing"

	"variorum/articles"
	"variorum/articles/work"
)

// A fault of ours in one row ends that comparison with an error and nothing
// else: lists compare in the background, thousands of pairs.
func TestAPanicInARowIsAnError(t *testing.T) {
	a := &articles.Article{Blocks: []articles.Block{{Text: "The bridge will close on Monday."}}}
	b := &articles.Article{Blocks: []articles.Block{{Text: "The bridge will shut on Monday."}}}
	alignment, err := Align(context.Background(), a, b)
	if err != nil {
		t.Fatal(err)
	}
	alignment.rows[0].new1 = 7 // blocks that are not there
	_, err = alignment.Finish(context.Background())
	wantFault(t, err)
}

func TestAPanicInAnAskedRowIsAnError(t *testing.T) {
	a := &articles.Article{Blocks: []articles.Block{{Text: "The bridge will close on Monday."}}}
	b := &articles.Article{Blocks: []articles.Block{{Text: "The bridge will shut on Monday."}}}
	alignment, err := Align(context.Background(), a, b)
	if err != nil {
		t.Fatal(err)
	}
	alignment.vocabulary = nil
	_, err = alignment.Row(context.Background(), 0)
	wantFault(t, err)
}

func wantFault(t *testing.T, err error) {
	t.Helper()
	var fault *work.PanicError
	if !errors.As(err, &fault) || len(fault.Stack) == 0 {
		t.Fatalf("error %v, want the panic with its stack", err)
	}
	if !strings.Contains(err.Error(), "these two could not be compared") {
		t.Errorf("error %q does not say what failed", err)
	}
}

// One paragraph as long as a book takes seconds; whoever leaves it does not
// wait for them.
func TestAHugeParagraphEndsSoonAfterItsContext(t *testing.T) {
	old, new := edition(400)
	old, new = repeated(oneParagraph(old), 4), repeated(oneParagraph(new), 4)
	a, err := Align(context.Background(), old, new)
	if err != nil {
		t.Fatal(err)
	}
	ctx := &countdown{Context: context.Background(), left: 10}
	if _, err := a.Finish(ctx); !errors.Is(err, context.Canceled) {
		t.Fatalf("Finish = %v, want that it was cancelled", err)
	}
	if asked := 10 - ctx.left; asked > 1000 {
		t.Errorf("went on for %d looks at the context after it had ended", asked)
	}
}

// A countdown is a context that ends when it was asked a number of times.
type countdown struct {
	context.Context
	left int
}

func (c *countdown) Err() error {
	if c.left--; c.left < 0 {
		return context.Canceled
	}
	return nil
}

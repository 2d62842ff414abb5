package group

import "context"

// Stories groups items by themselves: see Collection.
func Stories(ctx context.Context, items []Item, texts Texts, verdicts *Verdicts, decided Decisions) (Result, error) {
	c := NewCollection(texts, verdicts)
	for _, i := range items {
		c.Put(i)
	}
	return c.Stories(ctx, decided)
}

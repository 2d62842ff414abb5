package stories

import "context"

// A Question numbers what is asked of a command, so that the answer to an
// older one can be told and dropped.
type Question struct {
	Number int
	cancel context.CancelFunc
}

// Ask ends the older question and returns the context and number of a new one.
func (q *Question) Ask(ctx context.Context) (context.Context, int) {
	q.Drop()
	q.Number++
	ctx, q.cancel = context.WithCancel(ctx)
	return ctx, q.Number
}

// Drop ends the question: an answer that is under way comes too late.
func (q *Question) Drop() {
	if q.cancel != nil {
		q.cancel()
		q.cancel = nil
		q.Number++
	}
}

package screen

import "context"

// A question numbers what is asked of a command, so that the answer to an
// older one can be told and dropped.
type question struct {
	number int
	cancel context.CancelFunc
}

// ask ends the older question and returns the context and number of a new one.
func (q *question) ask(ctx context.Context) (context.Context, int) {
	q.drop()
	q.number++
	ctx, q.cancel = context.WithCancel(ctx)
	return ctx, q.number
}

// drop ends the question: an answer that is under way comes too late.
func (q *question) drop() {
	if q.cancel != nil {
		q.cancel()
		q.cancel = nil
		q.number++
	}
}

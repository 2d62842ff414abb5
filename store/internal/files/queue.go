package files

import "sync"

// A Queue hands paths from those who find them to those who read them. It has
// no bound, so that a walk never waits and the number of files is known early.
// Its methods may be called from several goroutines.
type Queue struct {
	mu     sync.Mutex
	filled *sync.Cond
	paths  []string
	next   int
	closed bool
}

// NewQueue returns an empty queue.
func NewQueue() *Queue {
	q := &Queue{}
	q.filled = sync.NewCond(&q.mu)
	return q
}

// Push puts a path at the end of the queue.
func (q *Queue) Push(path string) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.paths = append(q.paths, path)
	q.filled.Signal()
}

// Pop waits for a path; it returns false when there will be none.
func (q *Queue) Pop() (path string, ok bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for q.next == len(q.paths) && !q.closed {
		q.filled.Wait()
	}
	if q.next == len(q.paths) {
		return "", false
	}
	path = q.paths[q.next]
	q.paths[q.next] = ""
	q.next++
	return path, true
}

// Close says that no more paths come.
func (q *Queue) Close() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.closed = true
	q.filled.Broadcast()
}

package store

import (
	"context"
	"errors"
	"os"
	"runtime"
	"sync"
	"time"

	"variorum/articles"
	"variorum/articles/read"
	"variorum/store/internal/group"
)

const (
	// firstPublish is how soon after the first file the first rows are shown,
	// publishPause the least time between two snapshots while loading.
	firstPublish = 5 * time.Millisecond
	publishPause = 50 * time.Millisecond

	// publishShare bounds what snapshots cost while loading: after each one
	// the loader pauses this many times what it took.
	publishShare = 8

	// regroupGrowth is by how much the number of articles must have grown
	// before stories are looked for again while loading. Doubling bounds the
	// work to what the last grouping costs once more.
	regroupGrowth = 2
)

// load reads everything at paths and closes s.loaded when all of it is
// grouped. It is the store's only goroutine besides those it waits for.
func (s *Store) load(ctx context.Context, paths []string) {
	defer s.stop()
	defer close(s.loaded)
	queue := newQueue()
	var work sync.WaitGroup
	work.Go(func() {
		defer queue.close()
		s.walk.file = func(path string) {
			s.total.Add(1)
			queue.push(path)
		}
		s.walk.all(ctx, paths)
		s.walked.Store(ctx.Err() == nil)
	})
	for range runtime.GOMAXPROCS(0) {
		work.Go(func() {
			d := group.NewSketcher()
			for {
				path, ok := queue.pop()
				if !ok || ctx.Err() != nil {
					return
				}
				s.read(ctx, d, path)
				s.files.Add(1)
				// With every core busy reading, a key press would wait until
				// one of the readers is interrupted.
				runtime.Gosched()
			}
		})
	}
	read := make(chan struct{})
	go func() {
		work.Wait()
		close(read)
	}()
	s.publishUntil(read)
	s.settled.Store(true)
	s.publish(true)
}

// publishUntil publishes snapshots every now and then until done is closed.
func (s *Store) publishUntil(done <-chan struct{}) {
	pause, published, edition := firstPublish, 0, -1
	for {
		select {
		case <-done:
			return
		case <-time.After(pause):
		}
		s.mu.Lock()
		count, now := len(s.records), s.edition
		s.mu.Unlock()
		if now == edition && s.Snapshot().Total == int(s.total.Load()) {
			continue
		}
		start := time.Now()
		regroup := count >= regroupGrowth*published
		if regroup {
			published = count
		}
		s.publish(regroup)
		edition, pause = now, max(publishPause, publishShare*time.Since(start))
	}
}

// read opens the file at path and enters its articles, or what is wrong with
// it, in place of what the store has of that file.
func (s *Store) read(ctx context.Context, d *group.Sketcher, path string) {
	info, err := os.Stat(path)
	modified := time.Unix(0, 0)
	if err == nil {
		modified = info.ModTime()
	}
	list, err := read.Open(ctx, path, s.options.Limits)
	if err != nil {
		if ctx.Err() == nil {
			s.problem(path, openReason(err))
		}
		return
	}
	for i := range list {
		a := &list[i]
		r := s.digest(d, a, path, modified)
		s.bodies.keep(r.version.ID, a)
		s.put(r)
	}
}

// openReason is the part of an error of read.Open that does not name the file.
func openReason(err error) string {
	var fileError *read.FileError
	if errors.As(err, &fileError) {
		return fileError.Reason
	}
	return reason(err)
}

// problem enters what is wrong with a file or folder.
func (s *Store) problem(path, reason string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.problems[path] = Problem{Path: articles.CleanPath(path), Reason: reason}
	s.edition++
}

// A queue hands paths from the walk to the readers. It has no bound, so that
// the walk never waits and the number of files is known early.
type queue struct {
	mu     sync.Mutex
	filled *sync.Cond
	paths  []string
	next   int
	closed bool
}

func newQueue() *queue {
	q := &queue{}
	q.filled = sync.NewCond(&q.mu)
	return q
}

func (q *queue) push(path string) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.paths = append(q.paths, path)
	q.filled.Signal()
}

// pop waits for a path; it returns false when there will be none.
func (q *queue) pop() (string, bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for q.next == len(q.paths) && !q.closed {
		q.filled.Wait()
	}
	if q.next == len(q.paths) {
		return "", false
	}
	path := q.paths[q.next]
	q.paths[q.next] = ""
	q.next++
	return path, true
}

func (q *queue) close() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.closed = true
	q.filled.Broadcast()
}

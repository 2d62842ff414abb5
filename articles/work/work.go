// Package work runs work in goroutines that cannot bring the program down: on
// all cores, with a context, each goroutine recovering from a panic and handing
// it on as an error that keeps the stack. Every goroutine of the program starts
// here; the exceptions are Bubble Tea's, which ui/screen guards. It knows
// nothing of what the work is.
package work

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
)

// A PanicError is a panic that was recovered: a fault of the program, not of
// what it was given.
type PanicError struct {
	Value any    // what was panicked with
	Stack []byte // where, as debug.Stack prints it
}

// Error says that the program is at fault and what the panic said, in one line.
func (e *PanicError) Error() string {
	return fmt.Sprintf("internal error, please report it: %v", e.Value)
}

// Unwrap gives the error that was panicked with, nil where it was none.
func (e *PanicError) Unwrap() error {
	err, _ := e.Value.(error)
	return err
}

// Guard calls f and returns its error, or a *PanicError where f panicked.
func Guard(f func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = &PanicError{Value: r, Stack: debug.Stack()}
		}
	}()
	return f()
}

// Go runs f, guarded, in a goroutine of its own and hands its error to done,
// nil included. done runs in the same goroutine, guarded by nobody: it should
// only send or store. A nil done drops the error, for work that cannot fail
// and whose loss nobody would miss.
func Go(f func() error, done func(error)) {
	go func() {
		err := Guard(f)
		if done != nil {
			done(err)
		}
	}()
}

// Each does pieces 0 to n-1 of some work on all cores and returns when every
// goroutine it started has ended. Each goroutine gets a function of its own
// from start, which may hold space to work in. The first error, or panic as a
// *PanicError, stops the rest and is returned; else ctx's error once ctx has
// ended. Pieces are handed out in order, and one that has begun is not
// interrupted: it should look at ctx itself where it can take long.
func Each(ctx context.Context, n int, start func() func(piece int) error) error {
	var (
		next    atomic.Int64
		failed  atomic.Bool
		once    sync.Once
		first   error
		workers sync.WaitGroup
	)
	fail := func(err error) {
		if err != nil {
			once.Do(func() { first = err })
			failed.Store(true)
		}
	}
	for range min(runtime.GOMAXPROCS(0), n) {
		workers.Go(func() {
			fail(Guard(func() error {
				do := start()
				for !failed.Load() && ctx.Err() == nil {
					piece := next.Add(1) - 1
					if piece >= int64(n) {
						return nil
					}
					if err := do(int(piece)); err != nil {
						return err
					}
				}
				return nil
			}))
		})
	}
	workers.Wait()
	if failed.Load() {
		return first
	}
	return ctx.Err()
}

package work_test

import (
	"context"
	"errors"
	"strings"
	"sync/atomic"
	"testing"

	"variorum/articles/work"
)

func TestEachDoesEveryPieceOnce(t *testing.T) {
	const n = 1000
	var done [n]atomic.Int32
	err := work.Each(context.Background(), n, func() func(int) error {
		return func(i int) error {
			done[i].Add(1)
			return nil
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	for i := range done {
		if got := done[i].Load(); got != 1 {
			t.Fatalf("piece %d was done %d times", i, got)
		}
	}
}

func TestEachStopsAtTheFirstError(t *testing.T) {
	full := errors.New("disk full")
	var done atomic.Int32
	err := work.Each(context.Background(), 1_000_000, func() func(int) error {
		return func(i int) error {
			if i == 10 {
				return full
			}
			done.Add(1)
			return nil
		}
	})
	if !errors.Is(err, full) {
		t.Errorf("Each = %v, want %v", err, full)
	}
	if done.Load() == 1_000_000-1 {
		t.Error("the rest was done all the same")
	}
}

func TestEachTurnsAPanicIntoAnError(t *testing.T) {
	for name, start := range map[string]func() func(int) error{
		"in a piece": func() func(int) error { return func(int) error { panic("out of paper") } },
		"in start":   func() func(int) error { panic("out of paper") },
	} {
		t.Run(name, func(t *testing.T) {
			err := work.Each(context.Background(), 100, start)
			wantPanic(t, err)
		})
	}
}

func TestEachEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	err := work.Each(ctx, 1_000_000, func() func(int) error {
		return func(i int) error {
			if i == 3 {
				cancel()
			}
			return nil
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("Each = %v, want that the context was cancelled", err)
	}
}

func TestGoHandsOnAPanic(t *testing.T) {
	errs := make(chan error, 1)
	work.Go(func() error { panic("out of paper") }, func(err error) { errs <- err })
	wantPanic(t, <-errs)
}

func TestGuardKeepsThePanickedError(t *testing.T) {
	torn := errors.New("torn")
	err := work.Guard(func() error { panic(torn) })
	if !errors.Is(err, torn) {
		t.Errorf("%v does not wrap what was panicked with", err)
	}
}

func wantPanic(t *testing.T, err error) {
	t.Helper()
	var panicked *work.PanicError
	if !errors.As(err, &panicked) {
		t.Fatalf("error %v, want a panic", err)
	}
	if !strings.Contains(string(panicked.Stack), "work_test.go") {
		t.Error("the stack does not say where it happened")
	}
	if strings.Contains(err.Error(), "\n") || !strings.Contains(err.Error(), "out of paper") {
		t.Errorf("message %q, want one line with what was said", err)
	}
}

package store

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// onAllCores does pieces 0 to n-1 of some work on all cores and returns when
// all are done. Each core gets a function of its own from start, which may
// hold space to work in.
func onAllCores(n int, start func() func(piece int)) {
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) {
		workers.Go(func() {
			do := start()
			for piece := next.Add(1) - 1; piece < int64(n); piece = next.Add(1) - 1 {
				do(int(piece))
			}
		})
	}
	workers.Wait()
}

package store

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// A storm is files that change all the time.
type storm struct {
	files  int           // in the folder
	each   int           // changes in a second
	length time.Duration // of it
}

// TestAStormLosesNothing changes files faster than they are read, and expects
// in the end what a cold start shows. At full size it tells what the storm cost
// as well:
//
//	VARIORUM_FULL=1 go test ./store -run TestAStorm -v
func TestAStormLosesNothing(t *testing.T) {
	weather := storm{files: sized(200, 10_000), each: sized(1000, 5000), length: time.Duration(sized(1, 20)) * time.Second}
	l := newLibrary(t, weather.files)
	s := Open(t.Context(), []string{l.folder}, Options{NoState: true, NoIndex: true, Watch: true})
	if err := s.Wait(t.Context()); err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, story := range s.Snapshot().Stories {
		for _, v := range story.Versions {
			names = append(names, v.ID)
		}
	}
	slowest := make(chan time.Duration)
	over := make(chan struct{})
	go func() { slowest <- slowestKey(s, names, over) }()
	began, used := time.Now(), cpuTime()
	changes := weather.strike(t, names)
	took, cpu := time.Since(began), cpuTime()-used
	close(over)
	t.Logf("%d changes in %.1f s, %.2f cores, the slowest key took %v", changes, took.Seconds(), cpu.Seconds()/took.Seconds(), <-slowest)

	cold, _ := l.open(t, true)
	want := shownAs(t, cold)
	waitUntil(t, s, "all is as on a cold start", func(*Snapshot) bool { return shownAs(t, s) == want })
	t.Logf("all was there %.1f s after the storm", time.Since(began).Seconds()-took.Seconds())
}

// strike changes files, and returns how often it did.
func (w storm) strike(t *testing.T, names []string) (changes int) {
	t.Helper()
	random := rand.New(rand.NewPCG(9, 9))
	began := time.Now()
	for ; time.Since(began) < w.length; changes++ {
		if ahead := time.Duration(changes)*time.Second/time.Duration(w.each) - time.Since(began); ahead > 0 {
			time.Sleep(ahead)
		}
		name := names[random.IntN(len(names))]
		var err error
		switch random.IntN(4) {
		case 0:
			if err = os.Remove(name); os.IsNotExist(err) {
				err = nil
			}
		case 1: // as programs save
			err = os.WriteFile(name+".tmp~", fmt.Appendf(nil, "Change %d came by another name.\n", changes), 0o644)
			if err == nil {
				err = os.Rename(name+".tmp~", name)
			}
		default:
			err = os.WriteFile(name, fmt.Appendf(nil, "Change %d of many.\n\nIt was the turn of %s.\n", changes, filepath.Base(name)), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return changes
}

// slowestKey asks what a key asks, again and again, and returns how long that
// took at most.
func slowestKey(s *Store, names []string, over <-chan struct{}) time.Duration {
	slowest := time.Duration(0)
	for i := 0; ; i++ {
		due := time.Now().Add(5 * time.Millisecond)
		select {
		case <-over:
			return slowest
		case <-time.After(time.Until(due)):
		}
		id := names[i%len(names)]
		s.Marks(id)
		s.SetPlace(id, Place{Block: 1})
		_ = s.Snapshot()
		slowest = max(slowest, time.Since(due))
	}
}

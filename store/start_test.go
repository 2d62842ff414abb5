package store

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"
	"time"
)

// BenchmarkStart opens a library cold and warm. What it took is told in units
// of what wc -w takes for the same files in the same run:
//
//	LIBRARY=100000 go test ./store -run XXX -bench Start -benchtime 1x
//
// LIBRARY may be a folder of articles, too.
func BenchmarkStart(b *testing.B) {
	l := library{cache: b.TempDir()}
	wanted := os.Getenv("LIBRARY")
	if count, err := strconv.Atoi(wanted); err == nil {
		l.folder = b.TempDir()
		writeCorpus(b, l.folder, count)
	} else if l.folder = wanted; wanted == "" {
		l.folder = b.TempDir()
		writeCorpus(b, l.folder, 1000)
	}
	l.rest()
	wc := wordCount(b, l.folder)
	for _, start := range []string{"cold", "warm"} {
		b.Run(start, func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				if start == "cold" {
					if err := os.RemoveAll(l.cache); err != nil {
						b.Fatal(err)
					}
				}
				b.StartTimer()
				l.start(b, wc)
			}
		})
	}
}

// wordCount is how long wc -w takes for all files below a folder, once they are
// in the system's cache.
func wordCount(b *testing.B, folder string) time.Duration {
	b.Helper()
	count := func() time.Duration {
		start := time.Now()
		if err := exec.Command("sh", "-c", `find "$1" -type f -print0 | xargs -0 wc -w`, "sh", folder).Run(); err != nil {
			b.Skip("no wc here: ", err)
		}
		return time.Since(start)
	}
	count()
	return count()
}

// start opens the library once and reports when what was there.
func (l library) start(b *testing.B, wc time.Duration) {
	b.Helper()
	began, used := time.Now(), cpuTime()
	s := Open(b.Context(), []string{l.folder}, Options{NoState: true, CacheDir: l.cache})
	first, all := time.Duration(0), time.Duration(0)
	for all == 0 {
		<-s.Changed()
		now := s.Snapshot()
		if len(now.Stories) > 0 && first == 0 {
			first = time.Since(began)
		}
		if len(now.Stories) > 0 && (!now.Loading || now.Articles == countVersions(now)) {
			all = time.Since(began)
		}
	}
	if err := s.Wait(b.Context()); err != nil {
		b.Fatal(err)
	}
	took := time.Since(began)
	cpu := cpuTime() - used
	b.ReportMetric(took.Seconds()/wc.Seconds(), "wc")
	b.ReportMetric(cpu.Seconds()/wc.Seconds(), "cpu-wc")
	b.ReportMetric(float64(first.Microseconds())/1000, "ms-first")
	b.ReportMetric(float64(all.Microseconds())/1000, "ms-stories")
	var memory runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&memory)
	articles := float64(s.Snapshot().Articles)
	b.ReportMetric(float64(memory.HeapAlloc)/articles, "B-heap/article")
	if files, _ := filepath.Glob(filepath.Join(l.cache, "*.index")); len(files) == 1 {
		if info, err := os.Stat(files[0]); err == nil {
			b.ReportMetric(float64(info.Size())/articles, "B-disk/article")
		}
	}
}

func countVersions(now *Snapshot) int {
	n := 0
	for i := range now.Stories {
		n += len(now.Stories[i].Versions)
	}
	return n
}

package read

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"variorum/articles"
)

// writeDump writes a dump of so many bytes at least, with records that are no
// articles and lines that are no JSON in it.
func writeDump(t testing.TB, size int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "dump.jsonl")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for written, i := 0, 0; written < size; i++ {
		line := fmt.Sprintf("{\"title\": \"Record %d\", \"body\": %q, \"date\": \"2031-03-04\"}\n", i, strings.Repeat(fmt.Sprint("Café number ", i, " opened. "), 200))
		switch i % 97 {
		case 3:
			line = "{\"count\": 3}\n"
		case 5:
			line = "{\"title\": \n"
		}
		n, err := file.WriteString(line)
		if err != nil {
			t.Fatal(err)
		}
		written += n
	}
	return path
}

// A dump that is read piece by piece has the articles it has as a whole.
func TestEachGivesWhatOpenDoes(t *testing.T) {
	path := writeDump(t, streamFrom+1)
	want, err := Open(t.Context(), path, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	i := 0
	err = Each(t.Context(), path, Limits{}, func(a *articles.Article) bool {
		a.Notes, want[i].Notes = nil, nil // of the broken lines
		if !reflect.DeepEqual(*a, want[i]) {
			t.Fatalf("article %d: %+v, want %+v", i, a, want[i])
		}
		i++
		return true
	})
	if err != nil || i != len(want) {
		t.Errorf("%d articles, %v, want %d", i, err, len(want))
	}
}

// Memory does not grow with the dump.
func TestEachHoldsAPieceOnly(t *testing.T) {
	path := writeDump(t, 40<<20)
	most, i := uint64(0), 0
	err := Each(t.Context(), path, Limits{}, func(*articles.Article) bool {
		if i++; i%500 == 0 {
			runtime.GC()
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapAlloc)
		}
		return true
	})
	if err != nil || most > 25<<20 {
		t.Errorf("%d MB in use for a dump of 40, %v", most>>20, err)
	}
}

func TestEachStops(t *testing.T) {
	path := writeDump(t, streamFrom+1)
	given := 0
	if err := Each(t.Context(), path, Limits{}, func(*articles.Article) bool { given++; return given < 3 }); err != nil || given != 3 {
		t.Errorf("%d articles, %v", given, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := Each(ctx, path, Limits{}, func(*articles.Article) bool { return true }); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want that it was cancelled", err)
	}
	var fileError *FileError
	if err := Each(t.Context(), path, Limits{MaxSize: 1 << 20}, func(*articles.Article) bool { return true }); !errors.As(err, &fileError) {
		t.Errorf("error %v, want that the file is too large", err)
	}
}

// A large archive of the web is read with one page in memory at a time.
func TestEachHoldsAPageOfAnArchive(t *testing.T) {
	path := filepath.Join(t.TempDir(), "crawl.warc.gz")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	const pages = 100
	for i := range pages {
		text := "<html><body><p>" + strings.Repeat(fmt.Sprint("Page number ", i, " was captured whole. "), 2000)
		record := gzip.NewWriter(file)
		http := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + text
		fmt.Fprintf(record, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/%d\r\nWARC-Date: 2031-03-04T05:06:07Z\r\n"+
			"Content-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", i, len(http), http)
		if err := record.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	most, i := uint64(0), 0
	err = Each(t.Context(), path, Limits{}, func(a *articles.Article) bool {
		if i++; i%20 == 0 {
			runtime.GC()
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapAlloc)
		}
		if a.Captured.IsZero() || a.URL != fmt.Sprintf("https://a.example/%d", i-1) || a.Entry != i {
			t.Errorf("page %d: %s of %s, entry %d", i, a.URL, a.Captured, a.Entry)
		}
		return true
	})
	if err != nil || i != pages || most > 30<<20 {
		t.Errorf("%d pages, %d MB in use, %v", i, most>>20, err)
	}
}

package cli

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"variorum/articles/read"
)

func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestCheck(t *testing.T) {
	file, folder := write(t, "story.txt", "A story."), t.TempDir()
	for _, test := range []struct {
		name   string
		paths  []string
		direct bool
		err    string
	}{
		{"nothing", nil, false, ""},
		{"one file", []string{file}, true, ""},
		{"two files", []string{file, file}, true, ""},
		{"three files", []string{file, file, file}, false, ""},
		{"a folder", []string{folder}, false, ""},
		{"a file and a folder", []string{file, folder}, false, ""},
		{"standard input", []string{"-"}, true, ""},
		{"new file for git", []string{os.DevNull, file}, true, ""},
		{"standard input and a folder", []string{"-", folder}, false, "leave out the rest"},
		{"missing", []string{file, file + ".gone"}, false, "story.txt.gone: no such file; check the name"},
	} {
		t.Run(test.name, func(t *testing.T) {
			direct, err := checkPaths(test.paths)
			if direct != test.direct || (err == nil) != (test.err == "") || err != nil && !strings.Contains(err.Error(), test.err) {
				t.Errorf("%v, %v", direct, err)
			}
		})
	}
}

func TestEmptyComparesButDoesNotRead(t *testing.T) {
	for _, path := range []string{write(t, "empty.txt", ""), os.DevNull} {
		if _, err := openInput(t.Context(), nil, path, read.Limits{}); !errors.Is(err, errEmpty) {
			t.Errorf("Open(%s): %v", path, err)
		}
		list, err := openSide(t.Context(), nil, path, read.Limits{})
		if err != nil || len(list) != 1 || len(list[0].Blocks) != 0 {
			t.Errorf("OpenSide(%s): %v, %v", path, list, err)
		}
	}
}

func TestOpenSaysWhatIsWrong(t *testing.T) {
	if _, err := openInput(t.Context(), nil, t.TempDir(), read.Limits{}); err == nil || !strings.Contains(err.Error(), "a folder; name a file in it") {
		t.Errorf("folder: %v", err)
	}
	long := write(t, "long.txt", strings.Repeat("A long story. ", 1000))
	if _, err := openInput(t.Context(), nil, long, read.Limits{MaxSize: 100}); err == nil || !strings.Contains(err.Error(), "long.txt") {
		t.Errorf("too large: %v", err)
	}
	list, err := openInput(t.Context(), nil, long, read.Limits{})
	if err != nil || len(list) != 1 {
		t.Errorf("%v, %v", list, err)
	}
}

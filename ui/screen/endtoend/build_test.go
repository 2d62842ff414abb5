//go:build unix

package endtoend_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Built once for all tests.
var (
	program  string // its path
	panicker string // the path of the tests of package screen, one of which panics
)

func TestMain(m *testing.M) { os.Exit(buildAndRun(m)) }

func buildAndRun(m *testing.M) int {
	folder, err := os.MkdirTemp("", "variorum-endtoend-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer func() { _ = os.RemoveAll(folder) }()
	program = filepath.Join(folder, "variorum")
	panicker = filepath.Join(folder, "screen.test")
	for _, args := range [][]string{
		{"build", "-o", program, "variorum"},
		{"test", "-c", "-o", panicker, "variorum/ui/screen"},
	} {
		if raceDetector {
			args = slices.Insert(args, 1, "-race")
		}
		if output, err := exec.Command("go", args...).CombinedOutput(); err != nil {
			fmt.Fprintf(os.Stderr, "go %s: %v\n%s", strings.Join(args, " "), err, output)
			return 1
		}
	}
	return m.Run()
}

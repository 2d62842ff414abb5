//go:build unix

package cli_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

// A reader who closes the pipe early, such as head, has read enough: nothing is
// said. Commands end as diff(1) does, by the signal; git would call that the
// death of its driver, so git-diff ends well.
func TestReaderLeavesEarly(t *testing.T) {
	dir := t.TempDir()
	old, new := filepath.Join(dir, "old.txt"), filepath.Join(dir, "new.txt")
	for path, text := range map[string]string{old: "The work will cost 28 million.\n", new: "The work will cost 38 million.\n"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct {
		args   []string
		signal bool
	}{
		{[]string{"git-diff", "story.txt", old, "0", "100644", new, "0", "100644"}, false},
		{[]string{"git-diff", "story.txt"}, false}, // a path that is not merged
		{[]string{"diff", old, new}, true},
		{[]string{"check", old, new}, true},
		{[]string{"list", "--no-state", "--no-index", dir}, true},
		{[]string{"man"}, true},
		{[]string{old}, true},
	} {
		var said bytes.Buffer
		cmd := exec.CommandContext(t.Context(), "variorum", test.args...)
		cmd.Stderr = &said
		err := runClosed(t, cmd)
		if said.Len() > 0 {
			t.Errorf("%v: says %q", test.args, said.String())
		}
		var exit *exec.ExitError
		if !test.signal {
			if err != nil {
				t.Errorf("%v: %v", test.args, err)
			}
		} else if !errors.As(err, &exit) || exit.Sys().(syscall.WaitStatus).Signal() != syscall.SIGPIPE {
			t.Errorf("%v: %v, want the signal for a broken pipe", test.args, err)
		}
	}
}

// runClosed runs a program that writes to a pipe nobody reads.
func runClosed(t *testing.T, cmd *exec.Cmd) error {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	cmd.Stdout = w
	return cmd.Run()
}

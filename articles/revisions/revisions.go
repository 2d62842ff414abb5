// Package revisions reads what git keeps of a file: the list of its revisions,
// renames followed, and their bytes. It runs the git program and knows no
// format of articles.
//
// A repository may be anybody's. Whatever its configuration could have git run
// (hooks, text converters, diff programs, pagers, signature checks, monitors,
// transports of missing objects) is switched off, and git asks nothing.
package revisions

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// A Revision is a file as a commit left it.
type Revision struct {
	Commit  string // its hash, in full
	Path    string // of the file in that commit, from the top of the repository
	Author  string
	Time    time.Time // of the commit
	Subject string    // the first line of its message
	blob    string
}

// Name returns what git calls the revision's file, with a short hash.
func (r *Revision) Name() string { return r.Commit[:min(len(r.Commit), 10)] + ":" + r.Path }

// ErrNoGit says that there is no git program.
var ErrNoGit = errors.New("git is not installed, or not on PATH")

// command prepares git to run in a folder.
func command(ctx context.Context, folder string, args ...string) *exec.Cmd {
	safe := []string{"--no-pager", "-C", folder,
		"-c", "core.fsmonitor=false", "-c", "core.hooksPath=" + os.DevNull,
		"-c", "log.showSignature=false", "-c", "protocol.allow=never"}
	cmd := exec.CommandContext(ctx, "git", append(safe, args...)...)
	cmd.Env = append(os.Environ(), "GIT_NO_LAZY_FETCH=1", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "LC_ALL=C")
	return cmd
}

// Log returns the revisions of a file that HEAD knows, the newest first, at
// most most of them (0: all). Revisions that removed the file are left out.
func Log(ctx context.Context, file string, most int) ([]Revision, error) {
	args := []string{"log", "--follow", "-M", "--raw", "--no-abbrev", "-z", "--no-color", "--no-ext-diff", "--no-textconv", "--no-mailmap",
		"--format=%x01%H%x00%ct%x00%an%x00%s"}
	if most > 0 {
		args = append(args, "--max-count="+strconv.Itoa(most))
	}
	folder, name := filepath.Split(file)
	if folder == "" {
		folder = "."
	}
	out, err := output(command(ctx, folder, append(args, "--", name)...))
	if err != nil {
		return nil, err
	}
	list, err := parseLog(out)
	if err != nil {
		return nil, fmt.Errorf("reading git's list of revisions: %w", err)
	}
	return list, nil
}

// parseLog reads what git log writes: fields end with a zero byte, a commit
// begins with the byte 1, and each of its files with a colon.
func parseLog(out []byte) ([]Revision, error) {
	fields := strings.Split(strings.TrimSuffix(string(out), "\x00"), "\x00")
	var list []Revision
	for i := 0; i < len(fields); {
		commit, ok := strings.CutPrefix(strings.TrimLeft(fields[i], "\n"), "\x01")
		if !ok || i+3 >= len(fields) {
			if fields[i] == "" {
				i++
				continue
			}
			return nil, fmt.Errorf("%q is no commit", fields[i])
		}
		seconds, err := strconv.ParseInt(fields[i+1], 10, 64)
		if err != nil {
			return nil, fmt.Errorf("the time of a commit: %w", err)
		}
		r := Revision{Commit: commit, Author: fields[i+2], Time: time.Unix(seconds, 0), Subject: fields[i+3]}
		i += 4
		for i < len(fields) {
			raw, ok := strings.CutPrefix(strings.TrimLeft(fields[i], "\n"), ":")
			if !ok {
				break
			}
			about := strings.Fields(raw) // modes, hashes and status of a file
			names := 1
			if len(about) == 5 && strings.ContainsAny(about[4][:1], "RC") {
				names = 2
			}
			if len(about) != 5 || i+names >= len(fields) {
				return nil, fmt.Errorf("%q is no file", fields[i])
			}
			r.Path, r.blob = fields[i+names], about[3]
			i += 1 + names
			if strings.HasPrefix(about[1], "100") { // a file, and not gone
				list = append(list, r)
			}
		}
	}
	return list, nil
}

// Texts calls yield with the bytes of each revision in turn. A revision of
// more than maxSize bytes has none, but an error.
func Texts(ctx context.Context, file string, list []Revision, maxSize int64, yield func(n int, text []byte, err error) error) error {
	if len(list) == 0 {
		return nil
	}
	folder := filepath.Dir(file)
	cmd := command(ctx, folder, "cat-file", "--batch")
	var ask strings.Builder
	for i := range list {
		ask.WriteString(list[i].blob + "\n")
	}
	cmd.Stdin = strings.NewReader(ask.String())
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return startError(err)
	}
	err = batch(bufio.NewReader(out), len(list), maxSize, yield)
	if err != nil {
		_ = cmd.Process.Kill() // it has more to say, which nobody reads
	}
	if ended := cmd.Wait(); err == nil && ended != nil {
		err = gitError(said.String(), ended)
	}
	return err
}

// batch reads what cat-file --batch answers: "HASH blob SIZE", a line break,
// the bytes, a line break.
func batch(in *bufio.Reader, n int, maxSize int64, yield func(n int, text []byte, err error) error) error {
	for i := range n {
		head, err := in.ReadString('\n')
		if err != nil {
			return fmt.Errorf("reading a revision from git: %w", err)
		}
		fields := strings.Fields(head)
		if len(fields) != 3 {
			if err := yield(i, nil, fmt.Errorf("git does not have it: %s", strings.TrimSpace(head))); err != nil {
				return err
			}
			continue
		}
		size, err := strconv.ParseInt(fields[2], 10, 64)
		if err != nil {
			return fmt.Errorf("reading a revision from git: %w", err)
		}
		var text []byte
		var tooLarge error
		if size > maxSize {
			tooLarge = fmt.Errorf("larger than %d MB; --max-size allows more", maxSize>>20)
			_, err = io.CopyN(io.Discard, in, size)
		} else {
			text = make([]byte, size)
			_, err = io.ReadFull(in, text)
		}
		if err == nil {
			_, err = in.Discard(1)
		}
		if err != nil {
			return fmt.Errorf("reading a revision from git: %w", err)
		}
		if err := yield(i, text, tooLarge); err != nil {
			return err
		}
	}
	return nil
}

// Show returns the bytes of a file as git names it: REVISION:FILE, or :FILE
// for what is staged.
func Show(ctx context.Context, name string, maxSize int64) ([]byte, error) {
	cmd := command(ctx, ".", "cat-file", "blob", name)
	if strings.HasPrefix(name, "-") {
		return nil, fmt.Errorf("%s: no name of a revision", name)
	}
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, startError(err)
	}
	text, err := io.ReadAll(io.LimitReader(out, maxSize+1))
	if err == nil && int64(len(text)) > maxSize {
		err = fmt.Errorf("larger than %d MB; --max-size allows more", maxSize>>20)
		_ = cmd.Process.Kill()
	}
	if ended := cmd.Wait(); err == nil && ended != nil {
		err = gitError(said.String(), ended)
	}
	if err != nil {
		return nil, err
	}
	return text, nil
}

// output runs git and returns what it prints.
func output(cmd *exec.Cmd) ([]byte, error) {
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.Output()
	if err != nil {
		return nil, gitError(said.String(), startError(err))
	}
	return out, nil
}

func startError(err error) error {
	if errors.Is(err, exec.ErrNotFound) {
		return ErrNoGit
	}
	return err
}

// gitError puts what git said in one line.
func gitError(said string, err error) error {
	if errors.Is(err, ErrNoGit) {
		return err
	}
	for line := range strings.Lines(said) {
		line = strings.TrimSpace(line)
		if reason, ok := strings.CutPrefix(line, "fatal: "); ok {
			return errors.New("git: " + reason)
		}
	}
	if said = strings.TrimSpace(said); said != "" {
		return errors.New("git: " + said)
	}
	return fmt.Errorf("git: %w", err)
}

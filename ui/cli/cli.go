package cli

import (
	"context"
	"errors"
	"fmt"
	"io"

	"variorum/articles"
)

// Exit statuses, as diff(1) has them.
const (
	exitFine        = 0
	exitDifferences = 1 // diff: the wording differs; list: some files did not open
	exitTrouble     = 2
)

// Streams are what a command reads and writes when no file is named.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
}

// Run executes a command line, the program's name left out, and returns the
// exit status. All it does ends with ctx.
func Run(ctx context.Context, args []string, std Streams) int {
	cmd := rootCommand()
	cmd.SetArgs(args)
	cmd.SetIn(std.In)
	cmd.SetOut(std.Out)
	cmd.SetErr(std.Err)
	err := cmd.ExecuteContext(ctx)
	if err == nil {
		return exitFine
	}
	var status exitStatus
	if errors.As(err, &status) {
		return int(status)
	}
	fmt.Fprintln(std.Err, "variorum: "+articles.CleanLine(err.Error()))
	return exitTrouble
}

// An exitStatus ends the program with a status when everything was said.
type exitStatus int

func (s exitStatus) Error() string { return fmt.Sprintf("exit status %d", int(s)) }

package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"variorum/ui/print"
)

// paged calls write with where to print to: on a terminal through the pager that
// the configuration names. A reader who leaves the pager early has read enough.
func (s *settings) paged(cmd *cobra.Command, write func(io.Writer) error) error {
	out := cmd.OutOrStdout()
	if !print.IsTerminal(out) {
		return write(out)
	}
	chosen, _, err := s.effective(cmd)
	if err != nil {
		return err
	}
	command := strings.Fields(chosen.Pager)
	if len(command) == 0 {
		return write(print.Coloured(out, chosen.Theme, chosen.Palette))
	}
	pager := exec.CommandContext(cmd.Context(), command[0], command[1:]...)
	pager.Stdout, pager.Stderr = out, cmd.ErrOrStderr()
	pager.Env = append(os.Environ(), "LESSCHARSET=utf-8")
	in, err := pager.StdinPipe()
	if err != nil {
		return fmt.Errorf("starting the pager: %w", err)
	}
	if err := pager.Start(); err != nil {
		return fmt.Errorf("starting the pager: %w", err)
	}
	written := write(print.Coloured(print.Paged(in), chosen.Theme, chosen.Palette))
	if errors.Is(written, syscall.EPIPE) {
		written = nil
	}
	if err := errors.Join(in.Close(), pager.Wait()); err != nil && !errors.Is(err, os.ErrClosed) {
		return errors.Join(written, fmt.Errorf("the pager: %w", err))
	}
	return written
}

package cli

import (
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/ui/print"
)

func gitDiffCommand(set *settings) *cobra.Command {
	var form print.Form
	cmd := &cobra.Command{
		Use:   "git-diff",
		Short: "Print a difference for git diff, log -p and show",
		Long: `Print a difference for git, which runs this as its external diff driver:

  git config --global diff.variorum.command 'variorum git-diff'
  echo '*.md diff=variorum' >> .gitattributes

git diff, git show --ext-diff and git log -p --ext-diff then show articles by
wording, paragraphs that are the same left out. Without attributes, for all files: GIT_EXTERNAL_DIFF='variorum git-diff'.`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			form.Format, form.Fold, form.Width = "text", true, print.ComparingColumns()
			return untilClosed(func() error { return gitDiff(cmd, args, form, set) })
		},
	}
	cmd.Flags().BoolVar(&form.Inline, "inline", false, "one column, removed words before added ones")
	return cmd
}

// untilClosed calls write and takes a reader who closes the pipe early for one
// who has read enough. Other commands end by SIGPIPE then, as diff(1) does; git
// takes that, and any status but 0, for trouble and says the driver died.
func untilClosed(write func() error) error {
	closed := make(chan os.Signal, 1)
	signal.Notify(closed, syscall.SIGPIPE) // so that writing fails in place of ending the program
	defer signal.Stop(closed)
	if err := write(); !errors.Is(err, syscall.EPIPE) {
		return err
	}
	return nil
}

// gitDiff prints a difference as git asks for it: the file's path, then for
// each side where its bytes are, its hash and its mode and, for a renamed
// file, its new path and what to say of it.
// Source: git(1), GIT_EXTERNAL_DIFF.
func gitDiff(cmd *cobra.Command, args []string, form print.Form, set *settings) error {
	out := cmd.OutOrStdout()
	if os.Getenv("GIT_PAGER_IN_USE") == "true" {
		out = print.Paged(out)
	}
	switch len(args) {
	case 1:
		_, err := fmt.Fprintf(out, "* Unmerged path %s\n", articles.CleanLine(args[0]))
		return err
	case 7, 9:
	default:
		return fmt.Errorf("git-diff is run by git with 7 or 9 arguments, not %d; %s --help says how to set it up", len(args), cmd.CommandPath())
	}
	oldName, newName := args[0], args[0]
	if len(args) == 9 {
		newName = args[7]
	}
	oldList, err := openSide(cmd.Context(), cmd.InOrStdin(), args[1], set.limits())
	if err != nil {
		return err
	}
	newList, err := openSide(cmd.Context(), cmd.InOrStdin(), args[4], set.limits())
	if err != nil {
		return err
	}
	// Git hands over temporary files: the reader knows the file's own name.
	old, new := oldList[0], newList[0]
	old.Path, new.Path = "a/"+articles.CleanPath(oldName), "b/"+articles.CleanPath(newName)
	for side, a := range map[int]*articles.Article{1: &old, 4: &new} {
		if args[side] == os.DevNull {
			a.Path = os.DevNull
		}
	}
	c, err := compare.Compare(cmd.Context(), &old, &new)
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintf(out, "variorum %s %s\n", old.Path, new.Path); err != nil {
		return fmt.Errorf("writing the comparison: %w", err)
	}
	if err := form.Comparison(out, c); err != nil {
		return err
	}
	_, err = fmt.Fprintln(out)
	return err
}

package cli

import (
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"variorum/store"
	"variorum/ui/print"
)

func listCommand(set *settings) *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "list [PATH...]",
		Short: "Print the stories found in files and folders, with their versions",
		Long: `Print the stories found in files and folders, with their versions, oldest first;
without a path, the built-in stories.

Exit status: 0 all files opened, 1 some did not, 2 trouble or no article at all.`,
		Args: named,
		RunE: func(cmd *cobra.Command, args []string) error {
			if slices.Contains(args, "-") {
				return errors.New("list takes files and folders; to read standard input: variorum -")
			}
			if err := print.CheckListFormat(format); err != nil {
				return err
			}
			return list(cmd, args, format, set)
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "print as `FORMAT`: text or json")
	complete(cmd, print.ListFormats()...)
	return cmd
}

// list prints the stories at paths.
func list(cmd *cobra.Command, paths []string, format string, set *settings) error {
	s := store.Open(cmd.Context(), paths, store.Options{Limits: set.limits(), NoState: set.noState})
	if err := addSamples(s, paths); err != nil {
		return err
	}
	if err := s.Wait(cmd.Context()); err != nil {
		return err
	}
	snap := s.Snapshot()
	if snap.Articles == 0 {
		return print.NoArticle(paths, snap.Problems)
	}
	if err := print.Stories(cmd.OutOrStdout(), snap, format); err != nil {
		return err
	}
	if len(snap.Problems) == 0 {
		return nil
	}
	if err := print.Problems(cmd.ErrOrStderr(), snap.Problems); err != nil {
		return err
	}
	return exitStatus(exitDifferences)
}

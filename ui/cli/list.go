package cli

import (
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"variorum/store"
	"variorum/ui/print"
)

func listCommand(set *settings) *cobra.Command {
	var form listForm
	cmd := &cobra.Command{
		Use:   "list [PATH...]",
		Short: "Print the stories found in files and folders, with their versions",
		Long: `Print the stories found in files and folders, with their versions, oldest first;
without a path, the built-in stories.

With --compare each version is compared with the one before it: how closely
they are related, the share of words kept, changes and findings. Stories are
printed as they are done; csv has a line for each pair.

Exit status: 0 all files opened, 1 some did not, 2 trouble or no article at all.`,
		Args: named,
		RunE: func(cmd *cobra.Command, args []string) error {
			if slices.Contains(args, "-") {
				return errors.New("list takes files and folders; to read standard input: variorum -")
			}
			if err := print.CheckListFormat(form.format, form.compare); err != nil {
				return err
			}
			return list(cmd, args, form, set)
		},
	}
	cmd.Flags().StringVar(&form.format, "format", "text", "print as `FORMAT`: text, json or, with --compare, csv")
	cmd.Flags().BoolVar(&form.compare, "compare", false, "compare each version with the one before it")
	complete(cmd, "format", print.ListFormats()...)
	return cmd
}

// A listForm says what of stories is printed, and how.
type listForm struct {
	format  string
	compare bool
	print   bool // also on a terminal, where a command has a screen
}

// list prints the stories at paths.
func list(cmd *cobra.Command, paths []string, form listForm, set *settings) error {
	s := store.Open(cmd.Context(), paths, store.Options{Limits: set.limits(), NoState: set.noState, NoIndex: set.noIndex})
	if err := addSamples(cmd.Context(), s, paths); err != nil {
		return err
	}
	if err := s.Wait(cmd.Context()); err != nil {
		return err
	}
	snap := s.Snapshot()
	if snap.Articles == 0 {
		return print.NoArticle(paths, snap.Problems)
	}
	return listStories(cmd, s, form)
}

// listStories prints the stories of a store that has loaded them.
func listStories(cmd *cobra.Command, s *store.Store, form listForm) error {
	snap := *s.Snapshot()
	var err error
	if form.compare {
		snap.Problems, err = listPairs(cmd, s, form.format)
	} else {
		err = print.Stories(cmd.OutOrStdout(), &snap, form.format)
	}
	if err != nil {
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

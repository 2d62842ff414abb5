package cli

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"variorum/articles"
	"variorum/articles/read"
	"variorum/articles/revisions"
	"variorum/store"
	"variorum/ui/print"
	"variorum/ui/screen"
)

// A logForm says which revisions of a file are shown, and how.
type logForm struct {
	listForm
	most int // 0: all
}

func logCommand(set *settings) *cobra.Command {
	var form logForm
	cmd := &cobra.Command{
		Use:   "log FILE",
		Short: "Show the revisions of a file that git keeps as versions of one story",
		Long: `Show the revisions of a file that git keeps as versions of one story: who
committed it, when, and the first line of the message. Renames are followed.

On a terminal the story opens on the screen; in a pipe, or with --format or
--compare, it is printed as by variorum list. Two revisions:

  variorum diff HEAD~3:story.md story.md

What the repository would have git run (hooks, filters, other programs) is not
run. Exit status: 0 all is well, 1 some revisions did not open, 2 trouble.`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return fmt.Errorf("log takes one file; %d given", len(args))
			}
			return named(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := print.CheckListFormat(form.format, form.compare); err != nil {
				return err
			}
			if form.most < 0 {
				return fmt.Errorf("--max-count %d: give how many revisions, 0 for all", form.most)
			}
			form.listForm.print = form.compare || cmd.Flags().Changed("format")
			return log(cmd, args[0], form, set)
		},
	}
	cmd.Flags().StringVar(&form.format, "format", "text", "print as `FORMAT`: text, json or, with --compare, csv")
	cmd.Flags().BoolVar(&form.compare, "compare", false, "compare each revision with the one before it")
	cmd.Flags().IntVarP(&form.most, "max-count", "n", 0, "only the newest `N` revisions")
	complete(cmd, "format", print.ListFormats()...)
	return cmd
}

// revisionsOf returns the file of which an argument, FILE@{revisions}, asks
// for all revisions.
func revisionsOf(args []string) (file string, ok bool) {
	if len(args) != 1 {
		return "", false
	}
	return strings.CutSuffix(args[0], "@{revisions}")
}

// log shows the revisions of a file.
func log(cmd *cobra.Command, file string, form logForm, set *settings) error {
	list, problems, err := readRevisions(cmd, file, form.most, set)
	if err != nil {
		return err
	}
	s := store.Open(cmd.Context(), nil, store.Options{Limits: set.limits(), NoState: set.noState})
	if _, err := s.Add(cmd.Context(), list); err != nil {
		return err
	}
	for _, problem := range problems {
		fmt.Fprintln(cmd.ErrOrStderr(), "variorum: "+articles.CleanLine(problem.Error()))
	}
	if !form.print && print.IsTerminal(cmd.OutOrStdout()) {
		return screen.Run(cmd.Context(), screen.Options{Store: s, From: articles.CleanLine(file), Limits: set.limits()})
	}
	if err := listStories(cmd, s, form.listForm); err != nil {
		return err
	}
	if len(problems) > 0 {
		return exitStatus(exitDifferences)
	}
	return nil
}

// readRevisions reads the revisions of a file as versions of one story, and
// says which could not be read.
func readRevisions(cmd *cobra.Command, file string, most int, set *settings) (list []articles.Article, problems []error, err error) {
	kept, err := revisions.Log(cmd.Context(), file, most)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", file, err)
	}
	if len(kept) == 0 {
		return nil, nil, fmt.Errorf("%s: git keeps no revision of it; is the name right, and is it committed?", file)
	}
	limits := set.limits()
	var later time.Time
	err = revisions.Texts(cmd.Context(), file, kept, limits.MaxSize, func(n int, text []byte, err error) error {
		r := &kept[n]
		found, parsed := read.Parse(r.Name(), text, limits)
		if err = errors.Join(err, parsed); err != nil {
			problems = append(problems, fmt.Errorf("%s: %w", r.Name(), err))
			return nil
		}
		// Versions are ordered by their time: commits of one second, or whose
		// clocks were wrong, keep git's order.
		if at := r.Time; later.IsZero() || at.Before(later) {
			later = at
		} else {
			later = later.Add(-1)
		}
		list = append(list, revisionArticle(&found[0], r, file, later))
		return nil
	})
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", file, err)
	}
	if len(list) == 0 {
		return nil, nil, fmt.Errorf("%s: no revision holds an article; the newest: %w", file, problems[0])
	}
	return list, problems, nil
}

// revisionArticle says of an article what its commit says.
func revisionArticle(a *articles.Article, r *revisions.Revision, file string, at time.Time) articles.Article {
	out := *a
	out.Story = "git:" + articles.CleanLine(file)
	out.Source, out.Author = articles.CleanLine(r.Author), ""
	out.Published, out.Modified = at, at
	out.Version = articles.CleanLine(r.Subject)
	out.Notes = append(out.Notes, articles.CleanLine(fmt.Sprintf("Commit %s by %s: %s", r.Commit, r.Author, r.Subject)))
	return out
}

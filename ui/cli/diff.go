package cli

import (
	"cmp"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/articles/work"
	"variorum/ui/print"
)

func diffCommand(set *settings) *cobra.Command {
	var form print.Form
	cmd := &cobra.Command{
		Use:   "diff OLD NEW",
		Short: "Print how the wording of two articles differs",
		Long: `Print how the wording of two articles differs.

` + print.FormatHelp + `

Exit status: 0 the same wording, 1 differences, 2 trouble.`,
		Args: twoFiles,
		RunE: func(cmd *cobra.Command, args []string) error {
			if !cmd.Flags().Changed("width") {
				form.Width = print.ComparingColumns()
			}
			if err := form.Check(); err != nil {
				return err
			}
			return diff(cmd, args[0], args[1], form, set)
		},
	}
	cmd.Flags().StringVar(&form.Format, "format", "text", "print as `FORMAT`: text, html, markdown, json or summary")
	cmd.Flags().IntVar(&form.Width, "width", 0, "`CELLS` in a line of text (default: the terminal's, else 120)")
	cmd.Flags().BoolVar(&form.Inline, "inline", false, "text in one column, removed words before added ones")
	cmd.Flags().BoolVar(&form.Fold, "fold", false, "text only counts paragraphs that are the same")
	complete(cmd, "format", print.Formats()...)
	return cmd
}

// diff prints a comparison and ends with the exit status of diff(1).
func diff(cmd *cobra.Command, oldPath, newPath string, form print.Form, set *settings) error {
	c, err := compareFiles(cmd, oldPath, newPath, set)
	if err != nil {
		return err
	}
	if err := set.paged(cmd, func(w io.Writer) error { return form.Comparison(w, c) }); err != nil {
		return err
	}
	if print.SameWording(c) {
		return nil
	}
	return exitStatus(exitDifferences)
}

// compareFiles compares the first articles of two files.
func compareFiles(cmd *cobra.Command, oldPath, newPath string, set *settings) (*compare.Comparison, error) {
	var lists [2][]articles.Article
	var errs [2]error
	err := work.Each(cmd.Context(), 2, func() func(int) error {
		return func(side int) error {
			lists[side], errs[side] = openSide(cmd.Context(), cmd.InOrStdin(), [2]string{oldPath, newPath}[side], set.limits())
			return nil
		}
	})
	if err := cmp.Or(errs[0], errs[1], err); err != nil {
		return nil, err
	}
	return compare.Compare(cmd.Context(), first(cmd, lists[0]), first(cmd, lists[1]))
}

// first returns the first of a file's articles and says on standard error
// where there are more.
func first(cmd *cobra.Command, list []articles.Article) *articles.Article {
	if len(list) > 1 {
		fmt.Fprintln(cmd.ErrOrStderr(), manyArticles(list[0].Path, len(list), list[0].Title))
	}
	return &list[0]
}

// manyArticles says that only the first article of a file is compared.
func manyArticles(path string, n int, title string) string {
	return articles.CleanLine(fmt.Sprintf("variorum: %s: holds %d articles; comparing the first, %q", path, n, title))
}

package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/articles/read"
	"variorum/ui/label"
	"variorum/ui/print"
)

// A checkForm says which findings are written and which make a check fail.
type checkForm struct {
	format, rank string
	failOn       []string // names of kinds
}

func checkCommand(set *settings) *cobra.Command {
	var form checkForm
	cmd := &cobra.Command{
		Use:   "check OLD NEW",
		Short: "Print what matters among the differences, one finding a line",
		Long: `Print what matters among the differences of two articles, one finding a line,
best first: figures, names, negations, quotations and sources that changed.

  new.txt:7: number replaced: 28 million → 38 million

The line is that of the new file. What nothing is said about is not thereby the
same: variorum diff shows every difference.

Ranks: A both sides of a change carry it and the sentence was kept, B one side
does, C little of the sentence was kept. --rank B prints A and B.

Exit status: 0 no finding of the kinds asked for, 1 findings, 2 trouble.`,
		Args: twoFiles,
		RunE: func(cmd *cobra.Command, args []string) error {
			return check(cmd, args[0], args[1], form, set)
		},
	}
	kinds := kindNames()
	cmd.Flags().StringVar(&form.format, "format", "text", "print as `FORMAT`: "+strings.Join(print.CheckFormats(), ", "))
	cmd.Flags().StringVar(&form.rank, "rank", "B", "print findings of this `RANK` and better: A, B or C")
	cmd.Flags().StringSliceVar(&form.failOn, "fail-on", kinds, "exit with 1 for these `KINDS` only")
	complete(cmd, "format", print.CheckFormats()...)
	complete(cmd, "rank", label.Ranks()...)
	complete(cmd, "fail-on", kinds...)
	return cmd
}

// kindNames returns the names of the kinds of findings, the gravest first.
func kindNames() []string {
	var names []string
	for _, f := range label.Findings() {
		names = append(names, f.Name)
	}
	return names
}

// parse turns what was asked for into what it stands for.
func (f checkForm) parse() (out print.Check, failOn compare.Flags, err error) {
	rank := slices.Index(label.Ranks(), strings.ToUpper(f.rank))
	if rank < 0 {
		return out, 0, fmt.Errorf("--rank %s: choose A, B or C", f.rank)
	}
	out = print.Check{Format: f.format, Rank: compare.Rank(rank), Version: version()}
	if err := out.Valid(); err != nil {
		return out, 0, err
	}
	for _, name := range f.failOn {
		at := slices.Index(kindNames(), strings.TrimSpace(name))
		if at < 0 {
			return out, 0, fmt.Errorf("--fail-on %s: choose from %s", name, strings.Join(kindNames(), ", "))
		}
		failOn |= label.Findings()[at].Flag
	}
	return out, failOn, nil
}

// check prints what matters among the differences of two files.
func check(cmd *cobra.Command, oldPath, newPath string, form checkForm, set *settings) error {
	out, failOn, err := form.parse()
	if err != nil {
		return err
	}
	var sides [2]*articles.Article
	var lines [2]*lineFinder
	for i, path := range []string{oldPath, newPath} {
		list, text, err := openWithText(cmd.Context(), cmd.InOrStdin(), path, set.limits())
		if err != nil {
			return err
		}
		sides[i] = first(cmd, list)
		lines[i] = newLineFinder(sides[i], text)
	}
	c, err := compare.Compare(cmd.Context(), sides[0], sides[1])
	if err != nil {
		return err
	}
	out.Line = func(side compare.Side, block, offset int) int { return lines[side].line(block, offset) }
	found, err := out.Findings(cmd.OutOrStdout(), c)
	if err != nil {
		return err
	}
	if text := label.NothingFound(c); len(c.Findings) == 0 && text != "" && print.IsTerminal(cmd.OutOrStdout()) {
		fmt.Fprintln(cmd.ErrOrStderr(), text) // for people; programs read that there is nothing
	}
	if slices.ContainsFunc(found, func(f compare.Finding) bool { return f.Kind&failOn != 0 }) {
		return exitStatus(exitDifferences)
	}
	return nil
}

// openWithText reads one side of a comparison and what the file itself holds.
func openWithText(ctx context.Context, in io.Reader, path string, limits read.Limits) ([]articles.Article, []byte, error) {
	if !isStream(path) && !isRevision(path) {
		list, err := openSide(ctx, in, path, limits)
		if err != nil {
			return nil, nil, err
		}
		text, err := readWithin(path, limits)
		return list, text, err
	}
	text, err := readStream(ctx, in, path, limits)
	if errors.Is(err, errEmpty) && path != "-" {
		return emptyArticle(path), nil, nil
	}
	if err != nil {
		return nil, nil, err
	}
	list, err := read.Parse(path, text, limits)
	return list, text, err
}

// readWithin returns what a file holds that was read before, as far as the
// limits go.
func readWithin(path string, limits read.Limits) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, pathError(path, err)
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, cmp.Or(limits.MaxSize, read.DefaultMaxSize)))
	if err != nil {
		return nil, pathError(path, err)
	}
	return text, nil
}

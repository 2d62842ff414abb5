// Variorum is a news reader for the terminal that shows how the wording of a
// story differs between its versions.
//
// This file is the command line: which files, which view, terminal or pipe.
package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/articles/samples"
	"variorum/store"
	"variorum/ui"
	"variorum/ui/input"
	"variorum/ui/print"
)

// Exit statuses, as diff(1) has them.
const (
	exitDifferences = 1 // diff: the wording differs; list: some files did not open
	exitTrouble     = 2
)

// collectAt is the growth of the heap in percent after which garbage is
// collected. Most of what loading reads is garbage at once; collecting twice
// as often as usual keeps 100,000 articles under 700 MB for little time.
const collectAt = 50

func main() {
	debug.SetGCPercent(collectAt)
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run executes the command line and returns the exit status.
func run(args []string, stdout, stderr io.Writer) int {
	cmd := rootCommand()
	cmd.SetArgs(args)
	cmd.SetOut(stdout)
	cmd.SetErr(stderr)
	err := cmd.ExecuteContext(context.Background())
	if err == nil {
		return 0
	}
	var status exitStatus
	if errors.As(err, &status) {
		return int(status)
	}
	fmt.Fprintln(stderr, "variorum: "+articles.CleanLine(err.Error()))
	return exitTrouble
}

// An exitStatus ends the program with a status when everything was said.
type exitStatus int

func (s exitStatus) Error() string { return fmt.Sprintf("exit status %d", int(s)) }

// settings are the flags every command has.
type settings struct {
	noState bool
	maxMB   int64
}

func (s *settings) limits() articles.Limits {
	return articles.Limits{MaxSize: s.maxMB << 20}
}

func rootCommand() *cobra.Command {
	set := &settings{}
	cmd := &cobra.Command{
		Use:   "variorum [PATH...]",
		Short: "Read news in the terminal and see how its wording differs between versions",
		Long: `variorum reads articles from files and folders, finds which of them tell the
same story, and shows side by side how the wording differs between versions.

  variorum                  the built-in stories
  variorum PATH...          files and folders
  variorum story.txt        read one article
  variorum old.txt new.txt  compare two articles side by side
  variorum -                read an article from standard input

If standard output is no terminal, articles, comparisons and lists are printed
as plain text. Exit status: 0 all is well, 2 trouble; diff and list say more.`,
		Version:       version(),
		Args:          named,
		SilenceErrors: true,
		SilenceUsage:  true,
		PersistentPreRunE: func(*cobra.Command, []string) error {
			if set.maxMB < 1 || set.maxMB > 1<<20 {
				return fmt.Errorf("--max-size %d: give megabytes, 1 to %d", set.maxMB, 1<<20)
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			return start(cmd, args, set)
		},
	}
	cmd.SetFlagErrorFunc(flagError)
	flags := cmd.PersistentFlags()
	flags.BoolVar(&set.noState, "no-state", false, "neither read nor keep reading places and marks")
	flags.Int64Var(&set.maxMB, "max-size", articles.DefaultMaxSize>>20, "do not open files larger than this many `MB`")
	cmd.AddCommand(diffCommand(set), listCommand(set))
	askForShell(cmd)
	return cmd
}

// flagError says of a flag that was not understood what to give instead.
func flagError(cmd *cobra.Command, err error) error {
	var number *strconv.NumError
	if !errors.As(err, &number) {
		return fmt.Errorf("%w; %s --help lists the flags", err, cmd.CommandPath())
	}
	instead := "a whole number"
	switch {
	case errors.Is(err, strconv.ErrRange):
		instead = "a smaller number"
	case number.Func == "ParseBool":
		instead = "true or false"
	}
	return fmt.Errorf("%s; give %s", strings.TrimSuffix(err.Error(), ": "+number.Error()), instead)
}

// askForShell has cobra's command for completion, which prints its help where
// it is asked for no shell or an unknown one, say so instead.
func askForShell(root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	for _, cmd := range root.Commands() {
		if cmd.Name() == "completion" {
			cmd.Args = cobra.ArbitraryArgs
			cmd.RunE = func(*cobra.Command, []string) error {
				return errors.New("completion takes a shell: bash, fish, powershell or zsh")
			}
		}
	}
}

// start shows paths on the screen, or prints them where there is none.
func start(cmd *cobra.Command, paths []string, set *settings) error {
	direct, err := input.Check(paths)
	if err != nil {
		return err
	}
	if print.IsTerminal(cmd.OutOrStdout()) {
		return showScreen(cmd, paths, direct, set)
	}
	if direct {
		return printPlain(cmd, paths, set)
	}
	return list(cmd, paths, "text", set)
}

// showScreen starts the screen: on one article, on two side by side, or on
// the list.
func showScreen(cmd *cobra.Command, paths []string, direct bool, set *settings) error {
	ctx, stop := context.WithCancel(cmd.Context())
	defer stop()
	isText := func(path string) bool { return direct && (input.IsStream(path) || input.IsEmpty(path)) }
	options := ui.Options{From: cmp.Or(strings.Join(paths, " "), "samples"), Limits: set.limits()}
	options.Store = store.Open(ctx, slices.DeleteFunc(slices.Clone(paths), isText),
		store.Options{Limits: options.Limits, NoState: set.noState, Watch: true})
	if err := addSamples(options.Store, paths); err != nil {
		return err
	}
	var ids []string // of the one or two articles that are to be shown at once
	for _, path := range paths {
		if !direct {
			break
		}
		versions, err := readDirect(ctx, options.Store, path, isText(path), len(paths) == 2, set)
		if err != nil {
			return err
		}
		if len(versions) > 1 {
			if len(paths) == 1 {
				return ui.Run(ctx, options) // a list
			}
			fmt.Fprintln(cmd.ErrOrStderr(), manyArticles(path, len(versions), versions[0].Title))
		}
		ids = append(ids, versions[0].ID)
	}
	switch len(ids) {
	case 1:
		options.Read = ids[0]
	case 2:
		options.Old, options.New = ids[0], ids[1]
	}
	return ui.Run(ctx, options)
}

// addSamples adds the built-in stories where no path was given.
func addSamples(s *store.Store, paths []string) error {
	if len(paths) > 0 {
		return nil
	}
	builtIn, err := samples.Articles()
	if err == nil {
		s.Add(builtIn)
	}
	return err
}

// readDirect reads the articles of a path, at least one, ahead of loading. isText says
// that it is no file the store can read again; side, that it is to be compared.
func readDirect(ctx context.Context, s *store.Store, path string, isText, side bool, set *settings) ([]store.Version, error) {
	if !isText {
		return s.ReadAhead(ctx, path)
	}
	open := input.Open
	if side {
		open = input.OpenSide
	}
	found, err := open(ctx, path, set.limits())
	if err != nil {
		return nil, err
	}
	return s.Add(found), nil
}

// manyArticles says that only the first article of a file is compared.
func manyArticles(path string, n int, title string) string {
	return articles.CleanLine(fmt.Sprintf("variorum: %s: holds %d articles; comparing the first, %q", path, n, title))
}

// printPlain prints for a pipe what the screen would have shown of one file
// or two.
func printPlain(cmd *cobra.Command, paths []string, set *settings) error {
	out := cmd.OutOrStdout()
	if len(paths) == 2 {
		c, err := compareFiles(cmd, paths[0], paths[1], set)
		if err != nil {
			return err
		}
		return print.Form{Format: "text", Width: print.ComparingColumns()}.Comparison(out, c)
	}
	list, err := input.Open(cmd.Context(), paths[0], set.limits())
	if err != nil {
		return err
	}
	return print.Articles(out, list, print.ReadingColumns())
}

// compareFiles compares the first articles of two files.
func compareFiles(cmd *cobra.Command, oldPath, newPath string, set *settings) (*compare.Comparison, error) {
	oldList, err := input.OpenSide(cmd.Context(), oldPath, set.limits())
	if err != nil {
		return nil, err
	}
	newList, err := input.OpenSide(cmd.Context(), newPath, set.limits())
	if err != nil {
		return nil, err
	}
	return compare.Compare(cmd.Context(), first(cmd, oldList), first(cmd, newList))
}

// first returns the first of a file's articles and says on standard error
// where there are more.
func first(cmd *cobra.Command, list []articles.Article) *articles.Article {
	if len(list) > 1 {
		fmt.Fprintln(cmd.ErrOrStderr(), manyArticles(list[0].Path, len(list), list[0].Title))
	}
	return &list[0]
}

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
	complete(cmd, print.Formats()...)
	return cmd
}

// diff prints a comparison and ends with the exit status of diff(1).
func diff(cmd *cobra.Command, oldPath, newPath string, form print.Form, set *settings) error {
	c, err := compareFiles(cmd, oldPath, newPath, set)
	if err != nil {
		return err
	}
	if err := form.Comparison(cmd.OutOrStdout(), c); err != nil {
		return err
	}
	if print.SameWording(c) {
		return nil
	}
	return exitStatus(exitDifferences)
}

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

// twoFiles asks for the two sides of a comparison.
func twoFiles(cmd *cobra.Command, args []string) error {
	if len(args) != 2 {
		return fmt.Errorf("diff takes two files, the old one and the new one; %d given", len(args))
	}
	return named(cmd, args)
}

// named asks for arguments that name something, standard input only once.
func named(_ *cobra.Command, args []string) error {
	switch {
	case slices.Contains(args, ""):
		return errors.New("a file name is empty; look for a variable without a value")
	case len(args) == 2 && args[0] == "-" && args[1] == "-":
		return errors.New("only one side can be standard input; name a file for the other")
	}
	return nil
}

// complete offers the values of --format to the shell.
func complete(cmd *cobra.Command, values ...string) {
	// The only error is an unknown flag, which the tests would show.
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
}

// version names the build: the module's version, or the commit it is from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}

package cli

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"variorum/articles/compare"
	"variorum/articles/samples"
	"variorum/store"
	"variorum/ui/print"
	"variorum/ui/screen"
)

// start shows paths on the screen, or prints them where there is none.
func start(cmd *cobra.Command, paths []string, set *settings) error {
	if file, ok := revisionsOf(paths); ok {
		return log(cmd, file, logForm{listForm: listForm{format: "text"}}, set)
	}
	direct, err := checkPaths(paths)
	if err != nil {
		return err
	}
	switch {
	case set.isLinear(cmd):
		return showLinear(cmd, paths, direct, set)
	case print.IsTerminal(cmd.OutOrStdout()):
		return showScreen(cmd, paths, direct, set)
	}
	if direct {
		return printPlain(cmd, paths, set)
	}
	return list(cmd, paths, listForm{format: "text"}, set)
}

// showScreen starts the screen: on one article, on two side by side, or on
// the list.
func showScreen(cmd *cobra.Command, paths []string, direct bool, set *settings) error {
	chosen, memory, err := set.effective(cmd)
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancel(cmd.Context())
	defer stop()
	opened, err := openStore(ctx, cmd, paths, direct, set)
	if err != nil {
		return err
	}
	options := screen.Options{Store: opened.store, From: cmp.Or(strings.Join(paths, " "), "samples"), Limits: set.limits(), Export: exportPage,
		Settings: &chosen, Keep: memory.Keep}
	switch len(opened.ids) {
	case 1:
		options.Read = opened.ids[0]
	case 2:
		options.Old, options.New = opened.ids[0], opened.ids[1]
	}
	return screen.Run(ctx, options)
}

// opened is a store, and the ids of the one or two articles of it that are to be
// shown at once.
type opened struct {
	store *store.Store
	ids   []string
}

// openStore begins to load paths. Direct says that they are one file or two to be
// shown at once: those are read before anything else.
func openStore(ctx context.Context, cmd *cobra.Command, paths []string, direct bool, set *settings) (opened, error) {
	isText := func(path string) bool { return direct && (isStream(path) || isRevision(path) || isEmpty(path)) }
	o := opened{store: store.Open(ctx, slices.DeleteFunc(slices.Clone(paths), isText),
		store.Options{Limits: set.limits(), NoState: set.noState, NoIndex: set.noIndex, Watch: true})}
	if err := addSamples(ctx, o.store, paths); err != nil {
		return o, err
	}
	for _, path := range paths {
		if !direct {
			break
		}
		versions, err := readDirect(cmd, o.store, path, isText(path), len(paths) == 2, set)
		if err != nil {
			return o, err
		}
		if len(versions) > 1 {
			if len(paths) == 1 {
				return o, nil // a list
			}
			fmt.Fprintln(cmd.ErrOrStderr(), manyArticles(path, len(versions), versions[0].Title))
		}
		o.ids = append(o.ids, versions[0].ID)
	}
	return o, nil
}

// exportPage writes a comparison that is on the screen as a page.
func exportPage(w io.Writer, c *compare.Comparison) error {
	return print.Form{Format: "html"}.Comparison(w, c)
}

// addSamples adds the built-in stories where no path was given.
func addSamples(ctx context.Context, s *store.Store, paths []string) error {
	if len(paths) > 0 {
		return nil
	}
	builtIn, err := samples.Articles()
	if err != nil {
		return err
	}
	_, err = s.Add(ctx, builtIn)
	return err
}

// readDirect reads the articles of a path, at least one, ahead of loading. isText says
// that it is no file the store can read again; side, that it is to be compared.
func readDirect(cmd *cobra.Command, s *store.Store, path string, isText, side bool, set *settings) ([]store.Version, error) {
	if !isText {
		return s.ReadAhead(cmd.Context(), path)
	}
	open := openInput
	if side {
		open = openSide
	}
	found, err := open(cmd.Context(), cmd.InOrStdin(), path, set.limits())
	if err != nil {
		return nil, err
	}
	return s.Add(cmd.Context(), found)
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
	list, err := openInput(cmd.Context(), cmd.InOrStdin(), paths[0], set.limits())
	if err != nil {
		return err
	}
	return print.Articles(out, list, print.ReadingColumns())
}

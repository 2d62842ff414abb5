package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"variorum/articles/compare"
	"variorum/ui/linear"
	"variorum/ui/print"
)

// isLinear tells whether the reader wants sentences in place of a screen: as the
// command line says, or ACCESSIBLE, which other programs of the terminal know.
func (s *settings) isLinear(cmd *cobra.Command) bool {
	own := os.Getenv("ACCESSIBLE")
	return s.linear || own != "" && own != "0" && own != "false" && !cmd.Flags().Changed("linear") && print.IsTerminal(cmd.OutOrStdout())
}

// showLinear reads commands and answers in sentences.
func showLinear(cmd *cobra.Command, paths []string, direct bool, set *settings) error {
	if slices.Contains(paths, "-") {
		return errors.New("--linear reads commands from standard input; name a file to read")
	}
	chosen, _, err := set.effective(cmd)
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancel(cmd.Context())
	defer stop()
	opened, err := openStore(ctx, cmd, paths, direct, set)
	if err != nil {
		return err
	}
	o := linear.Options{Store: opened.store, Sort: chosen.Sort, In: cmd.InOrStdin(), Out: cmd.OutOrStdout(), Export: exportFile}
	switch len(opened.ids) {
	case 1:
		o.Read = opened.ids[0]
	case 2:
		o.Old, o.New = opened.ids[0], opened.ids[1]
	}
	return linear.Run(ctx, o)
}

// exportForms are the forms of a comparison by the endings of files.
var exportForms = map[string]string{".html": "html", ".htm": "html", ".md": "markdown", ".json": "json", ".txt": "text"}

// exportFile writes a comparison to a new file, in the form its ending asks for.
func exportFile(path string, c *compare.Comparison) error {
	format, ok := exportForms[strings.ToLower(filepath.Ext(path))]
	if !ok {
		return fmt.Errorf("%s: let the name end in .html, .md, .json or .txt", path)
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return pathError(path, err)
	}
	return errors.Join(print.Form{Format: format, Width: print.ComparingColumns()}.Comparison(f, c), f.Close())
}

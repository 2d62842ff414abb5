package cli

import (
	"fmt"
	"strings"

	mango "github.com/muesli/mango-cobra"
	"github.com/muesli/roff"
	"github.com/spf13/cobra"

	"variorum/ui/keys"
)

func manCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "man",
		Short: "Print the manual page",
		Long: `Print the manual page, for packages and for

  variorum man | man -l -`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			page, err := mango.NewManPage(1, cmd.Root())
			if err != nil {
				return fmt.Errorf("making the manual page: %w", err)
			}
			page = page.WithSection("Keys", keyHelp()).WithSection("Files", filesHelp).WithSection("Environment", environmentHelp)
			_, err = fmt.Fprintln(cmd.OutOrStdout(), page.Build(roff.NewDocument()))
			return err
		},
	}
}

// keyHelp lists the keys as the help of the screen does.
func keyHelp() string {
	var b strings.Builder
	for _, group := range keys.New().Groups() {
		fmt.Fprintf(&b, "%s: ", group.Title)
		for i, row := range group.Rows {
			if i > 0 {
				b.WriteString("; ")
			}
			fmt.Fprintf(&b, "%s %s", row.Keys(), row.Text())
		}
		b.WriteString(".\n\n")
	}
	return b.String()
}

// filesHelp and environmentHelp say what the program reads and keeps.
const filesHelp = `$XDG_CONFIG_HOME/variorum/config.toml, else ~/.config/variorum/config.toml: the configuration; variorum config prints it with comments.

$XDG_STATE_HOME/variorum, else ~/.local/state/variorum: reading places, marks, decisions about stories, and what was chosen on the screen.

$XDG_CACHE_HOME/variorum, else the folder of the system for caches: what loading found, for a quick start. It can be deleted at any time.
`

const environmentHelp = `VISUAL, EDITOR: the editor that e opens.

BROWSER: the command that o opens an address with.

NO_COLOR, CLICOLOR, TERM: whether there are colours. COLORFGBG: the background, where the terminal does not say.

COLUMNS: the width of printed text where no terminal tells.

ACCESSIBLE: sentences and typed words in place of a screen, as with --linear.
`

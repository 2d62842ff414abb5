package cli

import (
	"errors"
	"fmt"
	"runtime/debug"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"variorum/articles/read"
	"variorum/ui/style"
)

// settings are the flags every command has.
type settings struct {
	noState bool
	noIndex bool
	maxMB   int64
	noMouse bool
	linear  bool
	config  string // path of the configuration; "": the usual one
	theme   themeFlag
	palette paletteFlag
}

func (s *settings) limits() read.Limits {
	return read.Limits{MaxSize: s.maxMB << 20}
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
as plain text. Exit status: 0 all is well, 2 trouble; diff, check and list say
more.`,
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
	flags.BoolVar(&set.noIndex, "no-index", false, "neither use nor keep what was found in folders the last time")
	flags.Int64Var(&set.maxMB, "max-size", read.DefaultMaxSize>>20, "do not open files larger than this many `MB`")
	flags.StringVar(&set.config, "config", "", "read this `FILE` as the configuration")
	flags.Var(&set.theme, "theme", "colours for this `BACKGROUND`: auto, dark or light")
	flags.Var(&set.palette, "palette", "`COLOURS` of changes: default, high-contrast or blue-orange")
	flags.BoolVar(&set.noMouse, "no-mouse", false, "leave the mouse to the terminal")
	cmd.Flags().BoolVar(&set.linear, "linear", false, "sentences and typed words in place of a screen, for a screen reader")
	complete(cmd, "theme", style.ThemeNames()...)
	complete(cmd, "palette", style.PaletteNames()...)
	cmd.AddCommand(diffCommand(set), checkCommand(set), listCommand(set), logCommand(set), gitDiffCommand(set), configCommand(set), manCommand())
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

// complete offers the values of a flag to the shell.
func complete(cmd *cobra.Command, flag string, values ...string) {
	// The only error is an unknown flag, which the tests would show.
	_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
}

// version names the build: the module's version, or the commit it is from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}

package cli

import (
	"os"

	"github.com/spf13/cobra"

	"variorum/articles"
	"variorum/ui/config"
	"variorum/ui/style"
)

func configCommand(set *settings) *cobra.Command {
	return &cobra.Command{
		Use:   "config",
		Short: "Print the configuration as it holds now, with what everything means",
		Long: `Print the configuration as it holds now, as a file that could be read again. It lies
in $XDG_CONFIG_HOME/variorum/config.toml, or ~/.config/variorum/config.toml:

  variorum config > ~/.config/variorum/config.toml

What the command line says goes over it, and it over what was chosen on the
screen the last time. A name or key that it cannot take is one line with the file
and the line.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			path, err := set.configPath()
			if err != nil {
				return err
			}
			chosen, _, err := set.effective(cmd)
			if err != nil {
				return err
			}
			return chosen.Print(cmd.OutOrStdout(), articles.CleanPath(path))
		},
	}
}

// configPath returns where the configuration lies, or the command line says it does.
func (s *settings) configPath() (string, error) {
	if s.config != "" {
		return s.config, nil
	}
	return config.Path()
}

// configured returns what the configuration sets.
func (s *settings) configured() (config.Settings, error) {
	path, err := s.configPath()
	if err != nil {
		return config.Default(), nil // no home, and so no file
	}
	if s.config != "" {
		if _, err := os.Stat(path); err != nil {
			return config.Settings{}, pathError(path, err)
		}
	}
	return config.Load(path)
}

// effective returns what holds: the flags over the configuration over what was
// chosen the last time, which the memory keeps.
func (s *settings) effective(cmd *cobra.Command) (config.Settings, config.Memory, error) {
	chosen, err := s.configured()
	if err != nil {
		return chosen, config.Memory{}, err
	}
	var memory config.Memory
	if !s.noState {
		if memory, err = config.Open(); err == nil { // no home: nothing is kept
			memory.Recall(&chosen)
		}
	}
	flags := cmd.Flags()
	if flags.Changed("theme") {
		chosen.Theme = style.Theme(s.theme)
	}
	if flags.Changed("palette") {
		chosen.Palette = style.Palette(s.palette)
	}
	if s.noMouse {
		chosen.Mouse = false
	}
	return chosen, memory, nil
}

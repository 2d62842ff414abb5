package command_test

import (
	"testing"

	"variorum/ui/screen/command"
)

func TestParse(t *testing.T) {
	for typed, want := range map[string]command.Command{
		"":      {},
		"q":     {Kind: command.KindClose},
		"q!":    {Kind: command.KindClose},
		"qa":    {Kind: command.KindQuit},
		" 12 ":  {Kind: command.KindLine, N: 12},
		"50%":   {Kind: command.KindPercent, N: 50},
		"500%":  {Kind: command.KindPercent, N: 100},
		"$":     {Kind: command.KindEnd},
		"help":  {Kind: command.KindHelp},
		"undo!": {Kind: command.KindUndo},
	} {
		if got, err := command.Parse(typed); got != want || err != nil {
			t.Errorf(":%s is %v (%v), want %v", typed, got, err, want)
		}
	}
	for _, typed := range []string{"foo", "-1", "%", "99999999999999999999"} {
		if got, err := command.Parse(typed); err == nil {
			t.Errorf(":%s is %v, want an error", typed, got)
		}
	}
}

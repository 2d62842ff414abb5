// Package command reads what is typed after a colon, as in vim and less: :q, :12,
// :50%, :$. It knows nothing of what the commands do.
package command

import (
	"fmt"
	"strconv"
	"strings"
)

// Kind is what a command does.
type Kind uint8

// The kinds of command.
const (
	KindNone    Kind = iota
	KindClose        // one level back, quits at the top
	KindQuit         // quits at once
	KindLine         // goes to number N: a story, a paragraph, a change
	KindPercent      // goes to N percent
	KindEnd          // goes to the end
	KindHelp
	KindUndo
)

// A Command is what was typed.
type Command struct {
	Kind Kind
	N    int
}

// mostNumber bounds what is typed as a number.
const mostNumber = 1 << 30

// Parse reads a command, nothing typed as KindNone. The error says which there are.
func Parse(typed string) (Command, error) {
	typed = strings.TrimSpace(typed)
	switch strings.TrimSuffix(typed, "!") {
	case "":
		return Command{}, nil
	case "q", "quit", "x", "wq", "close":
		return Command{Kind: KindClose}, nil
	case "qa", "qall", "wqa", "xa":
		return Command{Kind: KindQuit}, nil
	case "$":
		return Command{Kind: KindEnd}, nil
	case "h", "help":
		return Command{Kind: KindHelp}, nil
	case "u", "undo":
		return Command{Kind: KindUndo}, nil
	}
	number, percent := strings.CutSuffix(typed, "%")
	if n, err := strconv.Atoi(number); err == nil && n >= 0 {
		if percent {
			return Command{KindPercent, min(n, 100)}, nil
		}
		return Command{KindLine, min(n, mostNumber)}, nil
	}
	return Command{}, fmt.Errorf("there is no command :%s; there are :q :qa :12 :50%% :$ :help :undo", typed)
}

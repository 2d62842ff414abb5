package terminal

import (
	"os"

	"github.com/charmbracelet/x/ansi"
)

// FollowBackground asks a terminal to tell when its user changes between dark and
// light, the answers to which Bubble Tea hands on as they are
// (contour-terminal.org/vt-extensions/color-palette-update-notifications).
const FollowBackground = ansi.SetModeLightDark

// unfollow ends that, for whoever has the terminal next. Bubble Tea does not know
// of the mode: it must be called whenever it gave the terminal away.
func unfollow() { _, _ = os.Stdout.WriteString(ansi.ResetModeLightDark) }

// follow takes the terminal back.
func follow() { _, _ = os.Stdout.WriteString(FollowBackground) }

//go:build !unix

package terminal

import tea "charm.land/bubbletea/v2"

// SizeOptions leaves the size of the terminal to Bubble Tea.
func SizeOptions() ([]tea.ProgramOption, error) { return nil, nil }

// AskSize is a command that tells nothing: Bubble Tea asks for the size itself.
func AskSize() tea.Msg { return nil }

// FollowSize follows nothing: Bubble Tea does.
func FollowSize(*tea.Program) (stop func()) { return func() {} }

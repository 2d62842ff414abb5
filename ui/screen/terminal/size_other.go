//go:build !unix

package terminal

import tea "charm.land/bubbletea/v2"

// sizeOptions leaves the size of the terminal to Bubble Tea.
func sizeOptions() ([]tea.ProgramOption, error) { return nil, nil }

// AskSize is a command that tells nothing: Bubble Tea asks for the size itself.
func AskSize() tea.Msg { return nil }

// followSize follows nothing: Bubble Tea does.
func followSize(*tea.Program) (stop func()) { return func() {} }

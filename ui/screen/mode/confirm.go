package mode

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"variorum/ui/keys"
	"variorum/ui/screen/frame"
)

// Confirm is the mode that asks before something is done.
type Confirm struct {
	keys  keys.Keys
	asked string
	do    func() tea.Cmd
}

// NewConfirm asks what is asked, and does it if the answer is yes.
func NewConfirm(k keys.Keys, asked string, do func() tea.Cmd) *Confirm {
	return &Confirm{k, asked, do}
}

// Typing reports that every key is an answer.
func (c *Confirm) Typing() bool { return true }

// Key takes y or Enter for yes, and everything else for no.
func (c *Confirm) Key(msg tea.KeyPressMsg, _ int) (Mode, tea.Cmd) {
	if msg.Text == "y" || msg.Text == "Y" || msg.String() == "enter" {
		return nil, c.do()
	}
	return nil, nil
}

// Footer asks.
func (c *Confirm) Footer(int) (frame.Footer, bool) {
	yes := key.NewBinding(key.WithHelp("y ↵", "yes"))
	return frame.Footer{Left: " " + c.asked, Right: " ", Cursor: 1 + len(c.asked), Hints: []key.Binding{yes, keys.Short(c.keys.Back, "Esc", "no")}}, true
}

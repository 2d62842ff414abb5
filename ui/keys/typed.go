package keys

import tea "charm.land/bubbletea/v2"

// mostCount bounds a typed count.
const mostCount = 9999

// Typed is what was typed before a key: a count, as in 5j, or the first key of two,
// as in ZZ.
type Typed struct {
	Count int // 0: none
	first string
}

// Chord joins the two keys of which some are made, as ZZ, and where z says so zz.
// What it returns is no key where the second one is still to come.
func (t *Typed) Chord(msg tea.KeyPressMsg, z bool) tea.KeyPressMsg {
	first := t.first
	t.first = ""
	switch {
	case first != "":
		return tea.KeyPressMsg{Code: tea.KeyExtended, Text: first + msg.Text}
	case msg.Text == "Z", msg.Text == "z" && z:
		t.first = msg.Text
		return tea.KeyPressMsg{}
	}
	return msg
}

// Digit takes a digit of a count, and reports whether the key is one.
func (t *Typed) Digit(msg tea.KeyPressMsg) bool {
	if len(msg.Text) != 1 || msg.Text[0] < '0' || msg.Text[0] > '9' || msg.Text == "0" && t.Count == 0 {
		return false
	}
	t.Count = min(t.Count*10+int(msg.Text[0]-'0'), mostCount)
	return true
}

// Take returns the count, which begins anew.
func (t *Typed) Take() int {
	n := t.Count
	t.Count = 0
	return n
}

package screen

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"variorum/ui/screen/outside"
)

// An exporter takes a comparison, or a part of it, out of the program.
type exporter struct{ *compareView }

// copyChange puts the change one stands at on the clipboard: the words, the
// paragraph and what is particular about it.
func (v exporter) copyChange() tea.Cmd {
	stop, ok := v.sides.Current()
	if !ok {
		v.say("Y copies the change one stands at; n goes to one.")
		return nil
	}
	words := stop.Old + stop.New
	if stop.Old != "" && stop.New != "" {
		words = stop.Old + " → " + stop.New
	}
	v.say("Copied the change.")
	return tea.SetClipboard(fmt.Sprintf("%s (%s, %s)", words, stop.Where, stop.What))
}

// export writes the comparison to a file.
func (v exporter) export() tea.Cmd {
	c := v.sides.Comparison()
	switch {
	case v.options.Export == nil:
		v.say("There is nothing here that writes comparisons.")
		return nil
	case c == nil:
		v.say("Still comparing.")
		return nil
	}
	return outside.Export(v.options.Export, c)
}

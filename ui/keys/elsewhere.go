package keys

import (
	"fmt"

	"charm.land/bubbles/v2/key"
)

// Elsewhere says of a key that means nothing in a view where it has its meaning, ""
// where it has none. hasList tells whether there is a list to go to.
func (k *Keys) Elsewhere(msg fmt.Stringer, hasList bool) string {
	switch {
	case key.Matches(msg, k.Next, k.Prev, k.NextChange, k.PrevChange, k.NextFinding, k.Swap, k.Columns, k.Typography, k.Fold, k.History, k.Export):
		return "That key is for two versions side by side; c shows them."
	case key.Matches(msg, k.TakeOut) && hasList:
		return "u takes a version out of its story, in the list; ^U goes half a page up."
	case key.Matches(msg, k.Sort, k.Read, k.Pin, k.Join, k.Pick, k.Undo) && hasList:
		return "That key is for the list; q goes back to it."
	case key.Matches(msg, k.Source, k.Wider, k.Narrower):
		return "That key is for reading; ↵ goes there."
	}
	return ""
}

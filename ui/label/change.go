package label

import "variorum/articles/compare"

// Change returns the name of a kind of change for programs.
func Change(c compare.Change) string {
	switch c {
	case compare.ChangeTypography:
		return "typography"
	case compare.ChangeReplaced:
		return "replaced"
	case compare.ChangeRemoved:
		return "removed"
	case compare.ChangeAdded:
		return "added"
	case compare.ChangeMoved:
		return "moved"
	case compare.ChangeLink:
		return "link"
	}
	return "none"
}

// Marks returns what opens and closes a change where no colour can: wdiff's
// [-removed-] and {+added+}, and arrows where words moved.
func Marks(change compare.Change, old bool) (before, after string) {
	switch {
	case change.Kept():
		return "", ""
	case change == compare.ChangeMoved && old:
		return "[⇄", "⇄]"
	case change == compare.ChangeMoved:
		return "{⇄", "⇄}"
	case old:
		return "[-", "-]"
	}
	return "{+", "+}"
}

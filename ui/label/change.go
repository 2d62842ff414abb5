package label

import "variorum/articles/compare"

// Change returns the name of a kind of change for programs.
func Change(c compare.Change) string {
	switch c {
	case compare.Typography:
		return "typography"
	case compare.Replaced:
		return "replaced"
	case compare.RemovedWords:
		return "removed"
	case compare.AddedWords:
		return "added"
	case compare.MovedWords:
		return "moved"
	}
	return "none"
}

// Marks returns what opens and closes a change where no colour can: wdiff's
// [-removed-] and {+added+}, and arrows where words moved.
func Marks(change compare.Change, old bool) (before, after string) {
	switch {
	case change == compare.None || change == compare.Typography:
		return "", ""
	case change == compare.MovedWords && old:
		return "[⇄", "⇄]"
	case change == compare.MovedWords:
		return "{⇄", "⇄}"
	case old:
		return "[-", "-]"
	}
	return "{+", "+}"
}

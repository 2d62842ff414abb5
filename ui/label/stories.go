package label

import "variorum/store"

// OrderedBy says what puts a version where it stands in its story.
func OrderedBy(by store.OrderedBy) string {
	switch by {
	case store.OrderedByPublished:
		return "published"
	case store.OrderedByModified:
		return "modified"
	case store.OrderedByLabel:
		return "version"
	case store.OrderedByCapture:
		return "capture time"
	case store.OrderedByFile:
		return "file time"
	case store.OrderedByPath:
		return "path"
	}
	return ""
}

// Reason says why two versions are of one story.
func Reason(r store.Reason) string {
	switch r.Kind {
	case store.ReasonReader:
		return "joined by you"
	case store.ReasonStory:
		return "same story id"
	case store.ReasonSame:
		return "same words"
	case store.ReasonName:
		return "same name, another version"
	case store.ReasonAddress:
		return "same address"
	case store.ReasonWording:
		if r.Exact {
			return Percent(r.Kept) + " of the words kept"
		}
		return "about " + Percent(r.Kept) + " of the words kept"
	}
	return "like other versions of the story"
}

package store

import "variorum/store/internal/order"

// OrderedBy says which time, or what else, put a version where it stands among
// the versions of its story.
type OrderedBy = order.By

// What orders versions, see order.
const (
	OrderedByNothing   = order.ByNothing
	OrderedByPublished = order.ByPublished
	OrderedByModified  = order.ByModified
	OrderedByLabel     = order.ByLabel
	OrderedByCapture   = order.ByCapture
	OrderedByFile      = order.ByFile
	OrderedByPath      = order.ByName
)

// orderVersions puts the versions of a story in order, the oldest first, and
// returns what ordered each.
func orderVersions(members []*record) []OrderedBy {
	versions := make([]order.Version, len(members))
	byID := make(map[string]*record, len(members))
	for i, r := range members {
		byID[r.ID] = r
		versions[i] = order.Version{Published: r.version.Published, Modified: r.modified, Label: r.label(),
			Captured: r.captured, File: r.version.Modified, Name: r.ID}
	}
	by := order.Sort(versions)
	for i := range versions {
		members[i] = byID[versions[i].Name]
	}
	return by
}

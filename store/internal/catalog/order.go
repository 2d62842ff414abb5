package catalog

import "variorum/store/internal/order"

// OrderVersions puts the versions of a story in order, the oldest first, and
// returns what ordered each.
func OrderVersions(members []*Record) []order.By {
	versions := make([]order.Version, len(members))
	byID := make(map[string]*Record, len(members))
	for i, r := range members {
		byID[r.ID] = r
		versions[i] = order.Version{Published: r.Version.Published, Modified: r.Modified, Label: r.label(),
			Captured: r.Captured, File: r.Version.Modified, Name: r.ID}
	}
	by := order.Sort(versions)
	for i := range versions {
		members[i] = byID[versions[i].Name]
	}
	return by
}

package store

import (
	"context"

	"variorum/store/internal/catalog"
	"variorum/store/internal/group"
)

// A grouping keeps a collection of group up to date with the articles of a
// store, so that only what changed is grouped anew.
type grouping struct {
	collection *group.Collection
	verdicts   *group.Verdicts            // on pairs that were compared, to be kept
	records    map[string]*catalog.Record // that the collection has, by id
}

func newGrouping(texts group.Texts, verdicts *group.Verdicts) grouping {
	return grouping{
		collection: group.NewCollection(texts, verdicts),
		verdicts:   verdicts,
		records:    make(map[string]*catalog.Record),
	}
}

// group finds the stories of records.
func (g *grouping) group(ctx context.Context, records []*catalog.Record, decided group.Decisions) (group.Result, error) {
	present := make(map[string]bool, len(records))
	for _, r := range records {
		present[r.ID] = true
		if g.records[r.ID] != r {
			g.records[r.ID] = r
			g.collection.Put(r.Item)
		}
	}
	for id := range g.records {
		if !present[id] {
			delete(g.records, id)
			g.collection.Remove(id)
		}
	}
	return g.collection.Stories(ctx, decided)
}

// reasons says of all articles that are not alone why they are of one story with
// the version before them, of the first with the next.
func (g *grouping) reasons(found group.Result) map[*catalog.Record]group.Reason {
	reasons := make(map[*catalog.Record]group.Reason)
	for _, cluster := range found.Clusters {
		members := make([]*catalog.Record, len(cluster.IDs))
		for i, id := range cluster.IDs {
			members[i] = g.records[id]
		}
		catalog.OrderVersions(members)
		for i, r := range members {
			k := max(i, 1)
			reasons[r] = g.collection.Why(members[k-1].ID, members[k].ID)
		}
	}
	return reasons
}

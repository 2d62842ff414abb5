package store

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"variorum/store/internal/group"
	"variorum/store/internal/words"
)

// publish builds a snapshot and tells about it. Stories are looked for again
// if regroup is set; otherwise articles that are new since are shown alone.
func (s *Store) publish(regroup bool) {
	s.publishing.Lock()
	defer s.publishing.Unlock()
	snapshot := &Snapshot{
		Loading: !s.settled.Load(),
		Files:   int(s.files.Load()),
		Total:   int(s.total.Load()),
		Walked:  s.walked.Load(),
	}
	s.mu.Lock()
	records := make([]*record, 0, len(s.records))
	for _, r := range s.records {
		records = append(records, r)
	}
	for _, p := range s.problems {
		snapshot.Problems = append(snapshot.Problems, p)
	}
	known := s.vocabulary.View()
	var decided group.Decisions
	if regroup {
		decided = s.decisions()
	}
	s.mu.Unlock()
	snapshot.Articles = len(records)
	slices.SortFunc(snapshot.Problems, func(a, b Problem) int { return strings.Compare(a.Path, b.Path) })
	if regroup {
		// The loader's context ends with Stop, which keeps what is there: its
		// stories are still to be found. An error is a panic then.
		err := s.regroup(context.TODO(), records, known, decided)
		if err != nil {
			snapshot.Problems = append(snapshot.Problems, Problem{Path: "stories", Reason: err.Error()})
		}
	}
	snapshot.Stories = s.stories(records)
	s.snapshot.Store(snapshot)
	select {
	case s.changed <- struct{}{}:
	default:
	}
}

// regroup looks for stories among records and numbers them from 1 in
// record.group. Where that fails all records stay as they were grouped.
func (s *Store) regroup(ctx context.Context, records []*record, v *words.Vocabulary, decided group.Decisions) error {
	items, byID := make([]*group.Item, len(records)), make(map[string]*record, len(records))
	for i, r := range records {
		items[i] = &group.Item{ID: r.version.ID, Story: r.story, Address: r.url, Name: r.base, Sketch: r.sketch, Words: r.words}
		byID[r.version.ID] = r
	}
	clusters, err := group.Stories(ctx, items, v, decided)
	if err != nil {
		return err
	}
	for _, r := range records {
		r.group = 0
	}
	s.similarity = make([]float64, 1, len(clusters)+1) // group 0 is no group
	for _, c := range clusters {
		for _, id := range c.IDs {
			byID[id].group = int32(len(s.similarity))
		}
		s.similarity = append(s.similarity, c.Similarity)
	}
	return nil
}

// stories makes the list of stories, newest first. It reorders records. All
// versions lie in one slice, so that a hundred thousand stories are not as
// many allocations.
func (s *Store) stories(records []*record) []Story {
	slices.SortFunc(records, func(a, b *record) int {
		return cmp.Or(cmp.Compare(a.group, b.group), strings.Compare(a.version.ID, b.version.ID))
	})
	versions := make([]Version, 0, len(records))
	list := make([]Story, 0, len(records))
	for len(records) > 0 {
		size := 1
		for size < len(records) && records[0].group != 0 && records[size].group == records[0].group {
			size++
		}
		members := records[:size]
		orderVersions(members)
		start := len(versions)
		for _, r := range members {
			versions = append(versions, r.version)
		}
		story := Story{Title: storyTitle(members), Versions: versions[start:len(versions):len(versions)]}
		if size > 1 {
			story.Changed = 1 - s.similarity[members[0].group]
		}
		list = append(list, story)
		records = records[size:]
	}
	slices.SortFunc(list, newestFirst)
	return list
}

// newestFirst orders stories by the date of their newest version.
func newestFirst(a, b Story) int {
	return cmp.Or(
		b.Versions[len(b.Versions)-1].Dated.Compare(a.Versions[len(a.Versions)-1].Dated),
		strings.Compare(a.Versions[0].ID, b.Versions[0].ID),
	)
}

// orderVersions puts the versions of a story in order, the oldest first: by
// the dates they state if all do, else by their explicit versions if all have
// one, else by date or file time as far as known.
func orderVersions(members []*record) {
	dated, labelled := true, true
	for _, r := range members {
		dated = dated && r.stated
		labelled = labelled && r.label() != ""
	}
	slices.SortFunc(members, func(a, b *record) int {
		byDate := a.version.Dated.Compare(b.version.Dated)
		byLabel := compareNatural(a.label(), b.label())
		if labelled && !dated {
			byDate, byLabel = byLabel, byDate
		}
		return cmp.Or(byDate, byLabel, a.version.Modified.Compare(b.version.Modified), compareNatural(a.version.ID, b.version.ID))
	})
}

// storyTitle is the newest title that a version states; where none does, how
// the newest begins.
func storyTitle(members []*record) string {
	for i := len(members) - 1; i >= 0; i-- {
		if members[i].titled {
			return members[i].version.Title
		}
	}
	return members[len(members)-1].version.Title
}

// compareNatural compares texts so that "v2" comes before "v10".
func compareNatural(a, b string) int {
	for a != "" && b != "" {
		da, db := digits(a), digits(b)
		if da == 0 || db == 0 {
			if a[0] != b[0] {
				return cmp.Compare(a[0], b[0])
			}
			a, b = a[1:], b[1:]
			continue
		}
		na, nb := strings.TrimLeft(a[:da], "0"), strings.TrimLeft(b[:db], "0")
		if c := cmp.Or(cmp.Compare(len(na), len(nb)), strings.Compare(na, nb)); c != 0 {
			return c
		}
		a, b = a[da:], b[db:]
	}
	return cmp.Compare(len(a), len(b))
}

// digits is how many digits text begins with.
func digits(text string) int {
	n := 0
	for n < len(text) && '0' <= text[n] && text[n] <= '9' {
		n++
	}
	return n
}

package store

import (
	"cmp"
	"slices"
	"strings"

	"variorum/store/internal/catalog"
	"variorum/store/internal/group"
)

// A Version is one article as lists show it. Its text is read with
// Store.Article.
type Version = catalog.Version

// Related is a version of another story that shares some wording: a report of the
// same event, a follow-up that repeats background, a text that is quoted.
type Related = catalog.Related

// A Problem is a file, or a part of one, that could not be opened.
type Problem = catalog.Problem

// A Reason says why two versions are of one story.
type Reason = group.Reason

// The kinds of reason, see group.
const (
	ReasonNone    = group.ReasonNone
	ReasonReader  = group.ReasonReader
	ReasonStory   = group.ReasonStory
	ReasonSame    = group.ReasonSame
	ReasonName    = group.ReasonName
	ReasonAddress = group.ReasonAddress
	ReasonWording = group.ReasonWording
)

// A Story is one or more versions of the same story, oldest first.
type Story struct {
	Title    string
	Versions []Version // at least one
	Changed  float64   // how much the wording of the versions differs, 0 to 1, estimated; 0 for one version

	Confidence float64   // how sure it is that all are versions of one story, 0 to 1
	Unsure     bool      // so little that a reader should look
	Related    []Related // versions of other stories, the nearest first, one of each
}

// unsureBelow is the confidence below which a story is marked: what joined it is less
// than a fifth above what is needed.
const unsureBelow = .2

// A Snapshot is the state of a store at one moment. It never changes.
type Snapshot struct {
	Stories  []Story // newest first
	Articles int
	Problems []Problem
	Loading  bool
	Files    int // files read so far
	Total    int // files found so far; complete once Walked
	Walked   bool
}

// arrangeShelves puts stories in the order of the list, and their versions in theirs.
func arrangeShelves(shelves []catalog.Shelf) {
	for _, shelf := range shelves {
		catalog.OrderVersions(shelf.Records)
	}
	slices.SortFunc(shelves, newestFirst)
}

// storiesOf makes the list of stories. All versions lie in one slice, so that a
// hundred thousand stories are not as many allocations.
func storiesOf(shelves []catalog.Shelf) (list []Story, articles int) {
	for _, shelf := range shelves {
		articles += len(shelf.Records)
	}
	versions := make([]Version, 0, articles)
	list = make([]Story, 0, len(shelves))
	for _, shelf := range shelves {
		members := shelf.Records
		by := catalog.OrderVersions(members)
		start := len(versions)
		for k, r := range members {
			v := r.Version
			if len(members) > 1 {
				v.OrderedBy, v.Why = by[k], shelf.Reasons[r]
			}
			versions = append(versions, v)
		}
		story := Story{Title: storyTitle(members), Versions: versions[start:len(versions):len(versions)]}
		if len(members) > 1 {
			story.Changed = 1 - shelf.Story.Kept
			story.Confidence = shelf.Story.Confidence
			story.Unsure = story.Confidence < unsureBelow
		}
		story.Related = shelf.Related
		list = append(list, story)
	}
	return list, articles
}

// newestFirst orders stories by the date of their newest version.
func newestFirst(a, b catalog.Shelf) int {
	return cmp.Or(
		b.Records[len(b.Records)-1].Version.Dated.Compare(a.Records[len(a.Records)-1].Version.Dated),
		strings.Compare(a.Records[0].ID, b.Records[0].ID),
	)
}

// storyTitle is the newest title that a version states; where none does, how
// the newest begins.
func storyTitle(members []*catalog.Record) string {
	for i := len(members) - 1; i >= 0; i-- {
		if members[i].Titled {
			return members[i].Version.Title
		}
	}
	return members[len(members)-1].Version.Title
}

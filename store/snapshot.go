package store

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"variorum/articles/work"
	"variorum/store/internal/group"
)

// A Version is one article as lists show it. Its text is read with
// Store.Article.
type Version struct {
	ID        string // unique in the store: the path, with "#n" for the n-th article of a file
	Path      string // clean, to be shown; Store.File has the name to open
	Entry     int
	Title     string // never "": the text's first words, else the file's name, where the article has none
	Source    string // never "": the URL's host, else the folder or file name, where the article names none
	Author    string
	Published time.Time // zero where unknown
	Dated     time.Time // what orders versions: Published, Modified, else the file's time
	Modified  time.Time // the file's time; zero for articles that are in no file
	Label     string    // explicit version
	Words     int

	OrderedBy OrderedBy // what put it behind the version before it, or the first before the next
	Why       Reason    // why it is of one story with the version before it, or the first with the next
}

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

// Related is a version of another story that shares some wording: a report of the
// same event, a follow-up that repeats background, a text that is quoted.
type Related struct {
	ID   string
	Path string  // clean, to be shown
	Kept float64 // share of the shorter text's words that the other keeps
}

// unsure is the confidence below which a story is marked: what joined it is less
// than a fifth above what is needed.
const unsure = .2

// A Problem is a file, or a part of one, that could not be opened.
type Problem struct{ Path, Reason string }

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

// findingStories is what the trouble with finding stories is told under.
const findingStories = "finding stories"

// publish makes a snapshot; articles that are new since stories were looked for
// are shown alone.
func (s *Store) publish() {
	s.publishing.Lock()
	defer s.publishing.Unlock()
	s.show()
}

// publishStories looks for stories and makes a snapshot. Its only error is
// ctx's.
func (s *Store) publishStories(ctx context.Context) error {
	<-s.catalog.complete
	s.publishing.Lock()
	defer s.publishing.Unlock()
	err := s.regroup(ctx)
	s.show()
	return err
}

// regroup looks for stories among all articles. Where that fails, they stay
// as they were grouped, and unless ctx ended there is a problem more.
// s.publishing is held.
func (s *Store) regroup(ctx context.Context) error {
	records, _ := s.catalog.all()
	decided := decisions(s.marks, records)
	var found group.Result
	err := work.Guard(func() (err error) {
		found, err = s.grouping.group(ctx, records, decided)
		return err
	})
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		s.grouping = newGrouping(s.Article, s.grouping.verdicts) // the panic may have left this one half done
		s.catalog.trouble(findingStories, err.Error())
	default:
		s.catalog.trouble(findingStories, "")
		s.catalog.regroup(s.grouping.records, found, s.grouping.reasons(found))
		s.decided = fmt.Sprint(decided)
	}
	return nil
}

// show makes a snapshot and tells about it. s.publishing is held.
func (s *Store) show() {
	progress := &s.loader.progress
	snapshot := &Snapshot{
		Loading: !progress.settled.Load(),
		Files:   int(progress.files.Load()),
		Total:   int(progress.total.Load()),
		Walked:  progress.walked.Load(),
	}
	last := s.snapshot.Load()
	if _, edition, _ := s.catalog.progress(); edition == s.shown {
		snapshot.Stories, snapshot.Problems, snapshot.Articles = last.Stories, last.Problems, last.Articles
	} else {
		var shelves []shelf
		shelves, snapshot.Problems, s.shown = s.catalog.shelves()
		arrange(shelves)
		snapshot.Stories, snapshot.Articles = storiesOf(shelves)
	}
	s.tell(snapshot)
}

// tell makes a snapshot the present one. s.publishing is held.
func (s *Store) tell(snapshot *Snapshot) {
	s.snapshot.Store(snapshot)
	select {
	case s.changed <- struct{}{}:
	default:
	}
}

// arrange puts stories in the order of the list, and their versions in theirs.
func arrange(shelves []shelf) {
	for _, shelf := range shelves {
		orderVersions(shelf.records)
	}
	slices.SortFunc(shelves, newestFirst)
}

// storiesOf makes the list of stories. All versions lie in one slice, so that a
// hundred thousand stories are not as many allocations.
func storiesOf(shelves []shelf) (list []Story, articles int) {
	for _, shelf := range shelves {
		articles += len(shelf.records)
	}
	versions := make([]Version, 0, articles)
	list = make([]Story, 0, len(shelves))
	for _, shelf := range shelves {
		members := shelf.records
		by := orderVersions(members)
		start := len(versions)
		for k, r := range members {
			v := r.version
			if len(members) > 1 {
				v.OrderedBy, v.Why = by[k], shelf.reasons[r]
			}
			versions = append(versions, v)
		}
		story := Story{Title: storyTitle(members), Versions: versions[start:len(versions):len(versions)]}
		if len(members) > 1 {
			story.Changed = 1 - shelf.story.Kept
			story.Confidence = shelf.story.Confidence
			story.Unsure = story.Confidence < unsure
		}
		story.Related = shelf.related
		list = append(list, story)
	}
	return list, articles
}

// newestFirst orders stories by the date of their newest version.
func newestFirst(a, b shelf) int {
	return cmp.Or(
		b.records[len(b.records)-1].version.Dated.Compare(a.records[len(a.records)-1].version.Dated),
		strings.Compare(a.records[0].ID, b.records[0].ID),
	)
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

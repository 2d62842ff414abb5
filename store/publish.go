package store

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"

	"variorum/articles/work"
	"variorum/store/internal/catalog"
	"variorum/store/internal/group"
	"variorum/store/internal/marks"
)

// A publisher makes the snapshots of a store, and finds the stories in them.
type publisher struct {
	catalog  *catalog.Catalog
	marks    *marks.File
	progress *loadProgress

	snapshot atomic.Pointer[Snapshot]
	changed  chan struct{}

	mu       sync.Mutex // one snapshot is built at a time; guards all below
	texts    group.Texts
	grouping grouping
	shown    int    // edition of the catalog in the present snapshot
	decided  string // what the reader had decided when stories were last looked for
}

func newPublisher(s *Store) *publisher {
	return &publisher{
		catalog:  s.catalog,
		marks:    s.marks,
		progress: &s.loader.progress,
		changed:  make(chan struct{}, 1),
		texts:    s.Article,
		grouping: newGrouping(s.Article, group.NewVerdicts(nil)),
	}
}

// findingStories is what the trouble with finding stories is told under.
const findingStories = "finding stories"

// publish makes a snapshot; articles that are new since stories were looked for
// are shown alone.
func (p *publisher) publish() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.show()
}

// publishStories looks for stories and makes a snapshot. Its only error is
// ctx's.
func (p *publisher) publishStories(ctx context.Context) error {
	<-p.catalog.Complete
	p.mu.Lock()
	defer p.mu.Unlock()
	err := p.regroup(ctx)
	p.show()
	return err
}

// regroup looks for stories among all articles. Where that fails, they stay
// as they were grouped, and unless ctx ended there is a problem more.
// p.mu is held.
func (p *publisher) regroup(ctx context.Context) error {
	records, _ := p.catalog.All()
	decided := decisionsOn(records, p.marks)
	var found group.Result
	err := work.Guard(func() (err error) {
		found, err = p.grouping.group(ctx, records, decided)
		return err
	})
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		p.grouping = newGrouping(p.texts, p.grouping.verdicts) // the panic may have left this one half done
		p.catalog.Trouble(findingStories, err.Error())
	default:
		p.catalog.Trouble(findingStories, "")
		p.catalog.Regroup(p.grouping.records, found, p.grouping.reasons(found))
		p.decided = fmt.Sprint(decided)
	}
	return nil
}

// show makes a snapshot and tells about it. p.mu is held.
func (p *publisher) show() {
	progress := p.progress
	snapshot := &Snapshot{
		Loading: !progress.settled.Load(),
		Files:   int(progress.files.Load()),
		Total:   int(progress.total.Load()),
		Walked:  progress.walked.Load(),
	}
	last := p.snapshot.Load()
	if _, edition, _ := p.catalog.Progress(); edition == p.shown {
		snapshot.Stories, snapshot.Problems, snapshot.Articles = last.Stories, last.Problems, last.Articles
	} else {
		var shelves []catalog.Shelf
		shelves, snapshot.Problems, p.shown = p.catalog.Shelves()
		arrangeShelves(shelves)
		snapshot.Stories, snapshot.Articles = storiesOf(shelves)
	}
	p.tell(snapshot)
}

// tell makes a snapshot the present one. p.mu is held.
func (p *publisher) tell(snapshot *Snapshot) {
	p.snapshot.Store(snapshot)
	select {
	case p.changed <- struct{}{}:
	default:
	}
}

// showFirst makes a snapshot of the first of some articles.
func (p *publisher) showFirst(shelves []catalog.Shelf, articles int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	stories, _ := storiesOf(shelves)
	p.tell(&Snapshot{Stories: stories, Articles: articles, Loading: true})
}

// sameDecisions reports whether the reader has decided nothing since stories
// were looked for.
func (p *publisher) sameDecisions() bool {
	records, _ := p.catalog.All()
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.decided == fmt.Sprint(decisionsOn(records, p.marks))
}

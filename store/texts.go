package store

import (
	"container/list"
	"context"
	"errors"
	"sync"

	"variorum/articles"
	"variorum/articles/read"
	"variorum/articles/work"
	"variorum/store/internal/catalog"
)

// maxBodyBytes bounds the text of the articles that stay parsed in memory.
const maxBodyBytes = 8 << 20

// textCache gives the articles of files with their texts, and holds some: those
// used last, up to a number of bytes, and those that are in no file.
type textCache struct {
	limits   read.Limits
	readFile readFunc

	mu    sync.Mutex
	max   int
	bytes int
	used  *list.List // of *articles.Article, the last used first
	byID  map[string]*list.Element
	held  map[string]*articles.Article
}

// A keptText is an article under the id it is kept by.
type keptText struct {
	id      string
	article *articles.Article
	bytes   int
}

// A readFunc reads the articles of a file, as read.Each does.
type readFunc func(context.Context, string, read.Limits, func(*articles.Article) bool) error

// newTexts returns texts that hold max bytes and read files with each, nil for
// read.Each.
func newTexts(max int, limits read.Limits, each readFunc) *textCache {
	if each == nil {
		each = read.Each
	}
	return &textCache{
		limits:   limits,
		readFile: each,

		max:  max,
		used: list.New(),
		byID: make(map[string]*list.Element),
		held: make(map[string]*articles.Article),
	}
}

// hold keeps an article for good.
func (t *textCache) hold(id string, a *articles.Article) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.held[id] = a
}

// keep keeps an article until others were used since.
func (t *textCache) keep(id string, a *articles.Article) {
	bytes := bodyBytes(a)
	t.mu.Lock()
	defer t.mu.Unlock()
	t.drop(id)
	if bytes > t.max/2 {
		return
	}
	t.byID[id] = t.used.PushFront(&keptText{id, a, bytes})
	t.bytes += bytes
	for t.bytes > t.max {
		t.drop(t.used.Back().Value.(*keptText).id)
	}
}

// each calls yield with the articles of a file, until that returns false. Its
// errors are *read.FileError: a panic of a reader is one too, and says that the
// program is at fault.
func (t *textCache) each(ctx context.Context, name string, yield func(*articles.Article) bool) error {
	err := work.Guard(func() error { return t.readFile(ctx, name, t.limits, yield) })
	var panicked *work.PanicError
	if errors.As(err, &panicked) {
		err = &read.FileError{Path: articles.CleanPath(name), Reason: articles.CleanLine(err.Error()), Err: err}
	}
	return err
}

// find returns the article that a file has under id, and keeps it and those
// before it.
func (t *textCache) find(ctx context.Context, name, id string) (*articles.Article, error) {
	if a := t.get(id); a != nil {
		return a, nil
	}
	var found *articles.Article
	err := t.each(ctx, name, func(a *articles.Article) bool {
		at := catalog.VersionID(name, a.Entry)
		t.keep(at, a)
		if at == id {
			found = a
		}
		return found == nil
	})
	if err == nil && found == nil {
		err = &read.FileError{Path: articles.CleanPath(name), Reason: "the file changed and no longer has this article"}
	}
	return found, err
}

// pass is find for one of many articles that are looked at in passing. What it
// has to read it keeps only where a file has many articles: a search must not
// drive out of memory what is being read.
func (t *textCache) pass(ctx context.Context, name, id string) (*articles.Article, error) {
	if a := t.get(id); a != nil || name != id {
		return t.find(ctx, name, id)
	}
	var first *articles.Article
	err := t.each(ctx, name, func(a *articles.Article) bool {
		first = a
		return false
	})
	return first, err
}

// get returns the article kept under id, or nil.
func (t *textCache) get(id string) *articles.Article {
	t.mu.Lock()
	defer t.mu.Unlock()
	if a := t.held[id]; a != nil {
		return a
	}
	e := t.byID[id]
	if e == nil {
		return nil
	}
	t.used.MoveToFront(e)
	return e.Value.(*keptText).article
}

// forget drops what is kept under some ids, because their file changed.
func (t *textCache) forget(ids []string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, id := range ids {
		t.drop(id)
	}
}

func (t *textCache) drop(id string) {
	if e := t.byID[id]; e != nil {
		t.bytes -= e.Value.(*keptText).bytes
		t.used.Remove(e)
		delete(t.byID, id)
	}
}

// bodyBytes estimates what an article takes in memory.
func bodyBytes(a *articles.Article) int {
	n := 500
	for i := range a.Blocks {
		n += 64 + len(a.Blocks[i].Text) + len(a.Blocks[i].Markup)
	}
	return n
}

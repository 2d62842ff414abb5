package store

import (
	"container/list"
	"sync"

	"variorum/articles"
)

// maxBodyBytes bounds the text of the articles that stay parsed in memory.
const maxBodyBytes = 8 << 20

// bodies holds articles with their text: those used last, up to a number of
// bytes, and those that are in no file.
type bodies struct {
	mu    sync.Mutex
	max   int
	bytes int
	used  *list.List // of *articles.Article, the last used first
	byID  map[string]*list.Element
	held  map[string]*articles.Article
}

// A body is an article under the id it is kept by.
type body struct {
	id      string
	article *articles.Article
	bytes   int
}

func newBodies(max int) bodies {
	return bodies{
		max:  max,
		used: list.New(),
		byID: make(map[string]*list.Element),
		held: make(map[string]*articles.Article),
	}
}

// hold keeps an article for good.
func (b *bodies) hold(id string, a *articles.Article) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.held[id] = a
}

// keep keeps an article until others were used since.
func (b *bodies) keep(id string, a *articles.Article) {
	bytes := bodyBytes(a)
	b.mu.Lock()
	defer b.mu.Unlock()
	b.drop(id)
	if bytes > b.max/2 {
		return
	}
	b.byID[id] = b.used.PushFront(&body{id, a, bytes})
	b.bytes += bytes
	for b.bytes > b.max {
		b.drop(b.used.Back().Value.(*body).id)
	}
}

// get returns the article kept under id, or nil.
func (b *bodies) get(id string) *articles.Article {
	b.mu.Lock()
	defer b.mu.Unlock()
	if a := b.held[id]; a != nil {
		return a
	}
	e := b.byID[id]
	if e == nil {
		return nil
	}
	b.used.MoveToFront(e)
	return e.Value.(*body).article
}

// forget drops what is kept under id, because its file changed.
func (b *bodies) forget(id string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.drop(id)
}

func (b *bodies) drop(id string) {
	if e := b.byID[id]; e != nil {
		b.bytes -= e.Value.(*body).bytes
		b.used.Remove(e)
		delete(b.byID, id)
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

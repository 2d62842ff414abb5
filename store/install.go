package store

import (
	"maps"

	"variorum/articles"
	"variorum/store/internal/group"
	"variorum/store/internal/words"
)

// install enters the articles of shelves.
func (c *catalog) install(shelves []shelf) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.found) == 0 {
		c.found = make([]group.Cluster, 1)
	}
	for _, shelf := range shelves {
		for _, r := range shelf.records {
			c.records[r.ID] = r
			if len(shelf.records) > 1 {
				c.stories[r], c.reasons[r] = int32(len(c.found)), shelf.reasons[r]
			}
		}
		if len(shelf.records) > 1 {
			c.found = append(c.found, shelf.story)
		}
		if first := shelf.records[0].ID; len(shelf.related) > 0 {
			for _, m := range shelf.related {
				c.related[first] = append(c.related[first], group.Match{ID: m.ID, Kept: m.Kept})
			}
		}
	}
	c.edition++
}

// installFiles enters files, and why some of them have no articles.
func (c *catalog) installFiles(known map[string]file, reasons map[string]string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for name, f := range known {
		f.unseen = true
		known[name] = f
	}
	c.files = known
	for name, reason := range reasons {
		c.problems[name] = Problem{Path: articles.CleanPath(name), Reason: reason}
	}
	c.edition++
}

// installWords enters the words of which the installed articles have sets.
func (c *catalog) installWords(v *words.Vocabulary) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.vocabulary = v
}

// reset empties a catalog of what was installed.
func (c *catalog) reset() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.clear()
}

// kept returns what an index holds, its shelves in no order, or false where
// some of the articles are in no file.
func (c *catalog) kept() (kept, bool) {
	shelves, _, _ := c.shelves()
	c.mu.Lock()
	defer c.mu.Unlock()
	k := kept{shelves: shelves, files: maps.Clone(c.files), reasons: make(map[string]string), vocabulary: c.vocabulary.View()}
	for _, r := range c.records {
		if _, known := c.files[r.file]; !known {
			return kept{}, false
		}
	}
	for name := range c.files {
		if p, failed := c.problems[name]; failed {
			k.reasons[name] = p.Reason
		}
	}
	return k, true
}

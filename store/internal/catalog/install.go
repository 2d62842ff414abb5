package catalog

import (
	"maps"

	"variorum/articles"
	"variorum/store/internal/group"
	"variorum/store/internal/words"
)

// Install enters the articles of shelves.
func (c *Catalog) Install(shelves []Shelf) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.found) == 0 {
		c.found = make([]group.Cluster, 1)
	}
	for _, shelf := range shelves {
		for _, r := range shelf.Records {
			c.records[r.ID] = r
			if len(shelf.Records) > 1 {
				c.stories[r], c.reasons[r] = int32(len(c.found)), shelf.Reasons[r]
			}
		}
		if len(shelf.Records) > 1 {
			c.found = append(c.found, shelf.Story)
		}
		if first := shelf.Records[0].ID; len(shelf.Related) > 0 {
			for _, m := range shelf.Related {
				c.related[first] = append(c.related[first], group.Match{ID: m.ID, Kept: m.Kept})
			}
		}
	}
	c.edition++
}

// InstallFiles enters files, and why some of them have no articles.
func (c *Catalog) InstallFiles(known map[string]File, reasons map[string]string) {
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

// InstallWords enters the words of which the installed articles have sets.
func (c *Catalog) InstallWords(v *words.Vocabulary) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.vocabulary = v
}

// Reset empties a catalog of what was installed.
func (c *Catalog) Reset() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.clear()
}

// Contents returns what is known of files, for an index: all articles by their
// stories, in no order, the files and why some have no articles, and the
// vocabulary; or false where some of the articles are in no file.
func (c *Catalog) Contents() (shelves []Shelf, known map[string]File, reasons map[string]string, v *words.Vocabulary, ok bool) {
	shelves, _, _ = c.Shelves()
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, r := range c.records {
		if _, known := c.files[r.File]; !known {
			return nil, nil, nil, nil, false
		}
	}
	reasons = make(map[string]string)
	for name := range c.files {
		if p, failed := c.problems[name]; failed {
			reasons[name] = p.Reason
		}
	}
	return shelves, maps.Clone(c.files), reasons, c.vocabulary.View(), true
}

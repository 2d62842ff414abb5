package store

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"variorum/articles"
	"variorum/store/internal/files"
	"variorum/store/internal/group"
	"variorum/store/internal/words"
)

// A catalog is what a store knows of files and articles, and which articles
// are of one story: all of it under one lock.
type catalog struct {
	mu       sync.Mutex
	records  map[string]*record       // by id
	stories  map[*record]int32        // of those that are not alone: the number of their story
	found    []group.Cluster          // what is known of each story, by number; 0 is no story
	reasons  map[*record]group.Reason // why they are of their stories
	related  map[string][]group.Match // by id: articles of other stories
	files    map[string]file          // that were read, by name
	problems map[string]Problem       // by file, folder or what else they are about
	ahead    map[string]string        // files read before they were loaded, by the ids of their articles
	edition  int                      // counts changes of records and problems
	changes  int                      // counts changes of records
	complete chan struct{}            // closed once the words of all articles are there

	vocabulary *words.Vocabulary
	sketches   arena[group.Mark]
	wordSets   arena[byte]
	small      bool // few articles come from now on, and go again: they stay out of the arenas
}

// A file is what was read of one.
type file struct {
	stamp    files.Stamp
	modified time.Time
	ids      []string // of its articles
	unseen   bool     // it was there the last time; whether it still is was not looked at
}

// newCatalog returns an empty catalog.
func newCatalog() *catalog {
	c := &catalog{ahead: make(map[string]string), complete: make(chan struct{})}
	c.clear()
	return c
}

// clear empties a catalog of all but what was read ahead. c.mu is held, or
// nobody else knows c.
func (c *catalog) clear() {
	c.records = make(map[string]*record)
	c.stories = make(map[*record]int32)
	c.files = make(map[string]file)
	c.problems = make(map[string]Problem)
	c.found, c.reasons, c.related = nil, make(map[*record]group.Reason), make(map[string][]group.Match)
	c.vocabulary = words.NewVocabulary()
	c.edition++
}

// keepWords completes a record with what a sketcher read of its words.
func (c *catalog) keepWords(r *record, d *group.Sketcher) {
	sketch := d.Sketch()
	c.mu.Lock()
	defer c.mu.Unlock()
	set := d.Words(c.vocabulary)
	if c.small {
		r.Sketch, r.words = sketch.Keep(slices.Clone), slices.Clone(set)
	} else {
		r.Sketch, r.words = sketch.Keep(c.sketches.keep), c.wordSets.keep(set)
	}
}

// settle says that loading is over.
func (c *catalog) settle() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.small = true
}

// add enters an article that is in no file.
func (c *catalog) add(r *record) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.drop(r.ID)
	c.records[r.ID] = r
	c.edition++
	c.changes++
}

// enter enters what a file holds in place of what it held before. It returns
// the ids of articles that were in the file.
func (c *catalog) enter(name string, f file, records []*record) (before []string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	before = c.leave(name)
	f.ids = make([]string, len(records))
	c.changes++
	for i, r := range records {
		c.drop(r.ID)
		c.records[r.ID] = r
		f.ids[i] = r.ID
	}
	c.files[name] = f
	return before
}

// fail enters why a file could not be read, in place of what it held before.
func (c *catalog) fail(name string, stamp files.Stamp, reason string) (before []string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	before = c.leave(name)
	c.files[name] = file{stamp: stamp}
	c.problems[name] = Problem{Path: articles.CleanPath(name), Reason: reason}
	return before
}

// trouble enters what is wrong with something that is not a file to be read;
// an empty reason says that it is right again.
func (c *catalog) trouble(about, reason string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.edition++
	delete(c.problems, about)
	if reason != "" {
		c.problems[about] = Problem{Path: articles.CleanPath(about), Reason: reason}
	}
}

// remove takes a file, or all files of a folder, out of the catalog.
func (c *catalog) remove(path string) (before []string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, known := c.files[path]; known {
		return c.leave(path)
	}
	below := path + string(filepath.Separator)
	for name := range c.files {
		if strings.HasPrefix(name, below) {
			before = append(before, c.leave(name)...)
		}
	}
	for about := range c.problems {
		if about == path || strings.HasPrefix(about, below) {
			delete(c.problems, about)
			c.edition++
		}
	}
	return before
}

// leave takes what is known of a file out. c.mu is held.
func (c *catalog) leave(name string) (before []string) {
	c.edition++
	before = c.files[name].ids
	for _, id := range before {
		if r := c.records[id]; r != nil && r.file == name {
			c.drop(id)
		}
	}
	delete(c.files, name)
	delete(c.problems, name)
	return before
}

// drop takes an article out. c.mu is held.
func (c *catalog) drop(id string) {
	if r := c.records[id]; r != nil {
		delete(c.records, id)
		delete(c.stories, r)
		c.changes++
	}
}

// record returns the article of an id, or nil.
func (c *catalog) record(id string) *record {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.records[id]
}

// fileOf returns the file of an article that was loaded, or read ahead.
func (c *catalog) fileOf(id string) (name string, known bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if r := c.records[id]; r != nil {
		return r.file, true
	}
	name, known = c.ahead[id]
	return name, known
}

// readAhead enters that an article is in a file.
func (c *catalog) readAhead(id, name string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.ahead[id] = name
}

// names returns the files there are, sorted.
func (c *catalog) names() []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	list := make([]string, 0, len(c.files))
	for name := range c.files {
		list = append(list, name)
	}
	slices.Sort(list)
	return list
}

// has reports whether a file was read when its stamp was this, so that it need
// not be read again.
func (c *catalog) has(name string, stamp files.Stamp) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	f, known := c.files[name]
	if !known || stamp != f.stamp || stamp == (files.Stamp{}) {
		return false
	}
	if f.unseen {
		f.unseen = false
		c.files[name] = f
	}
	return true
}

// sweep takes the files out that were there the last time and are not any
// more.
func (c *catalog) sweep() (before []string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for name, f := range c.files {
		if f.unseen {
			before = append(before, c.leave(name)...)
		}
	}
	return before
}

// progress returns how many articles there are, and numbers that change with
// what is known, and with what articles are known.
func (c *catalog) progress() (articles, edition, changes int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.records), c.edition, c.changes
}

// all returns the articles there are, in no order, and a view of the
// vocabulary that numbers their words, which must be complete.
func (c *catalog) all() ([]*record, *words.Vocabulary) {
	c.mu.Lock()
	defer c.mu.Unlock()
	list := make([]*record, 0, len(c.records))
	for _, r := range c.records {
		list = append(list, r)
	}
	return list, c.vocabulary.View()
}

// A shelf is the articles of one story, or one that is alone.
type shelf struct {
	records []*record
	story   group.Cluster
	reasons map[*record]group.Reason
	related []Related
}

// shelves returns all articles by their stories, in no order, and all problems,
// sorted; edition is that of what it returns.
func (c *catalog) shelves() (list []shelf, problems []Problem, edition int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	list = make([]shelf, 0, len(c.records))
	together := make([][]*record, len(c.found))
	for _, r := range c.records {
		if n := c.stories[r]; n == 0 {
			list = append(list, shelf{records: []*record{r}})
		} else {
			together[n] = append(together[n], r)
		}
	}
	for n, records := range together {
		if len(records) > 0 {
			list = append(list, shelf{records: records, story: c.found[n]})
		}
	}
	for i := range list {
		list[i].related = c.relatedTo(list[i].records)
		if len(list[i].records) > 1 {
			list[i].reasons = make(map[*record]group.Reason, len(list[i].records))
			for _, r := range list[i].records {
				list[i].reasons[r] = c.reasons[r]
			}
		}
	}
	problems = make([]Problem, 0, len(c.problems))
	for _, p := range c.problems {
		problems = append(problems, p)
	}
	slices.SortFunc(problems, func(a, b Problem) int {
		return cmp.Or(strings.Compare(a.Path, b.Path), strings.Compare(a.Reason, b.Reason))
	})
	return list, problems, c.edition
}

// regroup enters the stories found among records. An article that has left
// or changed since is not put into any.
func (c *catalog) regroup(records map[string]*record, found group.Result, reasons map[*record]group.Reason) {
	c.mu.Lock()
	defer c.mu.Unlock()
	clear(c.stories)
	c.found = make([]group.Cluster, 1, len(found.Clusters)+1)
	c.related, c.reasons = found.Related, reasons
	for _, cluster := range found.Clusters {
		for _, id := range cluster.IDs {
			if r := records[id]; c.records[id] == r {
				c.stories[r] = int32(len(c.found))
			}
		}
		cluster.IDs = nil // records say it
		c.found = append(c.found, cluster)
	}
	c.edition++
}

// relatedTo returns articles of other stories that those of a story are related
// to, one of each, the nearest first. c.mu is held.
func (c *catalog) relatedTo(records []*record) []Related {
	var near []group.Match
	for _, r := range records {
		for _, m := range c.related[r.ID] {
			if other := c.records[m.ID]; other != nil && !slices.Contains(records, other) {
				near = append(near, m)
			}
		}
	}
	slices.SortFunc(near, func(a, b group.Match) int { return cmp.Or(cmp.Compare(b.Kept, a.Kept), strings.Compare(a.ID, b.ID)) })
	var list []Related
	seen := make(map[int32]bool)    // by story
	named := make(map[*record]bool) // of those that are alone
	for _, m := range near {
		other := c.records[m.ID]
		story := c.stories[other]
		if named[other] || story != 0 && seen[story] {
			continue
		}
		named[other], seen[story] = true, true
		list = append(list, Related{ID: m.ID, Path: other.version.Path, Kept: m.Kept})
	}
	return list
}

// split takes an article out of its story, and reports whether there is such
// an article.
func (c *catalog) split(id string) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	r := c.records[id]
	delete(c.stories, r)
	c.edition++
	return r != nil
}

// join makes one story of those of two articles, and reports whether there
// are such. Their words must be complete.
func (c *catalog) join(a, b string) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	x, y := c.records[a], c.records[b]
	if x == nil || y == nil || x == y {
		return false
	}
	m, n := c.stories[x], c.stories[y]
	if m != 0 && m == n {
		return true
	}
	if len(c.found) == 0 {
		c.found = make([]group.Cluster, 1)
	}
	joined := int32(len(c.found))
	c.found = append(c.found, group.Cluster{Kept: group.Alike(&x.Sketch, &y.Sketch), Confidence: 1})
	for r, of := range c.stories {
		if of == m || of == n {
			c.stories[r] = joined
		}
	}
	c.stories[x], c.stories[y] = joined, joined
	c.reasons[y] = group.Reason{Kind: group.ReasonReader}
	c.edition++
	return true
}

package catalog

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
	"variorum/store/internal/wording"
	"variorum/store/internal/words"
)

// A Catalog is what a store knows of files and articles, and which articles
// are of one story: all of it under one lock.
type Catalog struct {
	mu       sync.Mutex
	records  map[string]*Record       // by id
	stories  map[*Record]int32        // of those that are not alone: the number of their story
	found    []group.Cluster          // what is known of each story, by number; 0 is no story
	reasons  map[*Record]group.Reason // why they are of their stories
	related  map[string][]group.Match // by id: articles of other stories
	files    map[string]File          // that were read, by name
	problems map[string]Problem       // by file, folder or what else they are about
	ahead    map[string]string        // files read before they were loaded, by the ids of their articles
	edition  int                      // counts changes of records and problems
	changes  int                      // counts changes of records
	Complete chan struct{}            // closed once the words of all articles are there

	vocabulary *words.Vocabulary
	Sketches   arena[wording.Mark]
	WordSets   arena[byte]
	small      bool // few articles come from now on, and go again: they stay out of the arenas
}

// A File is what was read of one.
type File struct {
	Stamp    files.Stamp
	Modified time.Time
	Ids      []string // of its articles
	unseen   bool     // it was there the last time; whether it still is was not looked at
}

// NewCatalog returns an empty catalog.
func NewCatalog() *Catalog {
	c := &Catalog{ahead: make(map[string]string), Complete: make(chan struct{})}
	c.clear()
	return c
}

// clear empties a catalog of all but what was read ahead. c.mu is held, or
// nobody else knows c.
func (c *Catalog) clear() {
	c.records = make(map[string]*Record)
	c.stories = make(map[*Record]int32)
	c.files = make(map[string]File)
	c.problems = make(map[string]Problem)
	c.found, c.reasons, c.related = nil, make(map[*Record]group.Reason), make(map[string][]group.Match)
	c.vocabulary = words.NewVocabulary()
	c.edition++
}

// KeepWords completes a record with what a sketcher read of its words.
func (c *Catalog) KeepWords(r *Record, d *wording.Sketcher) {
	read := d.Sketch()
	c.mu.Lock()
	defer c.mu.Unlock()
	set := d.Words(c.vocabulary)
	if c.small {
		r.Sketch, r.Words = read.Keep(slices.Clone), slices.Clone(set)
	} else {
		r.Sketch, r.Words = read.Keep(c.Sketches.Keep), c.WordSets.Keep(set)
	}
}

// Settle says that loading is over.
func (c *Catalog) Settle() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.small = true
}

// Add enters an article that is in no file.
func (c *Catalog) Add(r *Record) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.drop(r.ID)
	c.records[r.ID] = r
	c.edition++
	c.changes++
}

// Enter enters what a file holds in place of what it held before. It returns
// the ids of articles that were in the file.
func (c *Catalog) Enter(name string, f File, records []*Record) (before []string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	before = c.leave(name)
	f.Ids = make([]string, len(records))
	c.changes++
	for i, r := range records {
		c.drop(r.ID)
		c.records[r.ID] = r
		f.Ids[i] = r.ID
	}
	c.files[name] = f
	return before
}

// Fail enters why a file could not be read, in place of what it held before.
func (c *Catalog) Fail(name string, stamp files.Stamp, reason string) (before []string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	before = c.leave(name)
	c.files[name] = File{Stamp: stamp}
	c.problems[name] = Problem{Path: articles.CleanPath(name), Reason: reason}
	return before
}

// Trouble enters what is wrong with something that is not a file to be read;
// an empty reason says that it is right again.
func (c *Catalog) Trouble(about, reason string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.edition++
	delete(c.problems, about)
	if reason != "" {
		c.problems[about] = Problem{Path: articles.CleanPath(about), Reason: reason}
	}
}

// Remove takes a file, or all files of a folder, out of the catalog.
func (c *Catalog) Remove(path string) (before []string) {
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
func (c *Catalog) leave(name string) (before []string) {
	c.edition++
	before = c.files[name].Ids
	for _, id := range before {
		if r := c.records[id]; r != nil && r.File == name {
			c.drop(id)
		}
	}
	delete(c.files, name)
	delete(c.problems, name)
	return before
}

// drop takes an article out. c.mu is held.
func (c *Catalog) drop(id string) {
	if r := c.records[id]; r != nil {
		delete(c.records, id)
		delete(c.stories, r)
		c.changes++
	}
}

// Record returns the article of an id, or nil.
func (c *Catalog) Record(id string) *Record {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.records[id]
}

// FileOf returns the file of an article that was loaded, or read ahead.
func (c *Catalog) FileOf(id string) (name string, known bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if r := c.records[id]; r != nil {
		return r.File, true
	}
	name, known = c.ahead[id]
	return name, known
}

// ReadAhead enters that an article is in a file.
func (c *Catalog) ReadAhead(id, name string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.ahead[id] = name
}

// Names returns the files there are, sorted.
func (c *Catalog) Names() []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	list := make([]string, 0, len(c.files))
	for name := range c.files {
		list = append(list, name)
	}
	slices.Sort(list)
	return list
}

// Has reports whether a file was read when its stamp was this, so that it need
// not be read again.
func (c *Catalog) Has(name string, stamp files.Stamp) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	f, known := c.files[name]
	if !known || stamp != f.Stamp || stamp == (files.Stamp{}) {
		return false
	}
	if f.unseen {
		f.unseen = false
		c.files[name] = f
	}
	return true
}

// Sweep takes the files out that were there the last time and are not any
// more.
func (c *Catalog) Sweep() (before []string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for name, f := range c.files {
		if f.unseen {
			before = append(before, c.leave(name)...)
		}
	}
	return before
}

// Progress returns how many articles there are, and numbers that change with
// what is known, and with what articles are known.
func (c *Catalog) Progress() (articles, edition, changes int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.records), c.edition, c.changes
}

// All returns the articles there are, in no order, and a view of the
// vocabulary that numbers their words, which must be complete.
func (c *Catalog) All() ([]*Record, *words.Vocabulary) {
	c.mu.Lock()
	defer c.mu.Unlock()
	list := make([]*Record, 0, len(c.records))
	for _, r := range c.records {
		list = append(list, r)
	}
	return list, c.vocabulary.View()
}

// A Shelf is the articles of one story, or one that is alone.
type Shelf struct {
	Records []*Record
	Story   group.Cluster
	Reasons map[*Record]group.Reason
	Related []Related
}

// Shelves returns all articles by their stories, in no order, and all problems,
// sorted; edition is that of what it returns.
func (c *Catalog) Shelves() (list []Shelf, problems []Problem, edition int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	list = make([]Shelf, 0, len(c.records))
	together := make([][]*Record, len(c.found))
	for _, r := range c.records {
		if n := c.stories[r]; n == 0 {
			list = append(list, Shelf{Records: []*Record{r}})
		} else {
			together[n] = append(together[n], r)
		}
	}
	for n, records := range together {
		if len(records) > 0 {
			list = append(list, Shelf{Records: records, Story: c.found[n]})
		}
	}
	for i := range list {
		list[i].Related = c.relatedTo(list[i].Records)
		if len(list[i].Records) > 1 {
			list[i].Reasons = make(map[*Record]group.Reason, len(list[i].Records))
			for _, r := range list[i].Records {
				list[i].Reasons[r] = c.reasons[r]
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

// Regroup enters the stories found among records. An article that has left
// or changed since is not put into any.
func (c *Catalog) Regroup(records map[string]*Record, found group.Result, reasons map[*Record]group.Reason) {
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
		cluster.IDs = nil // Records say it
		c.found = append(c.found, cluster)
	}
	c.edition++
}

// relatedTo returns articles of other stories that those of a story are related
// to, one of each, the nearest first. c.mu is held.
func (c *Catalog) relatedTo(records []*Record) []Related {
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
	named := make(map[*Record]bool) // of those that are alone
	for _, m := range near {
		other := c.records[m.ID]
		story := c.stories[other]
		if named[other] || story != 0 && seen[story] {
			continue
		}
		named[other], seen[story] = true, true
		list = append(list, Related{ID: m.ID, Path: other.Version.Path, Kept: m.Kept})
	}
	return list
}

// Split takes an article out of its story.
func (c *Catalog) Split(id string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.stories, c.records[id])
	c.edition++
}

// StoryOf returns the articles of the story that one is of, that one first; none
// if it is not there.
func (c *Catalog) StoryOf(id string) []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	of := c.records[id]
	if of == nil {
		return nil
	}
	list := []string{id}
	story := c.stories[of]
	for r, n := range c.stories {
		if n == story && r != of {
			list = append(list, r.ID)
		}
	}
	slices.Sort(list[1:])
	return list
}

package list

import "slices"

// Picks are the articles that were picked out to be compared or joined.
type Picks struct {
	ids     []string // in the order they were picked
	changed func()
}

// IDs returns the ids of the articles, in the order they were picked.
func (p *Picks) IDs() []string { return p.ids }

// Drop puts all articles back.
func (p *Picks) Drop() {
	p.ids = nil
	p.changed()
}

// toggle picks an article out, or puts it back.
func (p *Picks) toggle(id string) {
	if i := slices.Index(p.ids, id); i >= 0 {
		p.ids = slices.Delete(p.ids, i, i+1)
	} else if id != "" {
		p.ids = append(p.ids, id)
	}
	p.changed()
}

// have reports whether an article is picked out.
func (p *Picks) have(id string) bool { return slices.Contains(p.ids, id) }

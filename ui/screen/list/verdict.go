package list

import (
	"time"

	"variorum/articles/compare"
	"variorum/store"
	"variorum/ui/label"
)

// A Verdict says what became of one version's wording in another.
type Verdict struct {
	Known    bool
	Failed   bool // it could not be compared
	Relation compare.Relation
	Kept     float64 // share of words kept, 0 to 1
}

// Short is the verdict where there is little room: "71 %".
func (v Verdict) Short() string {
	if !v.Known || v.Failed {
		return ""
	}
	return label.Percent(v.Kept)
}

// verdicts are what is known of pairs of versions.
type verdicts map[pair]verdictAt

// A pair is two versions, by id.
type pair struct{ old, new string }

// A verdictAt is a verdict and the times of the files it is about: a file that
// changed since needs another.
type verdictAt struct {
	Verdict
	old, new time.Time
}

// String is the verdict as the list shows it: "light rewrite, 71 %", "" while
// it is not known.
func (v Verdict) String() string {
	switch {
	case !v.Known || v.Failed:
		return ""
	case v.Relation == compare.RelationIdentical:
		return label.Relation(v.Relation)
	}
	return label.Relation(v.Relation) + ", " + label.Percent(v.Kept)
}

// of returns the verdict on two versions, which is not known where a file
// changed since.
func (all verdicts) of(old, new *store.Version) Verdict {
	v := all[pair{old.ID, new.ID}]
	if !v.old.Equal(old.Modified) || !v.new.Equal(new.Modified) {
		return Verdict{}
	}
	return v.Verdict
}

// Missing returns two versions in view whose verdict is not known.
func (p *Pane) Missing() (old, new store.Version, ok bool) {
	if len(p.stories.shown) == 0 {
		return old, new, false
	}
	for item := p.stories.lineAt(p.top).item; item < len(p.stories.shown) && p.stories.starts[item] < p.top+p.height; item++ {
		versions := p.stories.story(item).Versions
		for n := 1; n < len(versions); n++ {
			if !p.verdicts.of(&versions[0], &versions[n]).Known {
				return versions[0], versions[n], true
			}
		}
	}
	return old, new, false
}

// SetVerdict tells what a comparison of two versions found.
func (p *Pane) SetVerdict(old, new store.Version, v Verdict) {
	v.Known = true
	p.verdicts[pair{old.ID, new.ID}] = verdictAt{v, old.Modified, new.Modified}
	p.forget()
}

// ForgetVerdicts drops the verdicts on a version whose text changed.
func (p *Pane) ForgetVerdicts(id string) {
	for key := range p.verdicts {
		if key.old == id || key.new == id {
			delete(p.verdicts, key)
		}
	}
	p.forget()
}

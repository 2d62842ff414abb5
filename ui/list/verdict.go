package list

import (
	"variorum/articles/compare"
	"variorum/ui/print"
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
	return print.Percent(v.Kept)
}

type pair struct{ old, new string }

// String is the verdict as the list shows it: "light rewrite, 71 %", "" while
// it is not known.
func (v Verdict) String() string {
	switch {
	case !v.Known || v.Failed:
		return ""
	case v.Relation == compare.Identical:
		return print.RelationName(v.Relation)
	}
	return print.RelationName(v.Relation) + ", " + print.Percent(v.Kept)
}

func (p *Pane) verdict(old, new string) Verdict { return p.verdicts[pair{old, new}] }

// Missing returns the ids of two versions in view whose verdict is not known.
func (p *Pane) Missing() (old, new string, ok bool) {
	if len(p.shown) == 0 {
		return "", "", false
	}
	for item := p.lineAt(p.top).item; item < len(p.shown) && p.starts[item] < p.top+p.height; item++ {
		versions := p.story(item).Versions
		for n := 1; n < len(versions); n++ {
			if !p.verdict(versions[0].ID, versions[n].ID).Known {
				return versions[0].ID, versions[n].ID, true
			}
		}
	}
	return "", "", false
}

// SetVerdict tells what a comparison found.
func (p *Pane) SetVerdict(old, new string, v Verdict) {
	v.Known = true
	p.verdicts[pair{old, new}] = v
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

package sidebyside

import (
	"context"

	"variorum/articles/compare"
	"variorum/articles/prose"
	"variorum/ui/label"
	"variorum/ui/screen/sidebyside/changes"
)

// A stage is how far a comparison has come once its paragraphs are paired:
// provisional, then complete. What is asked for before that is aligning.
type stage interface {
	// row is row i as far as it is compared.
	row(i int) *compare.Row
	// waiting reports whether keys wait already: those after them wait, too.
	waiting() bool
}

// An aligning is a comparison whose paragraphs are being paired. What was shown
// before stays.
type aligning struct {
	place place // what to show then
	slow  bool  // it takes long enough to say so
	kept  []keptKey
}

// A provisional comparison has its paragraphs paired, and the words of the rows
// in view.
type provisional struct {
	ctx       context.Context
	alignment *compare.Alignment
	known     map[int]*compare.Row // rows compared so far
	asked     map[int]bool         // rows whose words are being compared
	list      []changes.Change
	slow      bool
	done      chan struct{} // closed when everything is compared
	kept      []keptKey     // keys that wait until every change is known
}

// A complete comparison has nothing left to find out.
type complete struct {
	full     *compare.Comparison
	list     []changes.Change
	hidden   []prose.HiddenDifference
	verdict  []label.Phrase
	findings []label.Phrase // the kinds of findings
}

func (p *provisional) row(i int) *compare.Row {
	if r := p.known[i]; r != nil {
		return r
	}
	r := p.alignment.Bare(i)
	p.known[i] = &r
	return &r
}

// missing returns the rows from first to last whose words are neither compared
// nor being compared, which they are from now on.
func (p *provisional) missing(first, last int) []int {
	var want []int
	for i := first; i <= last; i++ {
		if r := p.known[i]; (r == nil || r.Kind == compare.RowChanged && len(r.Edits) == 0) && !p.asked[i] {
			p.asked[i] = true
			want = append(want, i)
		}
	}
	return want
}

func (c *complete) row(i int) *compare.Row { return &c.full.Rows[i] }

// complete is the finished comparison, nil before it is there.
func (s *sheet) complete() *complete {
	if s.pair == nil {
		return nil
	}
	c, _ := s.pair.stage.(*complete)
	return c
}

func (p *provisional) waiting() bool { return len(p.kept) > 0 }

func (c *complete) waiting() bool { return false }

package cli

import (
	"context"
	"fmt"
	"io"
	"sync"

	"github.com/spf13/cobra"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/articles/work"
	"variorum/store"
	"variorum/ui/print"
)

// listPairs prints the stories of a store with what became of each version in
// the next. It returns the problems of the store and those of comparing.
func listPairs(cmd *cobra.Command, s *store.Store, format string) ([]store.Problem, error) {
	snap := s.Snapshot()
	p := newPairing(snap.Stories, print.NewPairs(cmd.OutOrStdout(), format))
	if !print.IsTerminal(cmd.OutOrStdout()) && print.IsTerminal(cmd.ErrOrStderr()) { // on one terminal the stories themselves show how far it is
		p.progress = cmd.ErrOrStderr()
	}
	err := work.Each(cmd.Context(), len(p.pairs), func() func(int) error {
		return func(n int) error {
			at := p.pairs[n]
			versions := snap.Stories[at.story].Versions
			return p.done(n, comparePair(cmd.Context(), s, versions, at.new))
		}
	})
	if err == nil {
		err = p.emit() // stories that have nothing to compare
	}
	p.clear()
	if err != nil {
		return nil, err
	}
	problems := append(append([]store.Problem(nil), snap.Problems...), p.problems...)
	return problems, p.out.End(problems)
}

// comparePair compares a version of a story with the one before it.
func comparePair(ctx context.Context, s *store.Store, versions []store.Version, n int) print.Pair {
	old, err := s.Article(ctx, versions[n-1].ID)
	if err != nil {
		return print.Pair{Old: n - 1, New: n, Err: err}
	}
	new, err := s.Article(ctx, versions[n].ID)
	if err != nil {
		return print.Pair{Old: n - 1, New: n, Err: err}
	}
	c, err := compare.Compare(ctx, old, new)
	if err != nil {
		return print.Pair{Old: n - 1, New: n, Err: err}
	}
	return print.PairOf(n-1, n, c)
}

// A pairing takes what was found of the pairs of all stories in whatever order
// it comes and writes the stories in theirs.
type pairing struct {
	stories  []store.Story
	pairs    []pairAt // of all stories, in order
	out      *print.Pairs
	progress io.Writer // nil: nobody to tell

	mu       sync.Mutex
	found    [][]print.Pair // by story; forgotten when written
	missing  []int          // pairs of each story that are not done
	next     int            // story to be written
	finished int            // pairs done
	told     int            // hundredths of the work that were told
	problems []store.Problem
}

// A pairAt names a version that is compared with the one before it.
type pairAt struct{ story, new int }

func newPairing(stories []store.Story, out *print.Pairs) *pairing {
	p := &pairing{stories: stories, out: out, found: make([][]print.Pair, len(stories)), missing: make([]int, len(stories))}
	for i := range stories {
		p.missing[i] = len(stories[i].Versions) - 1
		p.found[i] = make([]print.Pair, p.missing[i])
		for n := range p.missing[i] {
			p.pairs = append(p.pairs, pairAt{i, n + 1})
		}
	}
	return p
}

// done takes what was found of a pair.
func (p *pairing) done(n int, pair print.Pair) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	at := p.pairs[n]
	p.found[at.story][at.new-1] = pair
	p.missing[at.story]--
	if pair.Err != nil {
		versions := p.stories[at.story].Versions
		reason := fmt.Sprintf("not compared with %s: %v", versions[at.new-1].Path, pair.Err)
		p.problems = append(p.problems, store.Problem{Path: versions[at.new].Path, Reason: articles.CleanLine(reason)})
	}
	p.finished++
	p.tell()
	return p.write()
}

// emit writes the stories that are done.
func (p *pairing) emit() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.write()
}

func (p *pairing) write() error {
	for ; p.next < len(p.stories) && p.missing[p.next] == 0; p.next++ {
		if err := p.out.Story(&p.stories[p.next], p.found[p.next]); err != nil {
			return err
		}
		p.found[p.next] = nil
	}
	return nil
}

// tell says on a terminal how far comparing is, at most a hundred times.
func (p *pairing) tell() {
	if p.progress == nil {
		return
	}
	if percent := p.finished * 100 / len(p.pairs); percent > p.told {
		p.told = percent
		fmt.Fprintf(p.progress, "\rcompared %d of %d pairs", p.finished, len(p.pairs))
	}
}

// clear takes the progress off the terminal.
func (p *pairing) clear() {
	if p.progress != nil && p.told > 0 {
		fmt.Fprint(p.progress, "\r\x1b[K")
	}
}

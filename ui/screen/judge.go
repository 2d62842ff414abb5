package screen

import (
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/articles/work"
	"variorum/store"
	"variorum/ui/screen/list"
)

// mostBytes is the length of two texts up to which versions are compared for the list's
// sake; longer ones only when the reader asks.
const mostBytes = 1 << 20

// verdictMsg is what comparing two versions for the list's sake found.
type verdictMsg struct {
	old, new store.Version
	verdict  list.Verdict
}

// judge finds the verdict on a version in the list that has none yet, one at
// a time and only when files are read.
func (v *listView) judge() tea.Cmd {
	hidden := v.frame.tiny || v.at() == inCompare || v.at() != inList && !v.frame.split
	if v.judging || v.stories.snapshot.Loading || hidden {
		return nil
	}
	older, newer, ok := v.list.Missing()
	if !ok {
		return nil
	}
	v.judging = true
	stories, ctx := v.stories, v.ctx
	return func() tea.Msg {
		msg := verdictMsg{old: older, new: newer}
		err := work.Guard(func() (err error) { // one odd pair ends nothing: its verdict stays blank
			msg.verdict, err = stories.judge(ctx, older.ID, newer.ID)
			return err
		})
		msg.verdict.Failed = err != nil
		return msg
	}
}

// judge compares two versions as far as the list needs it.
func (s *stories) judge(ctx context.Context, oldID, newID string) (list.Verdict, error) {
	pair, err := s.fetchAll(ctx, oldID, newID)
	if err != nil {
		return list.Verdict{}, err
	}
	if size(pair[0])+size(pair[1]) > mostBytes {
		return list.Verdict{}, fmt.Errorf("%s and %s are too long", oldID, newID)
	}
	c, err := compare.Compare(ctx, pair[0], pair[1])
	if err != nil {
		return list.Verdict{}, err
	}
	return list.Verdict{Relation: c.Relation, Kept: c.Similarity}, nil
}

// size returns the bytes of an article's text.
func size(a *articles.Article) int {
	n := 0
	for i := range a.Blocks {
		n += len(a.Blocks[i].Text)
	}
	return n
}

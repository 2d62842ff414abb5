package screen

import (
	tea "charm.land/bubbletea/v2"

	"variorum/store"
	"variorum/ui/screen/list"
	"variorum/ui/screen/visit"
)

// verdictMsg is what comparing two versions for the list's sake found.
type verdictMsg struct {
	old, new store.Version
	verdict  list.Verdict
}

// judge finds the verdict on a version in the list that has none yet, one at
// a time and only when files are read.
func (v *listView) judge() tea.Cmd {
	hidden := v.frame.Tiny || v.at() == visit.InCompare || v.at() != visit.InList && !v.frame.Split
	if v.judging || v.stories.Snapshot.Loading || hidden {
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
		var err error // one odd pair ends nothing: its verdict stays blank
		msg.verdict.Relation, msg.verdict.Kept, err = stories.Judge(ctx, older.ID, newer.ID)
		msg.verdict.Failed = err != nil
		return msg
	}
}

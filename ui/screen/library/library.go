// Package library changes which versions are of one story, as the reader decides,
// and takes that back. It knows no pane and no key.
package library

import (
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"variorum/articles/compare"
	"variorum/store"
	"variorum/ui/label"
	"variorum/ui/screen/frame"
	"variorum/ui/screen/stories"
)

// A Library has the stories and what was done to them.
type Library struct {
	stories *stories.Stories
	undoes  []func(context.Context) error // the last one is undone first
}

// New returns a library to which nothing was done yet.
func New(s *stories.Stories) *Library { return &Library{stories: s} }

// TakeOut takes a version out of its story.
func (l *Library) TakeOut(ctx context.Context, story *store.Story, n int) tea.Cmd {
	id, with, of := story.Versions[n].ID, story.Versions[0].ID, l.stories.Store
	if n == 0 {
		with = story.Versions[1].ID
	}
	l.undoes = append(l.undoes, func(ctx context.Context) error { return of.Join(ctx, with, id) })
	return func() tea.Msg {
		if err := of.Split(ctx, id); err != nil {
			return frame.Complain("Nothing was taken out: ", err)
		}
		return frame.Say("Taken out of its story; Backspace undoes that, U joins with the story above.")
	}
}

// AskMsg asks before stories are joined that have almost nothing in common.
type AskMsg struct {
	Asked string
	Join  tea.Cmd
}

// Join makes one story of those of several versions. Where one of them has almost
// nothing in common with the first the answer is an AskMsg.
func (l *Library) Join(ctx context.Context, ids []string) tea.Cmd {
	join := l.joinAll(ctx, ids)
	return func() tea.Msg {
		for _, id := range ids[1:] {
			relation, kept, err := l.stories.Judge(ctx, ids[0], id)
			if err == nil && relation == compare.RelationUnrelated {
				return AskMsg{"These have " + label.Percent(kept) + " of their words in common. One story all the same?", join}
			}
		}
		return join()
	}
}

// joinedMsg tells that stories were joined, and how that is undone.
type joinedMsg struct{ undo func(context.Context) error }

// joinAll joins stories without asking.
func (l *Library) joinAll(ctx context.Context, ids []string) tea.Cmd {
	var others [][]string // the versions of all stories but the first, which keeps what is left when the others go
	for _, id := range ids[1:] {
		versions, _ := l.stories.VersionsOf(id)
		var of []string
		for i := range versions {
			of = append(of, versions[i].ID)
		}
		others = append(others, of)
	}
	of := l.stories.Store
	undo := func(ctx context.Context) error {
		for _, story := range others {
			for i, id := range story {
				if err := of.Split(ctx, id); err != nil {
					return err
				}
				if i == 0 {
					continue
				}
				if err := of.Join(ctx, story[0], id); err != nil {
					return err
				}
			}
		}
		return nil
	}
	return func() tea.Msg {
		for _, id := range ids[1:] {
			if err := of.Join(ctx, ids[0], id); err != nil {
				return frame.Complain("Nothing was joined: ", err)
			}
		}
		return joinedMsg{undo}
	}
}

// Update takes the answers to the library's commands, and says what was done;
// handled is false for other messages.
func (l *Library) Update(msg tea.Msg) (said frame.Message, handled bool) {
	joined, ok := msg.(joinedMsg)
	if !ok {
		return said, false
	}
	l.undoes = append(l.undoes, joined.undo)
	return frame.Say("One story now; Backspace undoes that, u on a version takes it out."), true
}

// Undo takes back what was done last.
func (l *Library) Undo(ctx context.Context) (frame.Message, tea.Cmd) {
	last := len(l.undoes) - 1
	if last < 0 {
		return frame.Say("There is nothing to undo: u and U change stories."), nil
	}
	undo := l.undoes[last]
	l.undoes = l.undoes[:last]
	return frame.Message{}, func() tea.Msg {
		if err := undo(ctx); err != nil {
			return frame.Complain("Not undone: ", err)
		}
		return frame.Say(fmt.Sprintf("Undone. %s left to undo.", label.Plural(last, "change", "changes")))
	}
}

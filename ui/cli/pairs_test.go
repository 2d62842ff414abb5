package cli

import (
	"errors"
	"strings"
	"testing"

	"variorum/articles/compare"
	"variorum/store"
	"variorum/ui/print"
)

// Pairs are done in any order; stories are written in theirs, each as soon as
// it and those before it are done.
func TestStoriesAreWrittenInOrderAsTheyAreDone(t *testing.T) {
	story := func(title string, versions int) store.Story {
		s := store.Story{Title: title}
		for range versions {
			s.Versions = append(s.Versions, store.Version{Path: title, Source: title})
		}
		return s
	}
	stories := []store.Story{story("first", 3), story("lone", 1), story("second", 2), story("third", 2)}
	var out, progress strings.Builder
	p := newPairing(stories, print.NewPairs(&out, "csv"))
	p.progress = &progress
	if len(p.pairs) != 4 {
		t.Fatalf("%d pairs", len(p.pairs))
	}
	pair := print.Pair{Relation: compare.RelationNearCopy}
	written := func() string {
		var titles []string
		for line := range strings.Lines(out.String()) {
			if title, _, _ := strings.Cut(line, ","); title != "story" {
				titles = append(titles, title)
			}
		}
		return strings.Join(titles, " ")
	}
	for _, step := range []struct {
		pair int
		want string
	}{{2, ""}, {1, ""}, {0, "first first second"}, {3, "first first second third"}} {
		at := p.pairs[step.pair]
		pair.Old, pair.New = at.new-1, at.new
		if step.pair == 3 {
			pair.Err = errors.New("it is gone")
		}
		if err := p.done(step.pair, pair); err != nil {
			t.Fatal(err)
		}
		if got := written(); got != step.want {
			t.Errorf("after pair %d: %q, want %q", step.pair, got, step.want)
		}
	}
	if len(p.problems) != 1 || !strings.Contains(p.problems[0].Reason, "it is gone") {
		t.Errorf("problems: %v", p.problems)
	}
	p.clear()
	if got := progress.String(); !strings.HasPrefix(got, "\rcompared 1 of 4 pairs\r") || !strings.HasSuffix(got, "4 of 4 pairs\r\x1b[K") {
		t.Errorf("progress: %q", got)
	}
}

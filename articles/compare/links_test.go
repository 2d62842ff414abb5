package compare_test

import (
	"testing"

	"variorum/articles"
	"variorum/articles/compare"
)

// linked is an article of one paragraph, of which the words from start to end
// lead to a target.
func linked(text string, start, end int, target string) *articles.Article {
	return &articles.Article{Blocks: []articles.Block{{
		Text:   text,
		Inline: []articles.Mark{{Kind: articles.MarkLink, Start: start, End: end, Target: target}},
	}}}
}

func TestALinkThatLeadsElsewhereIsAChange(t *testing.T) {
	const text = "The report is here for all to read."
	old := linked(text, 4, 18, "https://a.example/report")
	new := linked(text, 4, 18, "https://b.example/report")
	c := compared(t, old, new)
	if c.Counts.Links != 1 || c.Counts.Edits != 0 || c.Relation == compare.RelationIdentical || c.Similarity != 1 {
		t.Errorf("%d links, %d edits, %v, %.2f kept; want one link that leads elsewhere and all words kept", c.Counts.Links, c.Counts.Edits, c.Relation, c.Similarity)
	}
	for _, s := range c.Rows[0].New[0].Segments {
		if s.Change == compare.ChangeLink && (s.Text != "report is here" || s.Target != "https://b.example/report") {
			t.Errorf("%q leads to %q", s.Text, s.Target)
		}
	}
	check(t, old, new)
}

// Scrapes lose links on the way: a link that only one side has says nothing.
func TestALostLinkIsNoChange(t *testing.T) {
	const text = "The report is here for all to read."
	c := compared(t, linked(text, 4, 18, "https://a.example/report"), article(text))
	if c.Counts.Links != 0 || c.Relation != compare.RelationIdentical {
		t.Errorf("%d links, %v; want none, identical", c.Counts.Links, c.Relation)
	}
}

package findings

import (
	"slices"

	"variorum/articles/compare/internal/edit"
	"variorum/articles/compare/internal/mention"
)

// A reading is a row as the rules read it: both sides, and which sentences of
// one go with which of the other.
type reading struct {
	*mention.Text
	finder *Finder
	number int
	groups []group
}

// read makes a reading; nil where a row holds nothing altered on two sides.
func (f *Finder) read(row mention.Row) *reading {
	changed := func(b mention.Block) bool {
		return slices.ContainsFunc(b.Words, func(w mention.Word) bool { return w.Altered() || w.Change == edit.ChangeMoved })
	}
	two := len(row.Sides[edit.Old]) > 0 && len(row.Sides[edit.New]) > 0
	if two && !slices.ContainsFunc(row.Sides[edit.Old], changed) && !slices.ContainsFunc(row.Sides[edit.New], changed) {
		return nil
	}
	r := &reading{Text: mention.Read(f.lexicon, f.index, row, &f.room), finder: f, number: row.Number}
	if two {
		r.link()
		r.pairSentences()
		return r
	}
	for _, s := range edit.Sides() {
		for i := range r.Sides[s].Words {
			r.Sides[s].Words[i].New = true
		}
	}
	return r
}

// link tells the words that both sides have of each other.
func (r *reading) link() {
	x, y := &r.Sides[edit.Old], &r.Sides[edit.New]
	linked := map[int32]int32{}
	for i := range x.Words {
		if n := x.Words[i].Link; n > 0 {
			linked[n] = int32(i)
		}
	}
	for j := range y.Words {
		if i, ok := linked[y.Words[j].Link]; ok {
			y.Words[j].Counterpart = i
			x.Words[i].Counterpart = int32(j)
		}
	}
}

// list lists the mentions of one kind of both sides. They are gone when the next
// kind is listed.
func (f *Finder) list(read func(s edit.Side, out []mention.Mention) []mention.Mention) [2][]mention.Mention {
	for _, s := range edit.Sides() {
		f.mentions[s] = read(s, f.mentions[s][:0])
	}
	return f.mentions
}

package findings

import (
	"slices"
	"strconv"

	"variorum/articles/compare/internal/edit"
	"variorum/articles/compare/internal/mention"
	"variorum/articles/lang"
)

// inOrder settles the mentions of sentences that are the same once mentions are
// replaced by their kind: there the first of one side goes with the first of
// the other, whatever words are kept. "Killed 3 and hurt 20" became "killed 20
// and hurt 3", "Japan beat Peru" "Peru beat Japan".
func (m *matcher) inOrder() {
	at := [2]map[int][]int{m.places(edit.Old), m.places(edit.New)}
	for g := range m.r.groups {
		x, y := m.r.groups[g].Sentences[edit.Old], m.r.groups[g].Sentences[edit.New]
		if len(x) != 1 || len(y) != 1 {
			continue
		}
		if m.within(edit.Old, x[0]) < 2 || m.within(edit.New, y[0]) < 2 {
			continue
		}
		a, p := m.template(edit.Old, x[0], at[edit.Old])
		b, q := m.template(edit.New, y[0], at[edit.New])
		if len(p) < 2 || !slices.Equal(a, b) || m.reordered(p, q) {
			continue
		}
		for n := range p {
			if m.same(&m.all[edit.Old][p[n]], &m.all[edit.New][q[n]]) {
				m.settle(p[n], q[n], mention.StateEqual)
			} else {
				m.settle(p[n], q[n], mention.StateReplaced)
			}
		}
	}
}

// reordered reports whether mentions only stand in another order of a list,
// where no word between them says what each is about.
func (m *matcher) reordered(p, q []int) bool {
	x := &m.r.Sides[edit.Old]
	for n := 0; n+1 < len(p); n++ {
		a, b := &m.all[edit.Old][p[n]], &m.all[edit.Old][p[n+1]]
		if m.same(a, &m.all[edit.New][q[n]]) || !m.same(a, &m.all[edit.New][q[n+1]]) {
			continue
		}
		between := x.Words[min(a.To, b.From):b.From]
		if !slices.ContainsFunc(between, func(w mention.Token) bool { return w.Content && !w.Meaning.Has(lang.KindAnd) }) {
			return true
		}
	}
	return false
}

// within counts the mentions that begin in a sentence.
func (m *matcher) within(s edit.Side, n int) int {
	sentence, count := &m.r.Sides[s].Sentences[n], 0
	for i := range m.all[s] {
		if at := m.all[s][i].From; sentence.From <= at && at < sentence.To {
			count++
		}
	}
	return count
}

// template is a sentence with its mentions replaced by their kind.
func (m *matcher) template(s edit.Side, n int, at map[int][]int) (words []string, mentions []int) {
	side := &m.r.Sides[s]
	last := -1
	for i := side.Sentences[n].From; i < side.Sentences[n].To; i++ {
		w := &side.Words[i]
		k := -1
		if len(at[i]) > 0 {
			k = at[i][0]
		}
		switch {
		case k >= 0 && k != last:
			p := &m.all[s][k]
			words = append(words, strconv.Itoa(int(p.Class))+" "+p.Of)
			mentions = append(mentions, k)
		case k < 0 && !w.Mark:
			words = append(words, w.Key)
		}
		last = k
	}
	return words, mentions
}

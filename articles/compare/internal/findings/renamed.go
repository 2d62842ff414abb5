package findings

import (
	"slices"
	"strings"
	"unicode/utf8"

	"variorum/articles/compare/internal/edit"
	"variorum/articles/lang"
)

// findNames finds names that differ.
func (r *reading) findNames() (out []Finding) {
	m := matcher{r: r, same: r.sameName}
	m.all = [2][]mention{r.names(edit.Old, nil), r.names(edit.New, nil)}
	m.run()
	for n := range m.all[edit.Old] {
		p := &m.all[edit.Old][n]
		if p.mate < 0 {
			continue
		}
		q := &m.all[edit.New][p.mate]
		if r.sides[edit.Old].group(p) < 0 || r.sides[edit.New].group(q) < 0 {
			continue
		}
		if p.state == stateReplaced {
			out = append(out, r.exchanged(p, q)...)
		} else if f, ok := r.renamed(p, q); ok {
			out = append(out, f)
		}
	}
	for _, s := range edit.Sides() {
		for n := range m.all[s] {
			if p := &m.all[s][n]; r.lone(s, p) && !r.nameElsewhere(s, p) && !r.isExplained(s, p) {
				out = append(out, r.one(s, p))
			}
		}
	}
	return out
}

// longestExchange is how many words an edit has at most on a side for a name in
// it that stands elsewhere too to have taken the place of another.
const longestExchange = 12

// exchanged makes the finding of a name in the place of another. In a long edit
// one may have come and another gone for reasons of their own, and names that
// stand elsewhere too have only wandered.
func (r *reading) exchanged(p, q *mention) (out []Finding) {
	short, touched := true, false
	for s, m := range [2]*mention{p, q} {
		side := &r.sides[s]
		for _, i := range m.words() {
			if w := &side.words[i]; w.altered() {
				touched = true
				short = short && side.editLength(w.Edit) <= longestExchange
			}
		}
	}
	if short || !touched { // where no word was altered they changed places
		if f, ok := r.two(p, q); ok {
			out = append(out, f)
		}
		return out
	}
	for s, m := range [2]*mention{p, q} {
		if s := edit.Side(s); r.sides[s].touched(m) && !m.weak && !r.nameElsewhere(s, m) && !r.isExplained(s, m) {
			out = append(out, r.one(s, m))
		}
	}
	return out
}

// isExplained reports whether a name is the abbreviation, in brackets, of the
// words before it: natural language processing (NLP).
func (r *reading) isExplained(s edit.Side, m *mention) bool {
	side := &r.sides[s]
	if m.to != m.from+1 || side.key(m.from-1) != "(" || !isAcronym(side.words[m.from].text) {
		return false
	}
	letters := []rune(strings.ReplaceAll(strings.TrimSuffix(side.key(m.from), "s"), ".", ""))
	n := len(letters) - 1
	for i := m.from - 2; i >= 0 && n >= 0 && side.words[i].sentence == side.words[m.from].sentence; i-- {
		first, _ := utf8.DecodeRuneInString(side.key(i))
		switch {
		case first == letters[n]:
			n--
		case side.words[i].Content:
			return false
		}
	}
	return n < 0
}

// renamed finds whether two names that share words differ in the others: Globe
// Theatre Company, Globe Theatre Trust. One that is only fuller is the same.
func (r *reading) renamed(p, q *mention) (Finding, bool) {
	rest := func(s edit.Side, m, other *mention) (out []int) {
		for n, i := range m.spots {
			if w := &r.sides[s].words[i]; w.altered() && !r.isTitle(&r.sides[s], i) && !slices.ContainsFunc(other.names, func(o string) bool { return r.sameNameWord(m.names[n], o) }) {
				out = append(out, i)
			}
		}
		return out
	}
	if f, ok := r.readdressed(p, q); ok {
		return f, true
	}
	a, b := rest(edit.Old, p, q), rest(edit.New, q, p)
	for _, side := range []struct {
		s     edit.Side
		words []int
		m     *mention
	}{{edit.Old, a, p}, {edit.New, b, q}} {
		if i := slices.IndexFunc(side.words, func(i int) bool { return r.sides[side.s].meaning(i).Has(lang.KindCompass) }); i >= 0 && len(a)+len(b) == len(side.words) {
			return r.one(side.s, side.m), true // North Korea, Korea
		}
	}
	if f, ok := r.beside(p, q); ok {
		return f, true
	}
	if len(a) == 0 || len(b) == 0 || isInitials(p.names, q.names) || isInitials(q.names, p.names) || !r.sharesEdit(p, q) ||
		r.lexicon.Alias(r.nameMeaning(p), p.key) == r.lexicon.Alias(r.nameMeaning(q), q.key) {
		return Finding{}, false
	}
	return r.finding(edit.FlagName, WhatReplaced, [2][]int{p.spots, q.spots}, [2][]int{a, b}), true
}

// beside finds whether a name stands right beside one that is kept, so that the
// two read as one: a hotel on Mirror Lake Lake Placid.
func (r *reading) beside(p, q *mention) (Finding, bool) {
	const shortest = 2 // words of either name
	for s, m := range [2]*mention{p, q} {
		s, other := edit.Side(s), [2]*mention{q, p}[s]
		words := r.sides[s].alteredWords(m.spots)
		absent := func(i int) bool { return r.index.Count(s.Other(), r.base(&r.sides[s], i)) == 0 }
		if len(words) >= shortest && len(m.spots)-len(words) >= shortest && len(r.sides[s.Other()].alteredWords(other.spots)) == 0 && slices.ContainsFunc(words, absent) {
			name := *m
			name.spots = words
			return r.one(s, &name), true
		}
	}
	return Finding{}, false
}

// readdressed finds whether one name is a man's on one side and a woman's on the
// other: Mr Lund, Mrs Lund.
func (r *reading) readdressed(p, q *mention) (Finding, bool) {
	courtesy := func(s edit.Side, m *mention) (int, string) {
		for _, i := range m.spots {
			if v := r.lexicon.Sense(r.sides[s].meaning(i), lang.KindTitle).Value; v == "mr" || v == "mrs" {
				return i, v
			}
		}
		return -1, ""
	}
	i, a := courtesy(edit.Old, p)
	j, b := courtesy(edit.New, q)
	if a == "" || b == "" || a == b {
		return Finding{}, false
	}
	return r.finding(edit.FlagName, WhatReplaced, [2][]int{p.spots, q.spots}, [2][]int{{i}, {j}}), true
}

// nameElsewhere reports whether a name stands in the other article: all its
// words do, or its abbreviation does.
func (r *reading) nameElsewhere(s edit.Side, m *mention) bool {
	other := s.Other()
	if len(m.names) > 1 && r.index.Count(other, initials(m.names)) > 0 {
		return true
	}
	if meaning := r.nameMeaning(m); meaning.Has(lang.KindAlias) {
		for _, key := range r.lexicon.Aliases(meaning) {
			if r.index.Count(other, key) > 0 {
				return true
			}
		}
	}
	const longestPerson = 3 // names
	if last := m.names[len(m.names)-1]; len(m.names) <= longestPerson && r.index.Named(last) && r.index.Count(other, last) > 0 {
		return true // Tom Renner, where Renner stands
	}
	for n, i := range m.spots {
		if r.isTitle(&r.sides[s], i) {
			continue
		}
		if r.index.Count(other, m.names[n]) == 0 && r.index.Count(other, r.sides[s].words[i].Key) == 0 && r.index.Count(other, m.names[n]+"'s") == 0 {
			return false
		}
	}
	return true
}

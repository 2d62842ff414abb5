package findings

import (
	"slices"
	"strings"
	"unicode/utf8"

	"variorum/articles/compare/internal/edit"
	"variorum/articles/compare/internal/mention"
	"variorum/articles/lang"
)

// naming finds names that differ.
type naming struct{ *reading }

// findNames finds names that differ.
func (r naming) findNames() (out []Finding) {
	m := matcher{r: r.reading, same: r.SameName}
	m.all = r.finder.list(r.Names)
	m.run()
	for n := range m.all[edit.Old] {
		p := &m.all[edit.Old][n]
		if p.Counterpart < 0 {
			continue
		}
		q := &m.all[edit.New][p.Counterpart]
		if r.Sides[edit.Old].Group(p) < 0 || r.Sides[edit.New].Group(q) < 0 {
			continue
		}
		if p.State == mention.StateReplaced {
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
func (r naming) exchanged(p, q *mention.Mention) (out []Finding) {
	short, touched := true, false
	for s, m := range [2]*mention.Mention{p, q} {
		side := &r.Sides[s]
		for _, i := range m.Words() {
			if w := &side.Words[i]; w.Altered() {
				touched = true
				short = short && side.EditLength(w.Edit) <= longestExchange
			}
		}
	}
	if short || !touched { // where no word was altered they changed places
		if f, ok := r.two(p, q); ok {
			out = append(out, f)
		}
		return out
	}
	for s, m := range [2]*mention.Mention{p, q} {
		if s := edit.Side(s); r.Sides[s].Touched(m) && !m.Weak && !r.nameElsewhere(s, m) && !r.isExplained(s, m) {
			out = append(out, r.one(s, m))
		}
	}
	return out
}

// isExplained reports whether a name is the abbreviation, in brackets, of the
// Words before it: natural language processing (NLP).
func (r naming) isExplained(s edit.Side, m *mention.Mention) bool {
	side := &r.Sides[s]
	if m.To != m.From+1 || side.Key(m.From-1) != "(" || !mention.IsAcronym(side.Words[m.From].Text) {
		return false
	}
	letters := []rune(strings.ReplaceAll(strings.TrimSuffix(side.Key(m.From), "s"), ".", ""))
	n := len(letters) - 1
	for i := m.From - 2; i >= 0 && n >= 0 && side.Words[i].Sentence == side.Words[m.From].Sentence; i-- {
		first, _ := utf8.DecodeRuneInString(side.Key(i))
		switch {
		case first == letters[n]:
			n--
		case side.Words[i].Content:
			return false
		}
	}
	return n < 0
}

// renamed finds whether two names that share words differ in the others: Globe
// Theatre Company, Globe Theatre Trust. One that is only fuller is the same.
func (r naming) renamed(p, q *mention.Mention) (Finding, bool) {
	rest := func(s edit.Side, m, other *mention.Mention) (out []int) {
		for n, i := range m.Spots {
			if w := &r.Sides[s].Words[i]; w.Altered() && !r.IsTitle(&r.Sides[s], i) && !slices.ContainsFunc(other.Names, func(o string) bool { return r.SameNameWord(m.Names[n], o) }) {
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
		Words []int
		m     *mention.Mention
	}{{edit.Old, a, p}, {edit.New, b, q}} {
		if i := slices.IndexFunc(side.Words, func(i int) bool { return r.Sides[side.s].Meaning(i).Has(lang.KindCompass) }); i >= 0 && len(a)+len(b) == len(side.Words) {
			return r.one(side.s, side.m), true // North Korea, Korea
		}
	}
	if f, ok := r.beside(p, q); ok {
		return f, true
	}
	if len(a) == 0 || len(b) == 0 || mention.IsInitials(p.Names, q.Names) || mention.IsInitials(q.Names, p.Names) || !r.sharesEdit(p, q) ||
		r.Lexicon.Alias(r.NameMeaning(p), p.Key) == r.Lexicon.Alias(r.NameMeaning(q), q.Key) {
		return Finding{}, false
	}
	return r.finding(edit.FlagName, WhatReplaced, [2][]int{p.Spots, q.Spots}, [2][]int{a, b}), true
}

// beside finds whether a name stands right beside one that is kept, so that the
// two read as one: a hotel on Mirror Lake Lake Placid.
func (r naming) beside(p, q *mention.Mention) (Finding, bool) {
	const shortest = 2 // words of either name
	for s, m := range [2]*mention.Mention{p, q} {
		s, other := edit.Side(s), [2]*mention.Mention{q, p}[s]
		words := r.Sides[s].AlteredWords(m.Spots)
		absent := func(i int) bool { return r.Index.Count(s.Other(), r.Base(&r.Sides[s], i)) == 0 }
		if len(words) >= shortest && len(m.Spots)-len(words) >= shortest && len(r.Sides[s.Other()].AlteredWords(other.Spots)) == 0 && slices.ContainsFunc(words, absent) {
			name := *m
			name.Spots = words
			return r.one(s, &name), true
		}
	}
	return Finding{}, false
}

// readdressed finds whether one name is a man's on one side and a woman's on the
// other: Mr Lund, Mrs Lund.
func (r naming) readdressed(p, q *mention.Mention) (Finding, bool) {
	courtesy := func(s edit.Side, m *mention.Mention) (int, string) {
		for _, i := range m.Spots {
			if v := r.Lexicon.Sense(r.Sides[s].Meaning(i), lang.KindTitle).Value; v == "mr" || v == "mrs" {
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
	return r.finding(edit.FlagName, WhatReplaced, [2][]int{p.Spots, q.Spots}, [2][]int{{i}, {j}}), true
}

// nameElsewhere reports whether a name stands in the other article: all its
// Words do, or its abbreviation does.
func (r naming) nameElsewhere(s edit.Side, m *mention.Mention) bool {
	other := s.Other()
	if len(m.Names) > 1 && r.Index.Count(other, mention.Initials(m.Names)) > 0 {
		return true
	}
	if meaning := r.NameMeaning(m); meaning.Has(lang.KindAlias) {
		for _, key := range r.Lexicon.Aliases(meaning) {
			if r.Index.Count(other, key) > 0 {
				return true
			}
		}
	}
	const longestPerson = 3 // names
	if last := m.Names[len(m.Names)-1]; len(m.Names) <= longestPerson && r.Index.Named(last) && r.Index.Count(other, last) > 0 {
		return true // Tom Renner, where Renner stands
	}
	for n, i := range m.Spots {
		if r.IsTitle(&r.Sides[s], i) {
			continue
		}
		if r.Index.Count(other, m.Names[n]) == 0 && r.Index.Count(other, r.Sides[s].Words[i].Key) == 0 && r.Index.Count(other, m.Names[n]+"'s") == 0 {
			return false
		}
	}
	return true
}

// standsFor reports whether two single words at the start of sentences took
// each other's place, one of them surely a name or both acting as names do.
func (r naming) standsFor(x, y *mention.Mention) bool {
	acts := func(s *mention.Side, m *mention.Mention) bool {
		return s.Meaning(m.To).Any(lang.KindSay, lang.KindModal) && !s.Words[m.To].Altered()
	}
	p, q := &r.Sides[edit.Old], &r.Sides[edit.New]
	return r.sharesEdit(x, y) && !r.SameNameWord(x.Key, y.Key) && p.EditLength(p.Words[x.From].Edit) <= 2 && q.EditLength(q.Words[y.From].Edit) <= 2 &&
		(x.Soft != y.Soft || acts(p, x) && acts(q, y))
}

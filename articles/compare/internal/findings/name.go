package findings

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"variorum/articles/compare/internal/edit"
	"variorum/articles/lang"
)

// names reads the names of a side: runs of capitalised words, with the small
// words inside them.
func (r *reading) names(s edit.Side, out []mention) []mention {
	side := &r.sides[s]
	for i := 0; i < len(side.words); i++ {
		if i == 0 || side.words[i].block != side.words[i-1].block {
			i = side.dateline(i)
		}
		if i == len(side.words) {
			break
		}
		if !r.isName(s, i) {
			if r.mayStartWithName(s, i) {
				out = append(out, mention{kind: edit.FlagName, class: className, from: i, to: i + 1, mate: -1, soft: true, key: r.base(side, i), names: []string{r.base(side, i)}, spots: []int{i}})
			}
			continue
		}
		m := mention{kind: edit.FlagName, class: className, from: i, to: i + 1, mate: -1}
		for {
			next := m.to
			for next < len(side.words) && next < m.to+2 && side.words[next].block == side.words[i].block && side.meaning(next).Has(lang.KindOf) {
				next++ // of the, van der
			}
			if next > m.to && next < len(side.words) && side.key(next) == "the" {
				next++
			}
			if next == m.to && side.isAbbreviated(r.lexicon, next) {
				next++ // Mr. Lund
			}
			if next == m.to && side.key(next) == "-" && side.touches(next-1) && side.touches(next) {
				next++
			}
			if next >= len(side.words) || side.words[next].block != side.words[i].block || !r.isPartOfName(s, next) {
				break
			}
			m.to = next + 1
		}
		for k := i; k < m.to; k++ {
			if w := &side.words[k]; isUpper(w.bare) && !w.Mark {
				m.names = append(m.names, r.base(side, k))
				m.spots = append(m.spots, k)
			}
		}
		m.key, m.caps = strings.Join(m.names, " "), capitals(side.textOf([]int{m.from, m.to - 1}))
		m.weak = !slices.ContainsFunc(m.names, func(n string) bool { return !strings.ContainsAny(n, "0123456789") }) || len(m.names) == 1 && isDemonym(m.names[0]) && r.lexicon.Look(m.names[0]).Has(lang.KindAlias)
		i = m.to - 1
		if r.isNamed(side, &m) {
			out = append(out, m)
		}
	}
	return out
}

// dateline returns the word behind the dateline that a block begins with, "OSLO
// (Reuters) - "; the block's first word where it has none.
func (s *side) dateline(i int) int {
	const longest = 14 // words
	if !isAcronym(s.words[i].text) || len(s.words[i].text) < 3 {
		return i
	}
	for k := i + 1; k < min(i+longest, len(s.words)) && s.words[k].block == s.words[i].block; k++ {
		if s.key(k) == "-" && !s.touches(k-1) && !s.touches(k) {
			return k + 1
		}
	}
	return i
}

// isNamed reports whether a run of capitalised words is more than titles.
func (r *reading) isNamed(s *side, m *mention) bool {
	return slices.ContainsFunc(m.spots, func(i int) bool { return !r.isTitle(s, i) })
}

// isTitle reports whether word i is a title or a role rather than a name.
func (r *reading) isTitle(s *side, i int) bool {
	m := r.lexicon.Look(r.base(s, i))
	if r.lexicon.Sense(m, lang.KindTitle).Value == "field" { // Foreign Minister
		return s.meaning(i+1).Has(lang.KindTitle) || s.meaning(i-1).Has(lang.KindTitle)
	}
	return m.Any(lang.KindTitle, lang.KindNoName)
}

// base is the word of a name without a possessive or an elided article.
func (r *reading) base(s *side, i int) string {
	k := r.lexicon.Elided(s.words[i].Key)
	k = strings.TrimSuffix(k, "'s")
	return strings.TrimSuffix(k, "'")
}

// isName reports whether a name may begin at word i.
func (r *reading) isName(s edit.Side, i int) bool {
	side := &r.sides[s]
	w := &side.words[i]
	if !r.mayBeName(side, i) || r.lexicon.Look(w.Key).Any(lang.KindNoName) {
		return false
	}
	switch {
	case r.capitalNouns():
		return r.isProperNoun(side, i)
	case side.headline:
		return r.index.Named(r.base(side, i)) || w.meaning.Has(lang.KindAlias)
	case side.startsSentence(i):
		return r.isKnownName(s, i)
	}
	return true
}

// isKnownName reports whether the first word of a sentence is a name: it is one
// elsewhere, looks like no other word, or another name goes on with it.
func (r *reading) isKnownName(s edit.Side, i int) bool {
	side := &r.sides[s]
	w := &side.words[i]
	return r.index.Named(r.base(side, i)) || w.meaning.Has(lang.KindAlias) || isAcronym(w.text) && len(w.text) < 6 || isMixed(w.text) ||
		i+1 < len(side.words) && w.Content && !r.lexicon.HasEnding(w.Key, lang.KindAbstract) && !w.meaning.Any(lang.KindTitle, lang.KindSay) && r.mayBeName(side, i+1) && side.between(i) == " " &&
			r.index.Count(s.Other(), w.Key) == 0 && !r.isTitle(side, i+1)
}

// mayStartWithName reports whether the first word of a sentence is a name if a
// name takes its place, or something like it does that acts: Google will pay.
func (r *reading) mayStartWithName(s edit.Side, i int) bool {
	side := &r.sides[s]
	w := &side.words[i]
	return !r.lexicon.Capitals && w.Content && w.altered() && !w.meaning.Known() && (side.headline || side.startsSentence(i)) && r.mayBeName(side, i) &&
		r.index.Count(s.Other(), w.Key) == 0
}

// isPartOfName reports whether word i goes on with the name before it.
func (r *reading) isPartOfName(s edit.Side, i int) bool {
	side := &r.sides[s]
	if r.capitalNouns() {
		return r.mayBeName(side, i) && r.isProperNoun(side, i)
	}
	return r.mayBeName(side, i) && (!side.headline || r.isName(s, i))
}

// capitalNouns reports whether the language writes all nouns with a capital
// letter, so that names are told otherwise.
func (r *reading) capitalNouns() bool { return r.lexicon.Capitals }

// mayBeName reports whether word i is capitalised and neither number, month,
// pronoun nor measure.
func (r *reading) mayBeName(s *side, i int) bool {
	w := &s.words[i]
	if s.touches(i) && s.money(r, i+1) {
		return false // US$
	}
	if w.Mark || w.address || !isUpper(w.bare) || utf8.RuneCountInString(w.bare) == 1 && s.key(i+1) != "." && s.key(i+1) != "-" {
		return false
	}
	if s.key(i+1) == "." && utf8.RuneCountInString(w.bare) == 1 {
		return true // an initial
	}
	m := w.meaning
	switch {
	case w.length > 1 || m.Has(lang.KindAlias):
		return m.Has(lang.KindAlias) || !m.Known()
	case m.Any(lang.KindCardinal, lang.KindScale, lang.KindVague, lang.KindWeekday, lang.KindHalfDay, lang.KindCurrency, lang.KindUnit, lang.KindDay, lang.KindClock):
		return false
	case m.Has(lang.KindMonth):
		return m.Has(lang.KindGuarded) && !r.isDate(s, i, lang.KindMonth) && !s.startsSentence(i)
	}
	if w.length == 0 { // in a phrase: one for a name, or none
		for i > 0 && s.words[i].length == 0 {
			i--
		}
		return s.meaning(i).Has(lang.KindAlias)
	}
	return w.Content
}

// isProperNoun reports whether a capitalised noun is a name all the same: a
// place, an acronym, or a noun right behind another one, which in running text
// is a person's. Rather one name missed than every noun taken for one.
func (r *reading) isProperNoun(s *side, i int) bool {
	w := &s.words[i]
	k := strings.TrimSuffix(w.Key, "s")
	if isAcronym(w.text) || w.meaning.Any(lang.KindPlace, lang.KindAlias) || r.lexicon.Look(k).Has(lang.KindPlace) {
		return true
	}
	if r.lexicon.HasEnding(w.Key, lang.KindAbstract) || i == 0 || s.words[i-1].block != s.words[i].block {
		return false
	}
	b := &s.words[i-1]
	if b.Mark && b.Key == "-" {
		return i >= 2 && s.touches(i-1) && s.touches(i-2) && isUpper(s.words[i-2].bare) && r.isProperNoun(s, i-2)
	}
	if b.meaning.Has(lang.KindSay) && (i+1 == len(s.words) || s.words[i+1].Mark || !isUpper(s.words[i+1].bare)) {
		return true // sagte Lund
	}
	return isUpper(b.bare) && !b.Mark && b.Content && !s.hasFigures(i-2) && !s.startsWeak(i-1) &&
		!b.meaning.Any(lang.KindNoName, lang.KindUnit, lang.KindScale, lang.KindCurrency, lang.KindPercent, lang.KindMonth, lang.KindWeekday, lang.KindCardinal)
}

// startsWeak reports whether word i has its capital letter from the sentence it
// begins, and may be no noun.
func (s *side) startsWeak(i int) bool {
	return s.startsSentence(i) && !s.words[i].meaning.Has(lang.KindTitle)
}

// startsSentence reports whether word i is the first word of a sentence, of a
// quotation, of an item or behind a colon.
func (s *side) startsSentence(i int) bool {
	for k := i - 1; k >= 0 && s.words[k].block == s.words[i].block; k-- {
		if !s.words[k].Mark {
			return s.words[k].sentence != s.words[i].sentence
		}
		switch s.words[k].Key {
		case ",", ";", "/", "&", "@", "#", "%":
			return false
		case "-":
			if k > 0 && s.words[k-1].block == s.words[k].block {
				return false
			}
		case ".", "!", "?", "…", "...", ":", "•", "¡", "¿":
			return s.words[k].Key != "." || s.words[k].sentence != s.words[i].sentence || !s.touches(k-1)
		default:
			if style, _, _ := quoteMark(s.words[k].text); style != styleNone {
				return true
			}
		}
	}
	return true
}

// isMixed reports whether a word has a capital letter inside: GitHub.
func isMixed(text string) bool {
	lower := false
	for _, c := range text {
		if lower && 'A' <= c && c <= 'Z' {
			return true
		}
		lower = 'a' <= c && c <= 'z'
	}
	return false
}

// sameName reports whether two names name one thing: they share a word that is
// no title, or one is the other's abbreviation, adjective or spelling.
func (r *reading) sameName(x, y *mention) bool {
	if x.soft || y.soft {
		return false
	}
	if r.lexicon.Alias(r.nameMeaning(x), x.key) == r.lexicon.Alias(r.nameMeaning(y), y.key) {
		return true
	}
	if len(x.names) == 1 && len(x.key) > 1 && x.key == y.caps || len(y.names) == 1 && len(y.key) > 1 && y.key == x.caps ||
		isInitials(x.names, y.names) || isInitials(y.names, x.names) {
		return true
	}
	for _, a := range x.names {
		for _, b := range y.names {
			if r.sameNameWord(a, b) && !r.lexicon.Look(a).Any(lang.KindTitle, lang.KindNoName) {
				return true
			}
		}
	}
	return false
}

// nameMeaning is what a name means as a whole.
func (r *reading) nameMeaning(m *mention) lang.Meaning {
	if len(m.names) == 1 {
		return r.lexicon.Look(m.names[0])
	}
	return r.lexicon.Look(strings.Join(m.names, "_"))
}

// standsFor reports whether two single words at the start of sentences took
// each other's place, one of them surely a name or both acting as names do.
func (r *reading) standsFor(x, y *mention) bool {
	acts := func(s *side, m *mention) bool {
		return s.meaning(m.to).Any(lang.KindSay, lang.KindModal) && !s.words[m.to].altered()
	}
	p, q := &r.sides[edit.Old], &r.sides[edit.New]
	return r.sharesEdit(x, y) && !r.sameNameWord(x.key, y.key) && p.editLength(p.words[x.from].Edit) <= 2 && q.editLength(q.words[y.from].Edit) <= 2 &&
		(x.soft != y.soft || acts(p, x) && acts(q, y))
}

// sameNameWord reports whether two words of names are one word: in another
// spelling, in the plural, or as the adjective of a country.
func (r *reading) sameNameWord(a, b string) bool {
	if a == b {
		return true
	}
	const (
		shortest = 4 // letters of a root
		ending   = 4 // letters that may differ at the ends
	)
	if r.lexicon.Alias(r.lexicon.Look(a), a) == r.lexicon.Alias(r.lexicon.Look(b), b) {
		return true
	}
	if strings.Trim(a, ".") == strings.Trim(b, ".") || strings.ReplaceAll(a, ".", "") == strings.ReplaceAll(b, ".", "") {
		return true
	}
	if transliteration(a) == transliteration(b) {
		return true
	}
	p, q := []rune(a), []rune(b)
	if len(p) > len(q) {
		p, q = q, p
	}
	n := 0
	for n < len(p) && p[n] == q[n] {
		n++
	}
	if n == len(p) && len(q) == n+1 && q[n] == 's' && n >= 3 {
		return true
	}
	return n >= shortest && len(p)-n <= ending && len(q)-n <= ending && isDemonym(string(p)) != isDemonym(string(q))
}

// isDemonym reports whether a word ends like the adjective of a country.
func isDemonym(key string) bool {
	for _, e := range [...]string{"an", "ans", "ish", "ese", "i", "is", "ic", "ians", "isch", "ische", "ischen", "ch"} {
		if strings.HasSuffix(key, e) {
			return true
		}
	}
	return false
}

// isInitials reports whether the one word of a name is made of the first
// letters of the words of another: WHO.
func isInitials(short, long []string) bool {
	if len(short) != 1 || len(long) < 2 {
		return false
	}
	k := strings.ReplaceAll(short[0], ".", "")
	if len(k) != len(long) {
		return false
	}
	for i, word := range long {
		if word == "" || word[0] != k[i] {
			return false
		}
	}
	return true
}

// capitals are the capital letters of a text, in small.
func capitals(text string) string {
	return strings.ToLower(strings.Map(func(c rune) rune {
		if unicode.IsUpper(c) {
			return c
		}
		return -1
	}, text))
}

// initials are the first letters of the words of a name.
func initials(names []string) string {
	var b strings.Builder
	for _, n := range names {
		if n != "" {
			b.WriteByte(n[0])
		}
	}
	return b.String()
}

package mention

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"variorum/articles/compare/internal/edit"
	"variorum/articles/lang"
)

// Names reads the names of a side: runs of capitalised words, with the small
// Words inside them.
func (r *Text) Names(s edit.Side, out []Mention) []Mention {
	side := &r.Sides[s]
	for i := 0; i < len(side.Words); i++ {
		if i == 0 || side.Words[i].Block != side.Words[i-1].Block {
			i = dateline(side, i)
		}
		if i == len(side.Words) {
			break
		}
		if !r.isName(s, i) {
			if r.mayStartWithName(s, i) {
				out = append(out, Mention{Kind: edit.FlagName, Class: ClassName, From: i, To: i + 1, Counterpart: -1, Soft: true, Key: r.Base(side, i), Names: []string{r.Base(side, i)}, Spots: []int{i}})
			}
			continue
		}
		m := Mention{Kind: edit.FlagName, Class: ClassName, From: i, To: i + 1, Counterpart: -1}
		for {
			next := m.To
			for next < len(side.Words) && next < m.To+2 && side.Words[next].Block == side.Words[i].Block && side.Meaning(next).Has(lang.KindOf) {
				next++ // of the, van der
			}
			if next > m.To && next < len(side.Words) && side.Key(next) == "the" {
				next++
			}
			if next == m.To && side.isShortened(next) {
				next++ // Mr. Lund
			}
			if next == m.To && side.Key(next) == "-" && side.Touches(next-1) && side.Touches(next) {
				next++
			}
			if next >= len(side.Words) || side.Words[next].Block != side.Words[i].Block || !r.isPartOfName(s, next) {
				break
			}
			m.To = next + 1
		}
		for k := i; k < m.To; k++ {
			if w := &side.Words[k]; IsUpper(w.Bare) && !w.Mark {
				m.Names = append(m.Names, r.Base(side, k))
				m.Spots = append(m.Spots, k)
			}
		}
		m.Key, m.Caps = strings.Join(m.Names, " "), capitals(side.TextOf([]int{m.From, m.To - 1}))
		m.Weak = !slices.ContainsFunc(m.Names, func(n string) bool { return !strings.ContainsAny(n, "0123456789") }) || len(m.Names) == 1 && isDemonym(m.Names[0]) && r.Lexicon.Look(m.Names[0]).Has(lang.KindAlias)
		i = m.To - 1
		if r.isNamed(side, &m) {
			out = append(out, m)
		}
	}
	return out
}

// dateline returns the word behind the dateline that a block begins with, "OSLO
// (Reuters) - "; the block's first word where it has none.
func dateline(s *Side, i int) int {
	const longest = 14 // words
	if !IsAcronym(s.Words[i].Text) || len(s.Words[i].Text) < 3 {
		return i
	}
	for k := i + 1; k < min(i+longest, len(s.Words)) && s.Words[k].Block == s.Words[i].Block; k++ {
		if s.Key(k) == "-" && !s.Touches(k-1) && !s.Touches(k) {
			return k + 1
		}
	}
	return i
}

// isNamed reports whether a run of capitalised words is more than titles.
func (r *Text) isNamed(s *Side, m *Mention) bool {
	return slices.ContainsFunc(m.Spots, func(i int) bool { return !r.IsTitle(s, i) })
}

// IsTitle reports whether word i is a title or a role rather than a name.
func (r *Text) IsTitle(s *Side, i int) bool {
	m := r.Lexicon.Look(r.Base(s, i))
	if r.Lexicon.Sense(m, lang.KindTitle).Value == "field" { // Foreign Minister
		return s.Meaning(i+1).Has(lang.KindTitle) || s.Meaning(i-1).Has(lang.KindTitle)
	}
	return m.Any(lang.KindTitle, lang.KindNoName)
}

// Base is the word of a name without a possessive or an elided article.
func (r *Text) Base(s *Side, i int) string {
	k := r.Lexicon.Elided(s.Words[i].Key)
	k = strings.TrimSuffix(k, "'s")
	return strings.TrimSuffix(k, "'")
}

// isName reports whether a name may begin at word i.
func (r *Text) isName(s edit.Side, i int) bool {
	side := &r.Sides[s]
	w := &side.Words[i]
	if !r.mayBeName(side, i) || r.Lexicon.Look(w.Key).Any(lang.KindNoName) {
		return false
	}
	switch {
	case r.capitalNouns():
		return r.isProperNoun(side, i)
	case side.Headline:
		return r.Index.Named(r.Base(side, i)) || w.Meaning.Has(lang.KindAlias)
	case side.StartsSentence(i):
		return r.isKnownName(s, i)
	}
	return true
}

// isKnownName reports whether the first word of a sentence is a name: it is one
// elsewhere, looks like no other word, or another name goes on with it.
func (r *Text) isKnownName(s edit.Side, i int) bool {
	side := &r.Sides[s]
	w := &side.Words[i]
	return r.Index.Named(r.Base(side, i)) || w.Meaning.Has(lang.KindAlias) || IsAcronym(w.Text) && len(w.Text) < 6 || isMixed(w.Text) ||
		i+1 < len(side.Words) && w.Content && !r.Lexicon.HasEnding(w.Key, lang.KindAbstract) && !w.Meaning.Any(lang.KindTitle, lang.KindSay) && r.mayBeName(side, i+1) && side.between(i) == " " &&
			r.Index.Count(s.Other(), w.Key) == 0 && !r.IsTitle(side, i+1)
}

// mayStartWithName reports whether the first word of a sentence is a name if a
// name takes its place, or something like it does that acts: Google will pay.
func (r *Text) mayStartWithName(s edit.Side, i int) bool {
	side := &r.Sides[s]
	w := &side.Words[i]
	return !r.Lexicon.Capitals && w.Content && w.Altered() && !w.Meaning.Known() && (side.Headline || side.StartsSentence(i)) && r.mayBeName(side, i) &&
		r.Index.Count(s.Other(), w.Key) == 0
}

// isPartOfName reports whether word i goes on with the name before it.
func (r *Text) isPartOfName(s edit.Side, i int) bool {
	side := &r.Sides[s]
	if r.capitalNouns() {
		return r.mayBeName(side, i) && r.isProperNoun(side, i)
	}
	return r.mayBeName(side, i) && (!side.Headline || r.isName(s, i))
}

// capitalNouns reports whether the language writes all nouns with a capital
// letter, so that names are told otherwise.
func (r *Text) capitalNouns() bool { return r.Lexicon.Capitals }

// mayBeName reports whether word i is capitalised and neither number, month,
// pronoun nor measure.
func (r *Text) mayBeName(s *Side, i int) bool {
	w := &s.Words[i]
	if s.Touches(i) && s.money(i+1) {
		return false // US$
	}
	if w.Mark || w.Address || !IsUpper(w.Bare) || utf8.RuneCountInString(w.Bare) == 1 && s.Key(i+1) != "." && s.Key(i+1) != "-" {
		return false
	}
	if s.Key(i+1) == "." && utf8.RuneCountInString(w.Bare) == 1 {
		return true // an initial
	}
	m := w.Meaning
	switch {
	case w.Length > 1 || m.Has(lang.KindAlias):
		return m.Has(lang.KindAlias) || !m.Known()
	case m.Any(lang.KindCardinal, lang.KindScale, lang.KindVague, lang.KindWeekday, lang.KindHalfDay, lang.KindCurrency, lang.KindUnit, lang.KindDay, lang.KindClock):
		return false
	case m.Has(lang.KindZone) && s.isTimed(i-1):
		return false
	case m.Has(lang.KindMonth):
		return m.Has(lang.KindGuarded) && !r.isDate(s, i, lang.KindMonth) && !s.StartsSentence(i)
	}
	if w.Length == 0 { // in a phrase: one for a name, or none
		for i > 0 && s.Words[i].Length == 0 {
			i--
		}
		return s.Meaning(i).Has(lang.KindAlias)
	}
	return w.Content
}

// isProperNoun reports whether a capitalised noun is a name all the same: a
// place, an acronym, or a noun right behind another one, which in running text
// is a person's. Rather one name missed than every noun taken for one.
func (r *Text) isProperNoun(s *Side, i int) bool {
	w := &s.Words[i]
	k := strings.TrimSuffix(w.Key, "s")
	if IsAcronym(w.Text) || w.Meaning.Any(lang.KindPlace, lang.KindAlias) || r.Lexicon.Look(k).Has(lang.KindPlace) {
		return true
	}
	if r.Lexicon.HasEnding(w.Key, lang.KindAbstract) || i == 0 || s.Words[i-1].Block != s.Words[i].Block {
		return false
	}
	b := &s.Words[i-1]
	if b.Mark && b.Key == "-" {
		return i >= 2 && s.Touches(i-1) && s.Touches(i-2) && IsUpper(s.Words[i-2].Bare) && r.isProperNoun(s, i-2)
	}
	if b.Meaning.Has(lang.KindSay) && (i+1 == len(s.Words) || s.Words[i+1].Mark || !IsUpper(s.Words[i+1].Bare)) {
		return true // sagte Lund
	}
	return IsUpper(b.Bare) && !b.Mark && b.Content && !s.HasFigures(i-2) && !s.startsWeak(i-1) &&
		!b.Meaning.Any(lang.KindNoName, lang.KindUnit, lang.KindScale, lang.KindCurrency, lang.KindPercent, lang.KindMonth, lang.KindWeekday, lang.KindCardinal)
}

// startsWeak reports whether word i has its capital letter from the sentence it
// begins, and may be no noun.
func (s *Side) startsWeak(i int) bool {
	return s.StartsSentence(i) && !s.Words[i].Meaning.Has(lang.KindTitle)
}

// StartsSentence reports whether word i is the first word of a sentence, of a
// quotation, of an item or behind a colon.
func (s *Side) StartsSentence(i int) bool {
	for k := i - 1; k >= 0 && s.Words[k].Block == s.Words[i].Block; k-- {
		if !s.Words[k].Mark {
			return s.Words[k].Sentence != s.Words[i].Sentence
		}
		switch s.Words[k].Key {
		case ",", ";", "/", "&", "@", "#", "%":
			return false
		case "-":
			if k > 0 && s.Words[k-1].Block == s.Words[k].Block {
				return false
			}
		case ".", "!", "?", "…", "...", ":", "•", "¡", "¿":
			return s.Words[k].Key != "." || s.Words[k].Sentence != s.Words[i].Sentence || !s.Touches(k-1)
		default:
			if style, _, _ := QuoteMark(s.Words[k].Text); style != styleNone {
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

// SameName reports whether two names name one thing: they share a word that is
// no title, or one is the other's abbreviation, adjective or spelling.
func (r *Text) SameName(x, y *Mention) bool {
	if x.Soft && y.Soft {
		return false
	}
	if r.Lexicon.Alias(r.NameMeaning(x), x.Key) == r.Lexicon.Alias(r.NameMeaning(y), y.Key) {
		return true
	}
	if len(x.Names) == 1 && len(x.Key) > 1 && x.Key == y.Caps || len(y.Names) == 1 && len(y.Key) > 1 && y.Key == x.Caps ||
		IsInitials(x.Names, y.Names) || IsInitials(y.Names, x.Names) {
		return true
	}
	for _, a := range x.Names {
		for _, b := range y.Names {
			if r.SameNameWord(a, b) && !r.Lexicon.Look(a).Any(lang.KindTitle, lang.KindNoName) {
				return true
			}
		}
	}
	return false
}

// NameMeaning is what a name means as a whole.
func (r *Text) NameMeaning(m *Mention) lang.Meaning {
	if len(m.Names) == 1 {
		return r.Lexicon.Look(m.Names[0])
	}
	return r.Lexicon.Look(strings.Join(m.Names, "_"))
}

// SameNameWord reports whether two words of names are one word: in another
// spelling, in the plural, or as the adjective of a country.
func (r *Text) SameNameWord(a, b string) bool {
	if a == b {
		return true
	}
	const (
		shortest = 4 // letters of a root
		ending   = 4 // letters that may differ at the ends
	)
	if r.Lexicon.Alias(r.Lexicon.Look(a), a) == r.Lexicon.Alias(r.Lexicon.Look(b), b) {
		return true
	}
	if strings.Trim(a, ".") == strings.Trim(b, ".") || strings.ReplaceAll(a, ".", "") == strings.ReplaceAll(b, ".", "") {
		return true
	}
	if Transliteration(a) == Transliteration(b) {
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

// IsInitials reports whether the one word of a name is made of the first
// letters of the words of another: WHO.
func IsInitials(short, long []string) bool {
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

// Initials are the first letters of the words of a name.
func Initials(names []string) string {
	var b strings.Builder
	for _, n := range names {
		if n != "" {
			b.WriteByte(n[0])
		}
	}
	return b.String()
}

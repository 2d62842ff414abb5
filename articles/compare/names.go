package compare

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/prose"
)

// standing notes which words stand on the other side of a row. A stamp older
// than the row's does not count, so that nothing has to be cleared.
type standing struct {
	stamps  []int32 // by word
	current int32
}

func (t *standing) begin(words int) {
	if len(t.stamps) < words {
		t.stamps = make([]int32, words)
	}
	t.current++
}

func (t *standing) note(word int32)     { t.stamps[word] = t.current }
func (t *standing) has(word int32) bool { return t.stamps[word] == t.current }

// flagNames flags names that changed, came or went. A name that stands
// anywhere on the other side is not missing; nor is one that stands there
// respelled, as an abbreviation or as the adjective of a country.
func (f *flagger) flagNames() {
	f.readNames()
	f.flagMissing(&f.x, &f.y)
	f.flagMissing(&f.y, &f.x)
	f.flagReplaced()
}

// readNames lists the names of both sides.
func (f *flagger) readNames() {
	f.x.headline, f.y.headline = f.isHeadline(&f.x), f.isHeadline(&f.y)
	f.findNames(&f.x, &f.y)
	f.findNames(&f.y, &f.x)
	f.named = true
}

// flagMissing flags the changed names of a side that are not on the other.
func (f *flagger) flagMissing(s, other *flagSide) {
	if len(s.capitals) == 0 {
		return
	}
	f.begin(len(f.v.Words))
	f.longForms = f.longForms[:0]
	for k := range other.cells {
		c := &other.cells[k]
		if c.Class == pair.ClassPunctuation {
			continue
		}
		f.note(f.lexicon.base(c.Word))
		f.noteAll(f.standsFor(other, k))
	}
	for _, k := range s.capitals {
		c := &s.cells[k]
		switch {
		case !c.Change.Wording():
		case f.has(f.lexicon.base(c.Word)) || f.abbreviated(s, int(k)) || f.respelled(s, int(k), other) ||
			f.isSpelledOut(s, int(k), other) || f.isInAcronym(s, int(k), other):
		case f.onlyFuller(s, int(k), other):
		default:
			c.Flags |= FlagName
		}
	}
}

// onlyFuller reports whether the name of cell k only makes a kept name fuller:
// Edvard Lund for Lund or Mr. Lund. Another name in its place is no such thing,
// and North Korea is not Korea.
func (f *flagger) onlyFuller(s *flagSide, k int, other *flagSide) bool {
	at := k
	for at < len(s.cells) && s.cells[at].Change.Wording() && f.isCapital(s, at) {
		switch f.keyAt(s, at) {
		case "north", "south", "east", "west", "northern", "southern", "eastern", "western", "new", "central", "upper", "lower":
			return false
		}
		at++
	}
	if f.isFirstName(s, k, at, other) {
		return true
	}
	if at >= len(s.cells) || s.cells[at].Part != s.cells[k].Part || !s.cells[at].Kept() || !f.isCapital(s, at) {
		return false
	}
	edit := s.cells[k].Edit
	place, _ := slices.BinarySearch(other.capitals, s.cells[at].Match)
	for n := place - 1; n >= 0; n-- {
		c := &other.cells[other.capitals[n]]
		if c.Edit == edit && c.Change.Wording() {
			return false
		}
		if c.Kept() {
			break
		}
	}
	return true
}

// noteAll notes the words that an abbreviation stands for.
func (f *flagger) noteAll(list string) {
	if list == "" || slices.Contains(f.longForms, list) {
		return
	}
	f.longForms = append(f.longForms, list)
	for word := range fields(list) {
		if id, ok := f.v.ByKey[word]; ok {
			f.note(id)
		}
	}
}

// abbreviated reports whether the other side has all the words that the
// abbreviation of cell k stands for, or another abbreviation of them.
func (f *flagger) abbreviated(s *flagSide, k int) bool {
	list := f.standsFor(s, k)
	if list == "" {
		return false
	}
	if slices.Contains(f.longForms, list) {
		return true
	}
	for word := range fields(list) {
		if id, ok := f.v.ByKey[word]; !ok || !f.has(id) {
			return false
		}
	}
	return true
}

// respelled reports whether the other side has the name of cell k in another
// spelling, case or as an adjective.
func (f *flagger) respelled(s *flagSide, k int, other *flagSide) bool {
	key, plain := f.nameKey(s, k), f.plainKey(s, k)
	from, to := near(s, k, other.possible)
	for _, j := range other.possible[from:to] {
		there, plainThere := f.nameKey(other, int(j)), f.plainKey(other, int(j))
		if sameName(key, there, f.lexicon.language) || plain != key && sameName(plain, there, f.lexicon.language) ||
			plainThere != there && sameName(key, plainThere, f.lexicon.language) {
			return true
		}
	}
	return false
}

// nameKey is the key of a name without what is written in one with it.
func (f *flagger) nameKey(s *flagSide, k int) string {
	return f.v.Words[f.lexicon.base(s.cells[k].Word)].Key
}

// plainKey is the key of a name as it is where the dots of its umlauts are left
// out: Muller for Müller, whose key is that of Mueller.
func (f *flagger) plainKey(s *flagSide, k int) string {
	key := f.nameKey(s, k)
	if !strings.ContainsAny(s.textOf(k), "äöüÄÖÜ\u0308") {
		return key
	}
	return strings.NewReplacer("ae", "a", "oe", "o", "ue", "u").Replace(key)
}

// findNames lists the cells of a side that are names: capitalised words inside
// sentences, and at their start where they are known as names from inside
// another sentence of the row, or from the rest of the articles.
func (f *flagger) findNames(s, other *flagSide) {
	s.capitals, s.possible = s.capitals[:0], s.possible[:0]
	f.begin(len(f.v.Words))
	for _, t := range [2]*flagSide{s, other} {
		for k := range t.cells {
			if f.isCapital(t, k) && !t.headline && !f.startsSentence(t, k) {
				f.note(f.lexicon.base(t.cells[k].Word))
			}
		}
	}
	for k := range s.cells {
		if !f.isCapital(s, k) {
			continue
		}
		s.possible = append(s.possible, int32(k))
		if f.isName(s, k) {
			s.capitals = append(s.capitals, int32(k))
		}
	}
}

// isName reports whether the capitalised word of cell k is a name.
func (f *flagger) isName(s *flagSide, k int) bool {
	if f.lexicon.language == pair.German && !f.isGermanName(s, k) {
		return false
	}
	if s.headline || f.startsSentence(s, k) {
		return f.has(f.lexicon.base(s.cells[k].Word)) || f.isKnown(s, k) || !s.headline && isAcronym(s.textOf(k))
	}
	return true
}

// isKnown reports whether the word of cell k stands inside sentences of the
// articles with a capital letter, and nowhere without.
func (f *flagger) isKnown(s *flagSide, k int) bool {
	w := &f.v.Words[f.lexicon.base(s.cells[k].Word)]
	_, small := f.v.ByText[w.Key]
	return w.Named && !small
}

// isCapital reports whether cell k is a capitalised word that may be a name:
// no title, month or number.
func (f *flagger) isCapital(s *flagSide, k int) bool {
	c := &s.cells[k]
	if c.Class == pair.ClassPunctuation || c.Class == pair.ClassCharacter {
		return false
	}
	text := f.lexicon.unelided(s.textOf(k))
	if !prose.StartsUpper(text) {
		return false
	}
	if s.touches(k) && f.isMoney(s, k+1) || utf8.RuneCountInString(text) == 1 {
		return false // US$, initials, °C
	}
	if c.Class == pair.ClassFunction {
		return text == "US"
	}
	m := f.lexicon.meaning(f.lexicon.base(c.Word))
	if m.title || m.senses&(numberWord|scaleWord|vagueWord|ordinalWord|weekdayWord|halfDayWord|moneyWord) != 0 {
		return false
	}
	if m.senses&monthWord != 0 {
		return m.senses&guarded != 0 && m.value != 5 && !f.isGuardedDate(s, k, m) && f.keyAt(s, k+1) != "."
	}
	return !(f.lexicon.language == pair.English && (c.Word >= 0 && isPronounI(text)))
}

// isPronounI reports whether a word is I, also contracted.
func isPronounI(text string) bool {
	return text == "I" || len(text) > 2 && text[0] == 'I' && !isLetter(text[1:])
}

// isLetter reports whether a text begins with a letter.
func isLetter(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(r)
}

// isAcronym reports whether a word of two letters and more is all capitals.
func isAcronym(text string) bool {
	n := 0
	for _, r := range text {
		if !unicode.IsUpper(r) && r != '.' {
			return false
		}
		n++
	}
	return n > 1
}

// isHeadline reports whether most words of a side are capitalised and no full
// stop ends it. In German that says little.
func (f *flagger) isHeadline(s *flagSide) bool {
	if f.lexicon.language == pair.German || f.keyAt(s, len(s.cells)-1) == "." {
		return false
	}
	words, capitals := 0, 0
	for k := range s.cells {
		if c := &s.cells[k]; c.Class == pair.ClassContent && isLetter(s.textOf(k)) {
			words++
			if prose.StartsUpper(s.textOf(k)) {
				capitals++
			}
		}
	}
	return words > 3 && float64(capitals) >= pair.HeadlineShare*float64(words) && !f.isByline(s)
}

// longestByline is how many tokens a byline has at most.
const longestByline = 20

// isByline reports whether a side is a byline: "By" and names.
func (f *flagger) isByline(s *flagSide) bool {
	switch f.keyAt(s, 0) {
	case "by", "por", "par", "di", "от", "door", "av", "af":
	default:
		return false
	}
	if len(s.cells) > longestByline {
		return false
	}
	for k := 1; k < len(s.cells); k++ {
		switch f.keyAt(s, k) {
		case "and", "for", "of", "the", "in", "y", "et", "e", "и", "en", "och", "og":
			continue
		}
		if s.cells[k].Class != pair.ClassPunctuation && !prose.StartsUpper(s.textOf(k)) || s.cells[k].Class == pair.ClassFunction {
			return false
		}
	}
	return true
}

// startsSentence reports whether cell k is the first word of a sentence or of
// a quotation.
func (f *flagger) startsSentence(s *flagSide, k int) bool {
	for i := k - 1; i >= 0 && s.cells[i].Part == s.cells[k].Part; i-- {
		if s.cells[i].Class != pair.ClassPunctuation {
			return false
		}
		switch text := s.textOf(i); text {
		case ".":
			return !f.isAbbreviated(s, i-1)
		case "!", "?", "…", ":", "¡", "¿", "•", "...", "*", "。", "！", "？":
			return true
		case "-", "–", "—":
			if i == 0 || s.cells[i-1].Part != s.cells[i].Part {
				return true // a dialogue's or a list's
			}
			return false
		case ",", ";", "/", "&", "@", "#":
			return false
		default:
			if style, _, _ := quoteMark(text); style == noQuote {
				continue // a bracket
			}
			// An opening quotation mark: a scrap in the narration begins small,
			// so a capital there says nothing.
			return true
		}
	}
	return true
}

// isAbbreviated reports whether the full stop after cell k belongs to it: Mr.,
// Dec., J.
func (f *flagger) isAbbreviated(s *flagSide, k int) bool {
	if k < 0 || !s.touches(k) {
		return false
	}
	m := f.lexicon.meaning(s.cells[k].Word)
	text := s.textOf(k)
	return m.title && len(text) <= 5 || m.stands != "" || m.senses&guarded != 0 && prose.StartsUpper(text) ||
		utf8.RuneCountInString(text) == 1 && prose.StartsUpper(text)
}

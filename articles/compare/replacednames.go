package compare

import (
	"slices"
	"unicode"
	"unicode/utf8"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words"
)

// longestName is how many tokens a name has at most where one takes the place
// of another.
const longestName = 5

// flagReplaced flags names that took each other's place in edits that are
// nothing but names: Harlow, Marlow. That a name also stands elsewhere excuses
// it no more then, and a word at the start of a sentence is a name where it
// takes the place of one.
func (f *flagger) flagReplaced() {
	x, y := f.x.cells, f.y.cells
	for i, j := 0, 0; i < len(x); {
		if x[i].Change != ChangeReplaced {
			i++
			continue
		}
		i0, edit := i, x[i].Edit
		for i < len(x) && x[i].Change == ChangeReplaced && x[i].Edit == edit {
			i++
		}
		for j < len(y) && (y[j].Change != ChangeReplaced || y[j].Edit < edit) {
			j++
		}
		j0 := j
		for j < len(y) && y[j].Change == ChangeReplaced && y[j].Edit == edit {
			j++
		}
		if i-i0 > longestName || j-j0 > longestName || j == j0 {
			continue
		}
		names := f.replacesName(i0, i, j0, j)
		if names || f.replacesTitle(i0, i, j0, j) || f.replacesInitial(i0, i, j0, j) {
			f.markNames(&f.x, i0, i, names)
			f.markNames(&f.y, j0, j, names)
		}
	}
}

// markNames flags the words from cell from to to, untitled those that are no
// titles.
func (f *flagger) markNames(s *flagSide, from, to int, untitled bool) {
	for k := from; k < to; k++ {
		if c := &s.cells[k]; c.Class != pair.ClassPunctuation && !(untitled && f.lexicon.meaning(c.Word).title) {
			s.cells[k].Flags |= FlagName
		}
	}
}

// replacesName reports whether x[i0:i1] and y[j0:j1] are names of two that have
// nothing to do with each other.
func (f *flagger) replacesName(i0, i1, j0, j1 int) bool {
	x, y := &f.x, &f.y
	surelyX, maybeX := f.areNames(x, i0, i1)
	surelyY, maybeY := f.areNames(y, j0, j1)
	if !maybeX || !maybeY || !surelyX && !surelyY {
		return false
	}
	for i := i0; i < i1; i++ {
		for j := j0; j < j1; j++ {
			if x.cells[i].Class != pair.ClassPunctuation && y.cells[j].Class != pair.ClassPunctuation && f.areOne(i, j) {
				return false
			}
		}
	}
	return !f.exchangedNames(x, i0, i1, y) || !f.exchangedNames(y, j0, j1, x)
}

// areNames reports whether cells from to to are surely names, or may be: all
// capitals, titles aside, none of them known as another word.
func (f *flagger) areNames(s *flagSide, from, to int) (surely, maybe bool) {
	for k := from; k < to; k++ {
		switch c := &s.cells[k]; {
		case c.Class == pair.ClassPunctuation:
			if text := s.textOf(k); text != "." && text != "-" {
				return false, false
			}
		case f.lexicon.meaning(c.Word).title:
		case !f.isCapital(s, k):
			return false, false
		default:
			maybe = true
			if s.isListed(int32(k)) {
				surely = true
			} else if _, small := f.v.ByText[f.nameKey(s, k)]; small {
				return false, false
			}
		}
	}
	return surely, maybe
}

// areOne reports whether cell i of the old side and cell j of the new name the
// same: spelled, abbreviated or inflected differently.
func (f *flagger) areOne(i, j int) bool {
	x, y := &f.x, &f.y
	if sameName(f.nameKey(x, i), f.nameKey(y, j), f.lexicon.language) {
		return true
	}
	p, q := f.standsFor(x, i), f.standsFor(y, j)
	if p != "" && (p == q || slices.Contains(slices.Collect(fields(p)), f.nameKey(y, j))) ||
		q != "" && slices.Contains(slices.Collect(fields(q)), f.nameKey(x, i)) {
		return true
	}
	return f.isSpelledOut(x, i, y) || f.isSpelledOut(y, j, x) || f.isInAcronym(x, i, y) || f.isInAcronym(y, j, x)
}

// exchangedNames reports whether all names of cells from to to stand on the
// other side too. Where that is so of both, they changed places.
func (f *flagger) exchangedNames(s *flagSide, from, to int, other *flagSide) bool {
	for k := from; k < to; k++ {
		c := &s.cells[k]
		if c.Class == pair.ClassPunctuation || f.lexicon.meaning(c.Word).title {
			continue
		}
		first, last := near(s, k, other.possible)
		if !slices.ContainsFunc(other.possible[first:last], func(j int32) bool {
			return f.lexicon.base(other.cells[j].Word) == f.lexicon.base(c.Word)
		}) {
			return false
		}
	}
	return true
}

// replacesTitle reports whether one courtesy title took the place of another's
// sex before a name that stayed: Mr, Mrs.
func (f *flagger) replacesTitle(i0, i1, j0, j1 int) bool {
	p, q := f.courtesy(&f.x, i0, i1), f.courtesy(&f.y, j0, j1)
	if p*q >= 0 {
		return false
	}
	at := i1
	if f.keyAt(&f.x, at) == "." {
		at++
	}
	return at < len(f.x.cells) && f.x.cells[at].Kept() && f.isCapital(&f.x, at)
}

// courtesy is the sex of the only word of cells from to to, see meaning.sex.
func (f *flagger) courtesy(s *flagSide, from, to int) int8 {
	if to-from > 1 && (to-from > 2 || f.keyAt(s, to-1) != ".") {
		return 0
	}
	return f.lexicon.meaning(s.cells[from].Word).sex
}

// replacesInitial reports whether one capital letter took the place of another
// before a name: J. Smith, K. Smith; R-Ohio, D-Ohio.
func (f *flagger) replacesInitial(i0, i1, j0, j1 int) bool {
	x, y := &f.x, &f.y
	if i1-i0 != 1 || j1-j0 != 1 || x.cells[i0].Word == y.cells[j0].Word {
		return false
	}
	for _, text := range [2]string{x.textOf(i0), y.textOf(j0)} {
		if r, size := utf8.DecodeRuneInString(text); size < len(text) || !unicode.IsUpper(r) {
			return false
		}
	}
	mark := f.keyAt(x, i0+1)
	return (mark == "." || mark == "-") && x.touches(i0) && i0+2 < len(x.cells) && x.cells[i0+2].Kept() && f.isCapital(x, i0+2)
}

// isFirstName reports whether cell k is a first name that went or came with a
// surname, cells k to end, while the surname stands elsewhere on the other side:
// one that was named twice is named once. Nobody else must have that surname.
func (f *flagger) isFirstName(s *flagSide, k, end int, other *flagSide) bool {
	if end-k < 2 {
		return false
	}
	from, to := s.across(k, other)
	for j := from; j < to; j++ {
		if other.cells[j].Change.Wording() && f.isCapital(other, j) {
			return false
		}
	}
	if s.cells[k].Change == ChangeReplaced && from == to {
		return false
	}
	surname := f.lexicon.base(s.cells[end-1].Word)
	stands := false
	for _, t := range [2]*flagSide{s, other} {
		first, last := near(s, k, t.possible)
		for _, at := range t.possible[first:last] {
			if f.lexicon.base(t.cells[at].Word) != surname {
				continue
			}
			stands = stands || t == other
			if before := at - 1; t.isListed(before) && !slices.ContainsFunc(s.cells[k:end-1], func(c words.Token) bool { return c.Word == t.cells[before].Word }) {
				return false
			}
		}
	}
	return stands
}

// isListed reports whether cell k is one of the side's names.
func (s *flagSide) isListed(k int32) bool {
	_, listed := slices.BinarySearch(s.capitals, k)
	return listed
}

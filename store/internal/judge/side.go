package judge

import (
	"context"
	"math"
	"unicode"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/store/internal/words"
)

// keptRun is how many characters in a row must be kept where a script puts no
// spaces between words: single ones are kept by chance.
const keptRun = 4

// A token is a word of a side of a comparison, or a character where a script
// puts no spaces between words.
type token struct {
	kind    words.Kind
	kept    bool
	spaced  bool
	gap     int32  // which gap between words that both sides have it stands in; 0: none
	text    uint32 // a hash of its letters in lower case
	begins  bool   // it begins a sentence with a capital
	letters uint8  // how many, up to 255
}

// A side is one of two texts that were compared, as what became of its words.
type side struct {
	tokens   []token // furniture left out
	blocks   []int   // where each block ends in tokens
	headline int     // how many tokens the headline has that the text begins with
}

// readSides aligns the paragraphs of two articles as a reader sees them side by
// side, and the words within them. What stands in other paragraphs is found by
// runs of words.
func readSides(ctx context.Context, a, b *articles.Article) (old, new *side, err error) {
	alignment, err := compare.Align(ctx, a, b)
	if err != nil {
		return nil, nil, err
	}
	old, oldBlocks := readSide(a, alignment.CapitalNouns())
	new, newBlocks := readSide(b, alignment.CapitalNouns())
	var m matcher
	for i := range alignment.Len() {
		row := alignment.Bare(i)
		if row.Role == compare.RoleFurniture {
			continue
		}
		m.match(old.inBlocks(row.Old, oldBlocks), new.inBlocks(row.New, newBlocks))
	}
	matchRuns(old.tokens, new.tokens)
	old.dropStrays()
	new.dropStrays()
	return old, new, nil
}

// inBlocks returns the tokens of the blocks of a row.
func (s *side) inBlocks(parts []compare.Part, ranges []tokenRange) []*token {
	var list []*token
	for _, part := range parts {
		for i := ranges[part.Block].from; i < ranges[part.Block].to; i++ {
			list = append(list, &s.tokens[i])
		}
	}
	return list
}

// A tokenRange is where the tokens of a block are.
type tokenRange struct{ from, to int }

func readSide(a *articles.Article, capitalNouns bool) (*side, []tokenRange) {
	s := &side{}
	ranges := make([]tokenRange, len(a.Blocks))
	for i := range a.Blocks {
		from := len(s.tokens)
		if a.Blocks[i].Kind != articles.KindFurniture {
			s.read(a.Blocks[i].Text)
		}
		ranges[i] = tokenRange{from, len(s.tokens)}
		if len(s.tokens) == from {
			continue
		}
		if a.Blocks[i].Kind == articles.KindHeadline && len(s.blocks) == 0 {
			s.headline = len(s.tokens)
		}
		s.blocks = append(s.blocks, len(s.tokens))
	}
	if capitalNouns {
		s.forgetNames()
	} else {
		s.findNames()
	}
	return s, ranges
}

// read cuts a block into tokens.
func (s *side) read(text string) {
	inWord, middle := false, false
	for _, r := range text {
		if !unicode.In(r, unicode.L, unicode.M, unicode.N) {
			inWord = inWord && (r == '\'' || r == '’')
			middle = middle && !endsSentence(r)
			continue
		}
		spaced := !unspaced(r)
		if inWord && spaced {
			last := &s.tokens[len(s.tokens)-1]
			last.text = addRune(last.text, r)
			last.letters = min(last.letters, math.MaxUint8-1) + 1
			if unicode.IsDigit(r) {
				last.kind = words.Number
			}
			continue
		}
		t := token{spaced: spaced, text: addRune(0, r), letters: 1}
		switch {
		case unicode.IsDigit(r):
			t.kind = words.Number
		case middle && unicode.IsUpper(r):
			t.kind = words.Name
		case unicode.IsUpper(r):
			t.begins = true
		}
		s.tokens = append(s.tokens, t)
		inWord, middle = spaced, true
	}
}

// addRune adds a letter to the hash of a word.
func addRune(hash uint32, r rune) uint32 { return (hash ^ uint32(unicode.ToLower(r))) * 16777619 }

// endsSentence reports whether a word behind r may have a capital letter without
// being a name.
func endsSentence(r rune) bool {
	switch r {
	case '.', '!', '?', ':', '"', '“', '”', '„', '«', '»', '…', '\n':
		return true
	}
	return false
}

// unspaced reports whether r is of a script that puts no spaces between words.
func unspaced(r rune) bool {
	if r < 0x0e00 {
		return false
	}
	return r == 'ー' || unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Tibetan)
}

// findNames takes words that begin a sentence for names where they are names in
// the middle of others.
func (s *side) findNames() {
	names := make(map[uint32]bool)
	for _, t := range s.tokens {
		if t.kind == words.Name {
			names[t.text] = true
		}
	}
	for i := range s.tokens {
		if t := &s.tokens[i]; t.begins && names[t.text] {
			t.kind = words.Name
		}
	}
}

// forgetNames takes words with a capital letter for plain ones.
func (s *side) forgetNames() {
	for i := range s.tokens {
		if s.tokens[i].kind == words.Name {
			s.tokens[i].kind = words.Plain
		}
	}
}

// dropStrays takes short runs of kept characters for lost.
func (s *side) dropStrays() {
	for i := 0; i < len(s.tokens); {
		n := 0
		for i+n < len(s.tokens) && !s.tokens[i+n].spaced && s.tokens[i+n].kept {
			n++
		}
		if n > 0 && n < keptRun {
			for k := range n {
				s.tokens[i+k].kept = false
			}
		}
		i += max(n, 1)
	}
}

func (s *side) total() int { return len(s.tokens) }

// count is how many tokens are of a kind, or how many of those are kept.
func (s *side) count(kind words.Kind, kept bool) int {
	n := 0
	for _, t := range s.tokens {
		if t.kind == kind && (t.kept || !kept) {
			n++
		}
	}
	return n
}

// keptBefore is how many of the first n tokens are kept.
func (s *side) keptBefore(n int) int {
	kept := 0
	for _, t := range s.tokens[:n] {
		if t.kept {
			kept++
		}
	}
	return kept
}

// keptShare is the share of all tokens that are kept.
func (s *side) keptShare() float64 {
	return float64(s.keptBefore(len(s.tokens))) / float64(max(1, len(s.tokens)))
}

// plainKept is the share kept of the words that are no figures or names.
func (s *side) plainKept() float64 {
	return float64(s.count(words.Plain, true)) / float64(max(1, s.count(words.Plain, false)))
}

// headlineShare is the share of the headline that is kept, 0 where there is none.
func (s *side) headlineShare() float64 {
	return float64(s.keptBefore(s.headline)) / float64(max(1, s.headline))
}

// sameEnd is how many tokens the text ends with that are kept: whole blocks, but
// for a word here and there, and the end of the one before.
func (s *side) sameEnd() int {
	n := 0
	for k := len(s.blocks) - 1; k >= 0; k-- {
		start := 0
		if k > 0 {
			start = s.blocks[k-1]
		}
		block := s.tokens[start:s.blocks[k]]
		kept := 0
		for _, t := range block {
			if t.kept {
				kept++
			}
		}
		if float64(kept) >= blockKept*float64(len(block)) {
			n += len(block)
			continue
		}
		for i := len(block) - 1; i >= 0 && block[i].kept; i-- {
			n++
		}
		break
	}
	return n
}

// blockKept is the share of a block kept from which on it is the same block.
const blockKept = .9

// frontKept is the share of tokens kept, the first ones weighing most and the
// last, of which there are end, not at all. Texts that have no more than that
// are the same.
func (s *side) frontKept(end int) float64 {
	sum, total := 0.0, 0.0
	for i, t := range s.tokens[:len(s.tokens)-end] {
		w := WeightAt(float64(i) / float64(len(s.tokens)))
		total += w
		if t.kept {
			sum += w
		}
	}
	if total == 0 {
		return 1
	}
	return sum / total
}

// stretch is how many tokens lie from the first to the last that are kept, but
// for a twentieth at either end.
func (s *side) stretch() int {
	var kept []int
	for i, t := range s.tokens {
		if t.kept {
			kept = append(kept, i)
		}
	}
	if len(kept) == 0 {
		return 0
	}
	return kept[(len(kept)-1)*19/20] - kept[len(kept)/20] + 1
}

// factsKept is the share of the figures and names of a that b keeps, of those
// that have a counterpart: halfway between that of all and that of the kind kept
// less well, since names of places and of houses stay in a template whose figures
// change. Each figure and name counts once, however often it is said.
func factsKept(a, b *side) float64 {
	least, all, of := 1.0, float64(FewFacts), float64(FewFacts)
	for _, kind := range []words.Kind{words.Name, words.Number} {
		kept := a.keptOf(kind)
		replaced := float64(max(a.replaced(b, kind), b.replaced(a, kind)))
		all, of = all+kept, of+kept+replaced
		least = min(least, (kept+FewFacts)/(kept+replaced+FewFacts))
	}
	return (least + all/of) / 2
}

// keptOf is how many different tokens of a kind are kept. Names that follow each
// other are one: a template has the long names of houses and laws. Figures of one
// or two digits count less: two notices of one kind have some in common by chance.
func (s *side) keptOf(kind words.Kind) float64 {
	seen := make(map[uint32]bool)
	sum := 0.0
	for i, t := range s.tokens {
		if t.kind != kind || !t.kept || seen[t.text] {
			continue
		}
		seen[t.text] = true
		switch {
		case s.goesOn(i):
		case kind == words.Number && t.letters <= 2:
			sum += .9
		default:
			sum++
		}
	}
	return sum
}

// goesOn reports whether a token is a further word of the name before it, of
// which the same became.
func (s *side) goesOn(i int) bool {
	return i > 0 && s.tokens[i].kind == words.Name && s.tokens[i-1].kind == words.Name && s.tokens[i-1].kept == s.tokens[i].kept
}

// replaced is how many different tokens of a kind have another of b in their
// place, gap by gap as many as both sides have. What b has elsewhere is not
// replaced.
func (s *side) replaced(b *side, kind words.Kind) int {
	elsewhere := make(map[uint32]bool)
	others := make(map[int32]int) // by gap
	for i, t := range b.tokens {
		if t.kind != kind {
			continue
		}
		elsewhere[t.text] = true
		if t.gap != 0 && !b.goesOn(i) {
			others[t.gap]++
		}
	}
	seen := make(map[uint32]bool)
	for i, t := range s.tokens {
		if t.kind == kind && others[t.gap] > 0 && !elsewhere[t.text] && !s.goesOn(i) {
			others[t.gap]--
			seen[t.text] = true
		}
	}
	return len(seen)
}

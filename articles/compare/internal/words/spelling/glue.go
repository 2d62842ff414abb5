package spelling

import (
	"strings"
	"unicode"
	"unicode/utf8"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words/token"
	"variorum/articles/prose"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

const (
	// longestGlue is how many words may be written in one: whole captions lose
	// their spaces, but the more words, the less sure is where each ends.
	longestGlue = 5
	// shortestGlued is the length in bytes below which a word is not looked at.
	shortestGlued = 4
	// gluedSteps bounds the ways of cutting a word that are tried.
	gluedSteps = 256
)

// cutGlued cuts words that one side wrote in one piece and other in several
// ("Ukraineand", "Ukraine, and"; "postwar", "post-war"; "Monday.The"), so that
// they align as the same words. A link cut out of a web page leaves many of
// these behind.
func (u *Unifier) cutGlued(cells, other []token.Token, text []pair.Paragraph) []token.Token {
	v := u.v
	g := gluer{v: v, cells: other, there: &u.there}
	u.there.Count(len(v.Words), other)
	var out []token.Token
	for k := range cells {
		c := &cells[k]
		if g.isUnknown(c) {
			if words := g.pieces(v.Words[c.Word].Key); words != nil {
				if pieces := cutToken(v, *c, words, text[c.Part].Text); pieces != nil {
					if out == nil {
						out = append(make([]token.Token, 0, len(cells)+8), cells[:k]...)
					}
					out = append(out, pieces...)
					continue
				}
			}
		}
		if out != nil {
			out = append(out, *c)
		}
	}
	if out == nil {
		return cells
	}
	return out
}

// isUnknown reports whether a token is a word that the side lacks and that may
// be cut: long enough, or a figure with its unit.
func (g *gluer) isUnknown(c *token.Token) bool {
	if g.there.Has(c.Word) || c.Class != pair.ClassContent || c.End-c.Start > prose.LongestWord {
		return false
	}
	return c.End-c.Start >= shortestGlued || prose.IsDigit(g.v.Words[c.Word].Key[0])
}

// A gluer finds the words of one side that read like a word in one piece.
type gluer struct {
	v     *pair.Vocabulary
	cells []token.Token
	there *token.Tally      // the words of the side
	pairs map[[2]int32]bool // those that stand next to each other; true: once with no mark between
	steps int               // tried for one word
}

// pieces returns the words, and the punctuation between them, that key is made
// of: each of the words stands next to the following one on the side, where
// punctuation between them does not part neighbours. nil where there are none.
func (g *gluer) pieces(key string) []int32 {
	g.steps = 0
	return g.after(nil, token.NoMatch, 0, key)
}

// after adds to pieces, of which the last word is before and words are counted,
// those that rest is made of.
func (g *gluer) after(pieces []int32, before int32, words int, rest string) []int32 {
	if words > 0 {
		mark, size := g.mark(rest)
		if mark != token.NoMatch {
			if pieces, rest = append(pieces, mark), rest[size:]; rest == "" {
				return pieces
			}
		}
	}
	for end := len(rest); end > 0 && g.steps < gluedSteps; end-- {
		if end < len(rest) && !utf8.RuneStart(rest[end]) || words == 0 && end == len(rest) {
			continue
		}
		g.steps++
		id, ok := g.v.ByKey[rest[:end]]
		if !ok || !g.there.Has(id) || g.v.Words[id].Class == pair.ClassPunctuation || words > 0 && !g.adjoin(before, id, rest[:end]) {
			continue
		}
		if end == len(rest) {
			return append(pieces, id)
		}
		if words+1 == longestGlue || words == 0 && !g.goesOn(rest[end:]) || partsFigures(rest, end) {
			continue
		}
		if all := g.after(append(pieces, id), id, words+1, rest[end:]); all != nil {
			return all
		}
	}
	return nil
}

// mark returns the punctuation mark that a text begins with, and its length;
// alone where it begins with none that the texts have as a token.
func (g *gluer) mark(text string) (int32, int) {
	r, size := utf8.DecodeRuneInString(text)
	if !unicode.IsPunct(r) {
		return token.NoMatch, 0
	}
	key := text[:size]
	if folded, ok := prose.AsciiKey(key); ok {
		key = folded // an apostrophe that stands alone is a quotation mark
	}
	id, ok := g.v.ByKey[key]
	if !ok {
		return token.NoMatch, 0
	}
	return id, size
}

// goesOn reports whether any word of the side begins what is left of a key: a
// quick look before the neighbours are listed.
func (g *gluer) goesOn(rest string) bool {
	if _, size := g.mark(rest); size > 0 {
		return true
	}
	for end := range rest {
		if id, ok := g.v.ByKey[rest[:end]]; ok && end > 0 && g.there.Has(id) {
			return true
		}
	}
	id, ok := g.v.ByKey[rest]
	return ok && g.there.Has(id)
}

// partsFigures reports whether a mark at the end of rest[:end] stands between
// figures: 28.40 is one number.
func partsFigures(rest string, end int) bool {
	return prose.IsDigit(rest[end-1]) && end+1 < len(rest) && prose.IsDigit(rest[end+1]) && unicode.IsPunct(rune(rest[end]))
}

// adjoin reports whether two words of the side, the second with this key, stand
// next to each other. Figures do so only as thousands: 20-30 is not 2030.
func (g *gluer) adjoin(a, b int32, key string) bool {
	if g.pairs == nil {
		g.listPairs()
	}
	plain, ok := g.pairs[[2]int32{a, b}]
	before := g.v.Words[a].Key
	if prose.IsDigit(before[len(before)-1]) && prose.IsDigit(key[0]) {
		return plain && len(key) == 3
	}
	return ok
}

func (g *gluer) listPairs() {
	g.pairs = make(map[[2]int32]bool, len(g.cells))
	last, plain := int32(token.NoMatch), true
	for k := range g.cells {
		if g.cells[k].Class == pair.ClassPunctuation {
			plain = false
			continue
		}
		pair := [2]int32{last, g.cells[k].Word}
		g.pairs[pair] = g.pairs[pair] || plain
		last, plain = g.cells[k].Word, true
	}
}

// cutToken parts a glued token into the given words. It returns nil where their keys
// do not fall on characters of the text as it stands.
func cutToken(v *pair.Vocabulary, c token.Token, words []int32, text string) []token.Token {
	var pieces []token.Token
	start := c.Start
	for n, id := range words {
		piece := token.New(v, pair.Token{Token: prose.Token{Start: start, End: c.End}, Word: id}, int(c.Part))
		piece.Glued = true
		if n < len(words)-1 {
			length := prefixWithKey(text[start:c.End], v.Words[id].Key)
			if length == 0 {
				return nil
			}
			piece.End = start + int32(length)
		}
		start = piece.End
		piece.Ends = c.Ends && n == len(words)-1
		pieces = append(pieces, piece)
	}
	return pieces
}

// prefixWithKey returns the length of the prefix of text, whole characters,
// whose key is key; 0 where there is none.
func prefixWithKey(text, key string) int {
	if len(text) > len(key) && text[len(key)] < utf8.RuneSelf && strings.EqualFold(text[:len(key)], key) {
		return len(key)
	}
	folder := prose.NewFolder()
	for it := graphemes.FromString(text); it.Next(); {
		if folder.Key(text[:it.End()]) == key {
			return it.End()
		}
	}
	return 0
}

package compare

import (
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

const (
	// longestGlue is how many words may be written in one.
	longestGlue = 3
	// shortestGlued is the length in bytes below which a word is not looked at.
	shortestGlued = 4
)

// unglue cuts words that one side wrote in one piece and the other in several
// ("Ukraineand", "Ukraine, and"; "postwar", "post-war"), so that they align as
// the same words. A link cut out of a web page leaves many of these behind.
func unglue(v *vocabulary, x, y []cell, textX, textY []paragraph) (ungluedX, ungluedY []cell) {
	return cutGlued(v, x, y, textX), cutGlued(v, y, x, textY)
}

// cutGlued cuts the cells that hold several neighbouring words of other.
func cutGlued(v *vocabulary, cells, other []cell, text []paragraph) []cell {
	there := make(map[int32]bool, len(other))
	for k := range other {
		there[other[k].word] = true
	}
	unknown := func(c *cell) bool {
		return !there[c.word] && c.class == content && c.end-c.start >= shortestGlued && c.end-c.start <= longestWord
	}
	var glues map[string][]int32
	var out []cell
	for k := range cells {
		c := &cells[k]
		var words []int32
		if unknown(c) {
			if glues == nil {
				glues = gluesOf(v, other)
			}
			words = glues[v.words[c.word].key]
		}
		if words != nil {
			if out == nil {
				out = append(make([]cell, 0, len(cells)+8), cells[:k]...)
			}
			if pieces := cut(v, *c, words, text[c.part].text); pieces != nil {
				out = append(out, pieces...)
				continue
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

// gluesOf maps what two or three neighbouring words would read as in one piece
// to those words. Punctuation between them does not part neighbours.
func gluesOf(v *vocabulary, cells []cell) map[string][]int32 {
	var words []int32
	for k := range cells {
		if cells[k].class != punctuation {
			words = append(words, cells[k].word)
		}
	}
	glues := make(map[string][]int32, 2*len(words))
	for k := range words {
		key := v.words[words[k]].key
		for n := 2; n <= longestGlue && k+n <= len(words); n++ {
			key += v.words[words[k+n-1]].key
			glues[key] = words[k : k+n]
		}
	}
	return glues
}

// cut parts a glued cell into the given words. It returns nil where their keys
// do not fall on characters of the text as it stands.
func cut(v *vocabulary, c cell, words []int32, text string) []cell {
	var pieces []cell
	start := c.start
	for n, id := range words {
		piece := newCell(v, token{start, c.end, id}, int(c.part))
		piece.glued = true
		if n < len(words)-1 {
			length := prefixWithKey(text[start:c.end], v.words[id].key)
			if length == 0 {
				return nil
			}
			piece.end = start + int32(length)
		}
		start = piece.end
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
	folder := newFolder()
	for it := graphemes.FromString(text); it.Next(); {
		if folder.key(text[:it.End()]) == key {
			return it.End()
		}
	}
	return 0
}

package print

import (
	"fmt"
	"math"
	"strings"

	"variorum/articles/compare"
)

// RelationName returns the verdict on a pair of articles in words.
func RelationName(r compare.Relation) string {
	switch r {
	case compare.Identical:
		return "identical"
	case compare.NearCopy:
		return "near copy"
	case compare.LightRewrite:
		return "light rewrite"
	case compare.HeavyRewrite:
		return "heavy rewrite"
	case compare.Related:
		return "related"
	}
	return "unrelated"
}

// Percent returns a share (0 to 1) as a whole percentage. Only a complete
// share is "100", and only none at all is "0": 99.7 % of the words kept must
// not read as if nothing had changed.
func Percent(share float64) string {
	p := int(math.Round(share * 100))
	switch {
	case share < 1 && p >= 100:
		p = 99
	case share > 0 && p <= 0:
		p = 1
	}
	return fmt.Sprintf("%d %%", p)
}

// Verdict returns the head of a comparison: how closely the texts are
// related, the share of words kept, how many changes and what matters most
// about them. Its parts, between middle dots, are in the order of their weight.
func Verdict(c *compare.Comparison) string {
	parts := []string{RelationName(c.Relation)}
	n := c.Counts
	if c.Relation != compare.Identical {
		parts = append(parts, Percent(c.Similarity)+" kept", Plural(Changes(c), "change", "changes"))
	} else if n.Typography > 0 {
		parts = append(parts, "typography aside")
	}
	parts = append(parts, Important(n)...)
	if n.Moved > 0 {
		parts = append(parts, Plural(n.Moved, "paragraph moved", "paragraphs moved"))
	}
	return strings.Join(parts, " · ")
}

// Changes counts the places at which the wording differs: edits, and paragraphs
// that moved or differ as a whole.
func Changes(c *compare.Comparison) int {
	n := c.Counts.Edits
	for i := range c.Rows {
		if r := &c.Rows[i]; r.Edits == 0 && r.Role != compare.Furniture && (r.Moved || r.Kind != compare.Same) {
			n++
		}
	}
	return n
}

// Important returns a phrase for each kind of flag that was raised, the
// gravest first.
func Important(n compare.Counts) []string {
	var out []string
	for _, f := range Flagged(n) {
		out = append(out, f.Phrase)
	}
	return out
}

// Raised is a kind of flag that was raised in a comparison.
type Raised struct {
	Letter string // what stands for it in the gutter
	Phrase string // how often: "9 quotes altered"
	Means  string // what it says of a change
}

// Flagged returns the kinds of flags that were raised, the gravest first.
func Flagged(n compare.Counts) []Raised {
	var out []Raised
	for _, f := range []struct {
		count                    int
		letter, one, many, means string
	}{
		{n.Quote, "Q", "quote altered", "quotes altered", "words inside quotation marks differ"},
		{n.Negation, "!", "negation", "negations", "a “not”, “no” or “never” came or went"},
		{n.Number, "#", "number", "numbers", "a figure, date or sum differs"},
		{n.Name, "N", "name", "names", "a name differs, came or went"},
		{n.Attribution, "A", "attribution", "attributions", "who says it, or how surely, differs"},
	} {
		if f.count > 0 {
			out = append(out, Raised{f.letter, Plural(f.count, f.one, f.many), f.means})
		}
	}
	return out
}

// Plural returns "1 change" or "3 changes".
func Plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// A flagName is a flag with its names for people and for programs, and the
// letter that stands for it in a gutter.
type flagName struct {
	flag        compare.Flags
	words, json string
	letter      byte
}

// flagNames returns the flags, the gravest first.
func flagNames() [5]flagName {
	return [5]flagName{
		{compare.Quotation, "altered quotation", "quote", 'Q'},
		{compare.Negation, "negation", "negation", '!'},
		{compare.Number, "number", "number", '#'},
		{compare.Name, "name", "name", 'N'},
		{compare.Attribution, "attribution", "attribution", 'A'},
	}
}

// FlagWords says why a change matters: "altered quotation, number". It is
// empty without flags.
func FlagWords(f compare.Flags) string {
	var words []string
	for _, n := range flagNames() {
		if f&n.flag != 0 {
			words = append(words, n.words)
		}
	}
	return strings.Join(words, ", ")
}

// FlagLegend says why a change matters, with the letters of the gutter:
// "Q altered quotation, # number".
func FlagLegend(f compare.Flags) string {
	var words []string
	for _, n := range flagNames() {
		if f&n.flag != 0 {
			words = append(words, string(n.letter)+" "+n.words)
		}
	}
	return strings.Join(words, ", ")
}

// FlagLetters returns the gutter letters of the flags, the gravest first.
func FlagLetters(f compare.Flags) string {
	var letters []byte
	for _, n := range flagNames() {
		if f&n.flag != 0 {
			letters = append(letters, n.letter)
		}
	}
	return string(letters)
}

// Sign returns the gutter sign of a row.
func Sign(r *compare.Row) string {
	switch {
	case r.Moved:
		return "⇄"
	case r.Kind == compare.Added:
		return "+"
	case r.Kind == compare.Removed:
		return "-"
	case r.Kind == compare.Changed:
		return "~"
	}
	return "│"
}

// changeName returns the name of a kind of change for programs.
func changeName(c compare.Change) string {
	switch c {
	case compare.Typography:
		return "typography"
	case compare.Replaced:
		return "replaced"
	case compare.RemovedWords:
		return "removed"
	case compare.AddedWords:
		return "added"
	case compare.MovedWords:
		return "moved"
	}
	return "none"
}

// kindName returns the name of a kind of row for programs.
func kindName(k compare.RowKind) string {
	switch k {
	case compare.Changed:
		return "changed"
	case compare.Added:
		return "added"
	case compare.Removed:
		return "removed"
	}
	return "same"
}

// roleName returns the name of a row's role for programs.
func roleName(r compare.Role) string {
	switch r {
	case compare.Headline:
		return "headline"
	case compare.Caption:
		return "caption"
	case compare.Furniture:
		return "furniture"
	}
	return "body"
}

package label

import (
	"strings"

	"variorum/articles/compare"
)

// A Phrase is one thing that a verdict says.
type Phrase struct {
	Text    string
	Finding *Finding // the kind it counts; nil: it says something else
}

// Verdict returns the head of a comparison in the order of weight: how closely
// the texts are related, the share of words kept, how many changes, what
// matters about them, and the paragraphs that moved.
func Verdict(c *compare.Comparison) []Phrase {
	out := []Phrase{{Text: Relation(c.Relation)}}
	if c.Relation != compare.RelationIdentical {
		out = append(out, Phrase{Text: Percent(c.Similarity) + " kept"}, Phrase{Text: Plural(Changes(c), "change", "changes")})
	} else if c.Counts.Typography > 0 {
		out = append(out, Phrase{Text: "typography aside"})
	}
	out = append(out, Found(Count(c.Findings))...)
	if n := c.Counts.Links; n > 0 {
		out = append(out, Phrase{Text: Plural(n, "link leads elsewhere", "links lead elsewhere")})
	}
	if n := c.Counts.Moved; n > 0 {
		out = append(out, Phrase{Text: Plural(n, "paragraph moved", "paragraphs moved")})
	}
	return out
}

// Found returns a phrase for each kind of finding that there is, the gravest
// first: "9 quotations".
func Found(count map[compare.Flags]int) []Phrase {
	var out []Phrase
	for _, f := range Findings() {
		if n := count[f.Flag]; n > 0 {
			out = append(out, Phrase{f.Phrase(n), &f})
		}
	}
	return out
}

// Join returns the texts of phrases between middle dots.
func Join(phrases []Phrase) string {
	texts := make([]string, len(phrases))
	for i, p := range phrases {
		texts[i] = p.Text
	}
	return strings.Join(texts, " · ")
}

// Changes counts the places at which the wording differs: edits, and paragraphs
// that moved or differ as a whole.
func Changes(c *compare.Comparison) int {
	n := c.Counts.Edits
	for i := range c.Rows {
		if r := &c.Rows[i]; len(r.Edits) == 0 && r.Role != compare.RoleFurniture && (r.Moved || r.Kind != compare.RowSame) {
			n++
		}
	}
	return n
}

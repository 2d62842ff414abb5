package label

import (
	"strings"

	"variorum/articles/compare"
)

// CameAndWent counts the text that only one side has, a phrase a side: "3
// sentences added: 2 quotations, 4 figures". It is empty where nothing came or
// went.
func CameAndWent(c *compare.Comparison) []string {
	var out []string
	for _, side := range []struct {
		side   compare.Side
		became string
	}{{compare.New, "added"}, {compare.Old, "removed"}} {
		n := c.Passages[side.side]
		if n.Sentences == 0 {
			continue
		}
		var parts []string
		for _, part := range []struct {
			n         int
			one, many string
		}{{n.Quotations, "quotation", "quotations"}, {n.Figures, "figure", "figures"}, {n.Names, "name", "names"}} {
			if part.n > 0 {
				parts = append(parts, Plural(part.n, part.one, part.many))
			}
		}
		phrase := Plural(n.Sentences, "sentence", "sentences") + " " + side.became
		if len(parts) > 0 {
			phrase += ": " + strings.Join(parts, ", ")
		}
		out = append(out, phrase)
	}
	return out
}

// NothingFound says of a comparison without findings what can be said: that
// nothing was found, never that nothing changed. It is empty where no words
// differ at all.
func NothingFound(c *compare.Comparison) string {
	switch n := Changes(c); n {
	case 0:
		return ""
	case 1:
		return "Nothing found that matters; look at the change"
	default:
		return "Nothing found that matters; look at the " + Plural(n, "change", "changes")
	}
}

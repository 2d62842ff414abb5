package content

import (
	"fmt"

	"variorum/articles/compare"
	"variorum/ui/label"
)

// mostLinks is how many links that lead elsewhere are listed.
const mostLinks = 20

// linkRemarks says of each link that leads elsewhere where it led and leads.
func linkRemarks(c *compare.Comparison) []string {
	var out []string
	for i := range c.Rows {
		r := &c.Rows[i]
		if r.Role == compare.RoleFurniture {
			continue
		}
		olds, news := linksIn(r.Old), linksIn(r.New)
		for k, l := range news {
			if k < len(olds) && len(out) < mostLinks {
				out = append(out, fmt.Sprintf("%s: “%s” led to %s and leads to %s", RowPlace(r), l.text, olds[k].target, l.target))
			}
		}
	}
	if more := c.Counts.Links - len(out); len(out) == mostLinks && more > 0 {
		out = append(out, label.Plural(more, "more link leads", "more links lead")+" elsewhere")
	}
	return out
}

// A linkText is the words of a link that leads elsewhere on the other side.
type linkText struct{ text, target string }

// linksIn returns the links of a side that lead elsewhere, in order; both sides
// of a row have the same words in them.
func linksIn(parts []compare.Part) []linkText {
	var out []linkText
	for _, part := range parts {
		joined := false
		for _, s := range part.Segments {
			last := len(out) - 1
			switch {
			case s.Change != compare.ChangeLink:
				joined = false
			case joined && out[last].target == s.Target:
				out[last].text += s.Text
			default:
				out = append(out, linkText{s.Text, s.Target})
				joined = true
			}
		}
	}
	return out
}

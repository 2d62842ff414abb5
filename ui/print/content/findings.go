package content

import (
	"variorum/articles/compare"
	"variorum/ui/label"
)

// mostListed is how many findings are listed before a comparison. A rewritten
// page has dozens; of a book the best do, and check lists all.
const mostListed = 200

// Findings returns the findings that are for readers, best first: those of ranks
// A and B, for which enough speaks, as many as are read.
func Findings(c *compare.Comparison) []*compare.Finding {
	var list []*compare.Finding
	for i := range c.Findings {
		if f := &c.Findings[i]; f.Rank <= compare.RankB && len(list) < mostListed {
			list = append(list, f)
		}
	}
	return list
}

// leftOut says how many findings are not listed; "" where all are.
func leftOut(c *compare.Comparison) string {
	n := len(c.Findings) - len(Findings(c))
	if n == 0 {
		return ""
	}
	return label.Plural(n, "finding", "findings") + " for which less speaks not listed here; variorum check --rank C lists all"
}

// FindingPlace names the paragraphs of a finding's row, those of the new
// article where it has any.
func FindingPlace(c *compare.Comparison, f *compare.Finding) string {
	return RowPlace(&c.Rows[f.Row])
}

func RowPlace(r *compare.Row) string {
	if len(r.New) > 0 {
		return Paragraphs(r.New)
	}
	return Paragraphs(r.Old)
}

// Remarks returns what is said of a comparison besides its findings: links that
// lead elsewhere, text that came and went, what is left out, or that nothing
// was found.
func Remarks(c *compare.Comparison) []string {
	out := append(linkRemarks(c), label.CameAndWent(c)...)
	if text := leftOut(c); text != "" {
		out = append(out, text)
	}
	if text := label.NothingFound(c); text != "" && len(c.Findings) == 0 {
		out = append(out, text)
	}
	return out
}

// RowsOfFindings reports which rows have findings that are listed, by number.
func RowsOfFindings(c *compare.Comparison) map[int]bool {
	rows := map[int]bool{}
	for _, f := range Findings(c) {
		rows[f.Row] = true
	}
	return rows
}

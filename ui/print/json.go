package print

import (
	"bufio"
	"encoding/json"
	"io"
	"math"
	"time"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/store"
	"variorum/ui/label"
)

// The JSON forms. Their field names are a promise to other programs.
type (
	articleJSON struct {
		Path       string `json:"path"`
		Title      string `json:"title"`
		Source     string `json:"source"`
		Published  string `json:"published"`
		Words      int    `json:"words"`
		Paragraphs int    `json:"paragraphs"`
	}
	passagesJSON struct {
		Sentences  int `json:"sentences"`
		Quotations int `json:"quotations"`
		Figures    int `json:"figures"`
		Names      int `json:"names"`
	}
	findingJSON struct {
		Kind  string `json:"kind"`
		Rank  string `json:"rank"`
		What  string `json:"what"`
		Old   string `json:"old"`
		New   string `json:"new"`
		Row   int    `json:"row"`
		Edits []int  `json:"edits"`
	}
	headJSON struct {
		Format     int            `json:"format"`
		Old        articleJSON    `json:"old"`
		New        articleJSON    `json:"new"`
		Similarity float64        `json:"similarity"`
		Relation   string         `json:"relation"`
		Counts     map[string]int `json:"counts"`
		Gone       passagesJSON   `json:"gone"`       // in text that only Old has
		Came       passagesJSON   `json:"came"`       // in text that only New has
		Looked     []string       `json:"looked_for"` // kinds of findings, in the articles' language
		Findings   []findingJSON  `json:"findings"`   // the best first
	}
	rowJSON struct {
		Kind       string     `json:"kind"`
		Moved      bool       `json:"moved"`
		Role       string     `json:"role"`
		Similarity float64    `json:"similarity"`
		Old        []partJSON `json:"old"`
		New        []partJSON `json:"new"`
	}
	partJSON struct {
		Paragraph int           `json:"paragraph"`
		Segments  []segmentJSON `json:"segments"`
	}
	segmentJSON struct {
		Text   string   `json:"text"`
		Change string   `json:"change"`
		Edit   int      `json:"edit,omitempty"`
		Flags  []string `json:"flags,omitempty"`
		Target string   `json:"target,omitempty"`
	}
)

// jsonFormat is the version of the JSON form of a comparison. It grows when a
// field changes its meaning, not when one is added.
const jsonFormat = 2

// JSON writes a comparison as one JSON object. Findings name their row by its
// place in "rows", and its edits by the numbers that segments of one change
// carry in it, "edit". A part's "paragraph" is the
// block's place in its article, counted from 0, furniture and headline
// included, so that "paragraphs" is one more than the last of them. A
// segment without flags has no "flags". Words kept that lead elsewhere have "target", where to.
func JSON(w io.Writer, c *compare.Comparison) error {
	head, err := json.Marshal(headOf(c))
	if err != nil {
		return err
	}
	b := bufio.NewWriter(w)
	b.Write(head[:len(head)-1])
	b.WriteString(`,"rows":[`)
	for i := range c.Rows {
		row, err := json.Marshal(rowOf(&c.Rows[i]))
		if err != nil {
			return err
		}
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
		b.Write(row)
	}
	b.WriteString("\n]}\n")
	return b.Flush()
}

func headOf(c *compare.Comparison) headJSON {
	return headJSON{
		Format: jsonFormat,
		Old:    articleOf(c.Old), New: articleOf(c.New),
		Similarity: c.Similarity, Relation: label.Relation(c.Relation),
		Counts: countsOf(c),
		Gone:   passagesJSON(c.Passages[compare.Old]), Came: passagesJSON(c.Passages[compare.New]),
		Looked: append([]string{}, flagsOf(c.Looked)...), Findings: findingsOf(c.Findings),
	}
}

// countsOf returns the counts of rows and places, and of the edits with each
// kind of finding. Quotations are counted themselves, and only those whose words
// differ: one of them may have many edits, and marks alone alter none.
func countsOf(c *compare.Comparison) map[string]int {
	n := &c.Counts
	out := map[string]int{"same": n.Same, "changed": n.Changed, "added": n.Added, "removed": n.Removed, "moved": n.Moved,
		"typography": n.Typography, "links": n.Links}
	for _, f := range label.Findings() {
		out[f.Name] = 0
	}
	for i := range c.Rows {
		for k := range c.Rows[i].Edits {
			for _, f := range label.Flagged(c.Rows[i].Edits[k].Flags) {
				out[f.Name]++
			}
		}
	}
	for _, f := range label.Flagged(compare.FlagQuotation) {
		out[f.Name] = n.Quote
	}
	return out
}

func findingsOf(findings []compare.Finding) []findingJSON {
	out := make([]findingJSON, len(findings))
	for i := range findings {
		out[i] = findingOf(&findings[i])
	}
	return out
}

func articleOf(a *articles.Article) articleJSON {
	return articleJSON{a.Path, a.Title, a.Source, isoTime(a.Published), a.Words(), len(a.Blocks)}
}

func rowOf(r *compare.Row) rowJSON {
	return rowJSON{label.RowKind(r.Kind).Name, r.Moved, label.Role(r.Role), r.Similarity, partsOf(r.Old), partsOf(r.New)}
}

func partsOf(parts []compare.Part) []partJSON {
	out := make([]partJSON, len(parts))
	for i, p := range parts {
		out[i] = partJSON{p.Block, make([]segmentJSON, len(p.Segments))}
		for k, s := range p.Segments {
			out[i].Segments[k] = segmentJSON{s.Text, label.Change(s.Change), s.Edit, flagsOf(s.Flags), s.Target}
		}
	}
	return out
}

func flagsOf(flags compare.Flags) []string {
	var out []string
	for _, f := range label.Flagged(flags) {
		out = append(out, f.Name)
	}
	return out
}

// isoTime writes a time as RFC 3339, as a date alone where only that is
// known, and "" where nothing is.
func isoTime(t time.Time) string {
	switch {
	case t.IsZero():
		return ""
	case t.Equal(t.UTC().Truncate(24 * time.Hour)):
		return t.UTC().Format(time.DateOnly)
	}
	return t.Format(time.RFC3339)
}

// The JSON forms of a list.
type (
	versionJSON struct {
		Path      string      `json:"path"`
		Title     string      `json:"title"`
		Source    string      `json:"source"`
		Published string      `json:"published"`
		Words     int         `json:"words"`
		OrderedBy string      `json:"orderedBy,omitempty"`
		Reason    *reasonJSON `json:"reason,omitempty"` // why it is of the story of the version before it
	}
	reasonJSON struct {
		What  string  `json:"what"`
		Kept  float64 `json:"kept"`  // share of the shorter text's words that the other keeps
		Exact bool    `json:"exact"` // kept was counted, not estimated
	}
	storyJSON struct {
		Title      string        `json:"title"`
		Versions   []versionJSON `json:"versions"`
		Confidence float64       `json:"confidence,omitempty"`
		Unsure     bool          `json:"unsure,omitempty"`
		Related    []string      `json:"related,omitempty"` // of other stories, by path
	}
	problemJSON struct {
		Path   string `json:"path"`
		Reason string `json:"reason"`
	}
)

// ListJSON writes the stories of a store, with the files that could not be
// opened, as one JSON object.
func ListJSON(w io.Writer, s *store.Snapshot) error {
	list := struct {
		Stories  []storyJSON   `json:"stories"`
		Problems []problemJSON `json:"problems"`
	}{make([]storyJSON, len(s.Stories)), problemsJSON(s.Problems)}
	for i := range s.Stories {
		list.Stories[i] = storyOf(&s.Stories[i])
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(list)
}

func storyOf(s *store.Story) storyJSON {
	out := storyJSON{Title: s.Title, Versions: make([]versionJSON, len(s.Versions)), Confidence: roundShare(s.Confidence), Unsure: s.Unsure}
	for i := range s.Versions {
		v := &s.Versions[i]
		out.Versions[i] = versionJSON{Path: v.Path, Title: v.Title, Source: v.Source, Published: isoTime(v.Published), Words: v.Words}
		if len(s.Versions) > 1 {
			out.Versions[i].OrderedBy = label.OrderedBy(v.OrderedBy)
			out.Versions[i].Reason = &reasonJSON{label.Reason(v.Why), roundShare(v.Why.Kept), v.Why.Exact}
		}
	}
	for _, r := range s.Related {
		out.Related = append(out.Related, r.Path)
	}
	return out
}

// roundShare cuts a share to two digits.
func roundShare(share float64) float64 { return math.Round(100*share) / 100 }

func problemsJSON(problems []store.Problem) []problemJSON {
	out := make([]problemJSON, len(problems))
	for i, p := range problems {
		out[i] = problemJSON{p.Path, p.Reason}
	}
	return out
}

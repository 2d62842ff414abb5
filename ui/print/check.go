package print

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"variorum/articles/compare"
	"variorum/ui/label"
)

// A Check says which findings of a comparison are written, and how: one a
// line, for scripts, editors and the programs that rewrite texts.
type Check struct {
	Format string       // text, json, sarif or github
	Rank   compare.Rank // the least that is written
	// Line tells in which line of its file a byte of a block stands, 0 where
	// that cannot be told.
	Line    func(side compare.Side, block, offset int) int
	Version string // of the program, for SARIF
}

// CheckFormats returns the names of the formats, the usual one first.
func CheckFormats() []string { return []string{"text", "json", "sarif", "github"} }

// Valid returns an error that says what to ask for instead of a format there
// is not.
func (k Check) Valid() error {
	if !slices.Contains(CheckFormats(), k.Format) {
		return fmt.Errorf("unknown format %q; choose text, json, sarif or github", k.Format)
	}
	return nil
}

// A locatedFinding is a finding and where in the files it is. A reader wants to see
// the new file; what it has no place in is located in the old one.
type locatedFinding struct {
	*compare.Finding
	path    string
	line    int // in that file; 0: not known
	oldLine int // in the old one; 0: not known, or only New has it
}

// Findings writes the findings of c and returns those that were written.
func (k Check) Findings(w io.Writer, c *compare.Comparison) ([]compare.Finding, error) {
	var list []compare.Finding
	var places []locatedFinding
	for i := range c.Findings {
		if f := &c.Findings[i]; f.Rank <= k.Rank {
			list = append(list, *f)
			places = append(places, k.locate(c, f))
		}
	}
	b := bufio.NewWriter(w)
	var err error
	switch k.Format {
	case "json":
		err = k.json(b, c, places)
	case "sarif":
		err = k.sarif(b, places, c)
	case "github":
		writeGitHub(b, places)
	default:
		for _, at := range places {
			fmt.Fprintf(b, "%s%s: %s\n", at.path, lineSuffix(at.line), findingSentence(at.Finding))
		}
	}
	if err == nil {
		err = b.Flush()
	}
	if err != nil {
		return nil, fmt.Errorf("writing the findings: %w", err)
	}
	return list, nil
}

// findingSentence says a finding in one line: "number replaced: 28 million → 38 million".
func findingSentence(f *compare.Finding) string {
	return label.Happened(f) + ": " + label.FoundWords(f)
}

func lineSuffix(line int) string {
	if line == 0 {
		return ""
	}
	return fmt.Sprintf(":%d", line)
}

// locate finds the lines of a finding.
func (k Check) locate(c *compare.Comparison, f *compare.Finding) locatedFinding {
	at := locatedFinding{Finding: f, path: c.New.Path}
	if spans := f.Places[compare.Old].Spans; len(spans) > 0 {
		at.oldLine = k.Line(compare.Old, spans[0].Block, spans[0].Start)
	}
	block, offset, ok := newPlace(c, f)
	if !ok {
		at.path, at.line = c.Old.Path, at.oldLine
		return at
	}
	at.line = k.Line(compare.New, block, offset)
	return at
}

// newPlace returns where in the new article a finding is: at its words, or
// where the old words would stand.
func newPlace(c *compare.Comparison, f *compare.Finding) (block, offset int, ok bool) {
	if spans := f.Places[compare.New].Spans; len(spans) > 0 {
		return spans[0].Block, spans[0].Start, true
	}
	r := &c.Rows[f.Row]
	if len(r.New) == 0 {
		return 0, 0, false
	}
	block = r.New[0].Block
	pieces := compare.Interleave(r)
	gone := slices.IndexFunc(pieces, func(p compare.Piece) bool { return p.Old && slices.Contains(f.Edits, p.Edit) })
	for i, p := range pieces {
		if p.Old || p.Break {
			continue
		}
		block, offset = r.New[p.Part].Block, p.Offset
		if i > gone {
			return block, offset, true
		}
		offset += len(strings.TrimRight(p.Text, " \n"))
	}
	return block, offset, true
}

// The JSON form of findings: as in the comparison, with their lines.
type (
	locatedJSON struct {
		findingJSON
		Path    string `json:"path"`
		Line    int    `json:"line,omitempty"`
		OldLine int    `json:"old_line,omitempty"`
	}
)

func findingOf(f *compare.Finding) findingJSON {
	edits := f.Edits
	if edits == nil {
		edits = []int{}
	}
	return findingJSON{label.Kind(f).Name, label.Rank(f.Rank), label.What(f.What), f.Places[compare.Old].Text, f.Places[compare.New].Text, f.Row, edits}
}

func (k Check) json(b *bufio.Writer, c *compare.Comparison, list []locatedFinding) error {
	out := struct {
		Format   int           `json:"format"`
		Old      articleJSON   `json:"old"`
		New      articleJSON   `json:"new"`
		Changes  int           `json:"changes"`
		Findings []locatedJSON `json:"findings"`
	}{jsonFormat, articleOf(c.Old), articleOf(c.New), label.Changes(c), make([]locatedJSON, len(list))}
	for i, at := range list {
		out.Findings[i] = locatedJSON{findingOf(at.Finding), at.path, at.line, at.oldLine}
	}
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(out)
}

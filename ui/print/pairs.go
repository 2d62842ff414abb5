package print

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"variorum/articles/compare"
	"variorum/store"
	"variorum/ui/label"
	"variorum/ui/style"
)

// A Pair is what became of one version of a story in the next one.
type Pair struct {
	Old, New int // places among the story's versions
	Changes  int
	Found    map[compare.Flags]int // findings of ranks A and B, by kind
	Kept     float64               // share of words, 0 to 1
	Relation compare.Relation
	Err      error // why the two could not be compared; then the rest means nothing
}

// PairOf returns the figures of a comparison of two versions of a story.
func PairOf(old, new int, c *compare.Comparison) Pair {
	changes := label.Changes(c.Readable())
	return Pair{old, new, changes, label.Count(c.Findings), c.Similarity, c.Relation, nil}
}

// Pairs writes stories and what became of their wording, one story at a time
// as they come: a library of any size needs no room here.
type Pairs struct {
	b       *bufio.Writer
	format  string
	looks   *style.Styles
	stories int
}

// NewPairs begins a list in a format that CheckListFormat accepts.
func NewPairs(w io.Writer, format string) *Pairs {
	return &Pairs{b: bufio.NewWriter(w), format: format, looks: stylesFor(w)}
}

// Story writes a story with the pairs of its versions, in order, and hands on
// what was written.
func (p *Pairs) Story(story *store.Story, pairs []Pair) error {
	write := p.text
	switch p.format {
	case "json":
		write = p.json
	case "csv":
		write = p.csv
	}
	if err := write(story, pairs); err != nil {
		return fmt.Errorf("writing the list: %w", err)
	}
	p.stories++
	if err := p.b.Flush(); err != nil {
		return fmt.Errorf("writing the list: %w", err)
	}
	return nil
}

// End ends the list with the files that did not open.
func (p *Pairs) End(problems []store.Problem) error {
	switch p.format {
	case "csv":
		if p.stories == 0 {
			_ = p.csvLine(pairColumns())
		}
	case "json":
		p.open()
		list, err := json.Marshal(problemsJSON(problems))
		if err != nil {
			return err
		}
		fmt.Fprintf(p.b, "\n],\"problems\":%s}\n", list)
	}
	if err := p.b.Flush(); err != nil {
		return fmt.Errorf("writing the list: %w", err)
	}
	return nil
}

func (p *Pairs) text(story *store.Story, pairs []Pair) error {
	if p.stories > 0 {
		p.b.WriteByte('\n')
	}
	p.b.WriteString(p.looks.Title.Paint(story.Title) + "\n")
	for i := range story.Versions {
		for _, pair := range pairs {
			if pair.New == i {
				p.b.WriteString("    " + pairText(&pair, p.looks) + "\n")
			}
		}
		p.b.WriteString("  " + versionText(&story.Versions[i]) + "\n")
	}
	return nil
}

// pairText says in one line what became of a version: the verdict without
// moved paragraphs, which are among the changes.
func pairText(pair *Pair, looks *style.Styles) string {
	if pair.Err != nil {
		return "not compared: " + pair.Err.Error()
	}
	text := label.Relation(pair.Relation)
	if pair.Relation != compare.RelationIdentical {
		text += " · " + label.Percent(pair.Kept) + " kept · " + label.Plural(pair.Changes, "change", "changes")
	}
	if found := label.Found(pair.Found); len(found) > 0 {
		text += " · " + looks.Flag.Paint(label.Join(found))
	}
	return text
}

// pairColumns heads the columns of CSV.
func pairColumns() []string {
	columns := []string{"story", "old", "new", "old_published", "new_published", "relation", "similarity", "changes"}
	for _, f := range label.Findings() {
		columns = append(columns, f.Name)
	}
	return append(columns, "problem")
}

// csv writes a line for each pair; a story of one version has none.
func (p *Pairs) csv(story *store.Story, pairs []Pair) error {
	if p.stories == 0 {
		if err := p.csvLine(pairColumns()); err != nil {
			return err
		}
	}
	for _, pair := range pairs {
		old, new := &story.Versions[pair.Old], &story.Versions[pair.New]
		line := []string{story.Title, old.Path, new.Path, isoTime(old.Published), isoTime(new.Published)}
		if pair.Err != nil {
			line = append(line, make([]string, len(pairColumns())-len(line)-1)...)
			line = append(line, pair.Err.Error())
		} else {
			line = append(line, label.Relation(pair.Relation), strconv.FormatFloat(pair.Kept, 'f', 4, 64), strconv.Itoa(pair.Changes))
			for _, f := range label.Findings() {
				line = append(line, strconv.Itoa(pair.Found[f.Flag]))
			}
			line = append(line, "")
		}
		if err := p.csvLine(line); err != nil {
			return err
		}
	}
	return nil
}

// csvLine writes a record as RFC 4180 has it.
func (p *Pairs) csvLine(record []string) error {
	w := csv.NewWriter(p.b)
	w.UseCRLF = true
	if err := w.Write(record); err != nil {
		return err
	}
	w.Flush()
	return w.Error()
}

// The JSON form of a story with its pairs.
type (
	pairJSON struct {
		Old        int            `json:"old"` // place among the versions
		New        int            `json:"new"`
		Relation   string         `json:"relation,omitempty"`
		Similarity float64        `json:"similarity"`
		Changes    int            `json:"changes"`
		Findings   map[string]int `json:"findings"`
		Problem    string         `json:"problem,omitempty"`
	}
	comparedJSON struct {
		storyJSON
		Pairs []pairJSON `json:"pairs"`
	}
)

// byName returns the counts of findings by the names of their kinds.
func byName(found map[compare.Flags]int) map[string]int {
	out := map[string]int{}
	for _, f := range label.Findings() {
		out[f.Name] = found[f.Flag]
	}
	return out
}

func (p *Pairs) json(story *store.Story, pairs []Pair) error {
	s := comparedJSON{storyOf(story), make([]pairJSON, len(pairs))}
	for i, pair := range pairs {
		s.Pairs[i] = pairJSON{Old: pair.Old, New: pair.New, Findings: byName(pair.Found)}
		if pair.Err != nil {
			s.Pairs[i].Problem = pair.Err.Error()
			continue
		}
		s.Pairs[i].Relation, s.Pairs[i].Similarity = label.Relation(pair.Relation), pair.Kept
		s.Pairs[i].Changes = pair.Changes
	}
	var line strings.Builder
	e := json.NewEncoder(&line)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil {
		return err
	}
	p.open()
	if p.stories > 0 {
		p.b.WriteByte(',')
	}
	p.b.WriteString("\n" + strings.TrimSuffix(line.String(), "\n"))
	return nil
}

// open writes what comes before the first story.
func (p *Pairs) open() {
	if p.stories == 0 {
		p.b.WriteString(`{"stories":[`)
	}
}

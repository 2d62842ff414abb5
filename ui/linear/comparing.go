package linear

import (
	"slices"
	"strconv"
	"strings"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/ui/label"
)

// comparing is two versions, change by change.
type comparing struct {
	ids        [2]string // old, new
	comparison *compare.Comparison
	changes    []change
	findings   []*compare.Finding // ranks A and B, the best first
	at         int                // the change that was said last, from 1; 0: none
}

func (v *comparing) begin(s *session) error {
	if v.comparison == nil {
		if err := v.compare(s); err != nil {
			return err
		}
	}
	c := v.comparison
	var verdict []string
	for _, p := range label.Verdict(c) {
		verdict = append(verdict, p.Text)
	}
	s.say("Comparing %s with %s.", sideName(c.Old), sideName(c.New))
	s.say("%s.", capitalised(strings.ReplaceAll(strings.Join(verdict, ", "), " %", " percent")))
	for _, phrase := range label.CameAndWent(c) {
		s.say("%s.", capitalised(phrase))
	}
	switch {
	case len(v.changes) == 0:
		s.say("No words differ.")
	case len(v.findings) == 0:
		s.say("%s. next says the first change.", strings.TrimSuffix(label.NothingFound(c), "."))
	default:
		s.say("findings says what matters, next the first change.")
	}
	return nil
}

// compare compares the two articles.
func (v *comparing) compare(s *session) error {
	var sides [2]*articles.Article
	for i, id := range v.ids {
		a, err := s.fetch(id)
		if err != nil {
			return err
		}
		sides[i] = a
	}
	c, err := compare.Compare(s.ctx, sides[0], sides[1])
	if err != nil {
		return err
	}
	v.comparison = c.Readable()
	v.changes = changesOf(v.comparison)
	v.findings, v.at = nil, 0
	for i := range c.Findings {
		if f := &c.Findings[i]; f.Rank <= compare.RankB {
			v.findings = append(v.findings, f)
		}
	}
	return nil
}

// sideName names an article of a comparison.
func sideName(a *articles.Article) string {
	var parts []string
	for _, part := range []string{strings.TrimRight(a.Title, "."), a.Source, label.LongDate(a.Published)} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if len(parts) == 0 {
		return a.Path
	}
	return strings.Join(parts, ", ")
}

func (v *comparing) commands() []command {
	return []command{
		{[]string{"next"}, "", "say the next change", func(s *session, _ string) error { return v.change(s, strconv.Itoa(v.at+1)) }},
		{[]string{"previous"}, "", "say the change before", func(s *session, _ string) error { return v.change(s, strconv.Itoa(v.at-1)) }},
		{[]string{"change", "go"}, "NUMBER", "say this change", v.change},
		{[]string{"changes"}, "[KIND]", "say all changes, or those of a kind: " + strings.Join(kindNames(), ", "), v.all},
		{[]string{"findings"}, "[KIND]", "say what matters, the best first, or what is of a kind", v.listFindings},
		{[]string{"finding"}, "NUMBER", "say this finding and both wordings, and go on from there", v.finding},
		{[]string{"here"}, "", "say both wordings of the paragraph with this change", v.here},
		{[]string{"paragraph"}, "NUMBER", "say both wordings of this paragraph of the new version", v.paragraph},
		{[]string{"typography"}, "", "count what differs only in quotes, dashes, case and spaces", v.typography},
		{[]string{"swap"}, "", "compare the other way round", v.swap},
		{[]string{"read"}, "[old]", "read the new version, or the old one", v.read},
		{[]string{"write", "export"}, "FILE", "write the comparison; .html, .md, .json or .txt says in which form", v.write},
	}
}

// kindNames are the names of kinds of findings, as typed.
func kindNames() []string {
	var names []string
	for _, f := range label.Findings() {
		names = append(names, f.Name)
	}
	return names
}

// parseKind reads the name of a kind; "" stands for all.
func parseKind(args string) (compare.Flags, error) {
	if args == "" {
		return ^compare.Flags(0), nil
	}
	at := slices.Index(kindNames(), args)
	if at < 0 {
		return 0, complaint("The kinds are " + strings.Join(kindNames(), ", ") + ".")
	}
	return label.Findings()[at].Flag, nil
}

func (v *comparing) change(s *session, args string) error {
	switch n, err := strconv.Atoi(args); {
	case len(v.changes) == 0:
		return complaint("No words differ.")
	case err == nil && n == len(v.changes)+1 && v.at == len(v.changes):
		return complaint("That was the last change. change 1 begins again.")
	}
	n, err := parseNumber(args, "change", len(v.changes))
	if err != nil {
		return err
	}
	v.at = n
	s.say("%s", v.sentence(n))
	return nil
}

func (v *comparing) all(s *session, args string) error {
	flags, err := parseKind(args)
	if err != nil {
		return err
	}
	some := false
	for i := range v.changes {
		if args == "" || v.changes[i].flags&flags != 0 {
			s.say("%s", v.sentence(i+1))
			some = true
		}
	}
	if !some {
		return complaint("There is no such change.")
	}
	return nil
}

func (v *comparing) listFindings(s *session, args string) error {
	flags, err := parseKind(args)
	if err != nil {
		return err
	}
	if len(v.changes) == 0 {
		return complaint("No words differ.")
	}
	some := false
	for i, f := range v.findings {
		if f.Kind&flags != 0 {
			s.say("%s", v.findingSentence(i+1))
			some = true
		}
	}
	switch {
	case some:
		return nil
	case args != "":
		return complaint("Nothing of this kind was found. That does not say that it is the same.")
	}
	return complaint(label.NothingFound(v.comparison))
}

func (v *comparing) finding(s *session, args string) error {
	n, err := parseNumber(args, "finding", len(v.findings))
	if err != nil {
		return err
	}
	s.say("%s", v.findingSentence(n))
	f := v.findings[n-1]
	for i := range v.changes {
		if c := &v.changes[i]; c.row == f.Row && (c.edit == 0 || len(f.Edits) == 0 || slices.Contains(f.Edits, c.edit)) {
			v.at = i + 1
			break
		}
	}
	v.sayRow(s, f.Row)
	return nil
}

func (v *comparing) here(s *session, _ string) error {
	if v.at == 0 {
		return complaint("next goes to a change first.")
	}
	v.sayRow(s, v.changes[v.at-1].row)
	return nil
}

func (v *comparing) paragraph(s *session, args string) error {
	n, err := parseNumber(args, "paragraph", len(v.comparison.New.Blocks))
	if err != nil {
		return err
	}
	for i := range v.comparison.Rows {
		if slices.ContainsFunc(v.comparison.Rows[i].New, func(p compare.Part) bool { return p.Block == n-1 }) {
			v.sayRow(s, i)
		}
	}
	return nil
}

// sayRow says both wordings of a row.
func (v *comparing) sayRow(s *session, row int) {
	r := &v.comparison.Rows[row]
	old, new := wholeText(r.Old), wholeText(r.New)
	switch {
	case old == new:
		s.say("In both: %s", new)
	case old == "":
		s.say("Only in the new version: %s", new)
	case new == "":
		s.say("Only in the old version: %s", old)
	default:
		s.say("Old: %s", old)
		s.say("New: %s", new)
	}
}

func (v *comparing) typography(s *session, _ string) error {
	s.say("%s only in typography: quotes, dashes, case or spaces.", label.Plural(v.comparison.Counts.Typography, "place differs", "places differ"))
	return nil
}

func (v *comparing) swap(s *session, _ string) error {
	v.ids[0], v.ids[1] = v.ids[1], v.ids[0]
	v.comparison = nil
	return v.begin(s)
}

func (v *comparing) read(s *session, args string) error {
	id := v.ids[compare.New]
	if args == "old" {
		id = v.ids[compare.Old]
	}
	return s.visit(&reading{id: id})
}

func (v *comparing) write(s *session, args string) error {
	switch {
	case s.options.Export == nil:
		return complaint("There is nothing here that writes comparisons.")
	case args == "":
		return complaint("Give the name of a file, as in comparison.html.")
	}
	if err := s.options.Export(args, v.comparison); err != nil {
		return err
	}
	s.say("Wrote %s.", articles.CleanPath(args))
	return nil
}

// capitalised returns a sentence's beginning for a phrase.
func capitalised(phrase string) string {
	if phrase == "" {
		return ""
	}
	return strings.ToUpper(phrase[:1]) + phrase[1:]
}

package compare_test

import (
	"fmt"
	"strings"
	"testing"

	"variorum/articles"
	"variorum/articles/compare"
)

// A flagCase is one change as an editor would meet it, with the flags it must
// get and those it must not. Flags named in neither may be set or not: where
// careful editors would disagree, the tables say nothing.
type flagCase struct {
	name          string
	old, new      string // one paragraph each
	must, mustNot compare.Flags
}

const (
	none  compare.Flags = 0
	every               = compare.FlagNumber | compare.FlagName | compare.FlagNegation | compare.FlagQuotation | compare.FlagAttribution
)

// TestFlags runs the tables of the flags_*_test.go files: what each kind of
// change must be flagged as, and what must not be taken for it. A change
// matters just as much the other way round, so each case is read both ways.
func TestFlags(t *testing.T) {
	tables := []struct {
		name  string
		cases []flagCase
	}{
		{"number", numberCases()},
		{"name", nameCases()},
		{"negation", negationCases()},
		{"quotation", quotationCases()},
		{"attribution", attributionCases()},
		{"wording", wordingCases()},
		{"spanish", spanishCases()},
		{"french", frenchCases()},
		{"german", germanCases()},
		{"japanese", japaneseCases()},
	}
	for _, table := range tables {
		for _, c := range table.cases {
			t.Run(table.name+"/"+c.name, func(t *testing.T) {
				checkFlags(t, c.old, c.new, c)
			})
			t.Run(table.name+"/"+c.name+" (reversed)", func(t *testing.T) {
				checkFlags(t, c.new, c.old, c)
			})
		}
	}
}

func checkFlags(t *testing.T, before, after string, c flagCase) {
	t.Helper()
	a, b := paragraph(before), paragraph(after)
	comparison, err := compare.Compare(t.Context(), &a, &b)
	if err != nil {
		t.Fatal(err)
	}
	got, marks := changedWords(comparison)
	if missing := c.must &^ got; missing != 0 {
		t.Errorf("not flagged as %s\nold: %s\nnew: %s\nmarks: %s", flagNames(missing), before, after, marks)
	}
	if unwanted := c.mustNot & got; unwanted != 0 {
		t.Errorf("wrongly flagged as %s\nold: %s\nnew: %s\nmarks: %s", flagNames(unwanted), before, after, marks)
	}
}

// paragraph returns an article of a single paragraph.
func paragraph(text string) articles.Article {
	return articles.Article{Blocks: []articles.Block{{Text: text}}}
}

// changedWords returns the flags of all changes of wording in a comparison, and
// the changes themselves for a message: "-old- +new+ ~moved~", flags behind.
func changedWords(comparison *compare.Comparison) (compare.Flags, string) {
	var all compare.Flags
	var marks []string
	see := func(parts []compare.Part) {
		for _, part := range parts {
			for _, segment := range part.Segments {
				if segment.Change == compare.ChangeNone || segment.Change == compare.ChangeTypography {
					continue
				}
				all |= segment.Flags
				marks = append(marks, fmt.Sprintf("%q %s", segment.Text, flagNames(segment.Flags)))
			}
		}
	}
	for _, row := range comparison.Rows {
		marks = append(marks, "old:")
		see(row.Old)
		marks = append(marks, "new:")
		see(row.New)
	}
	return all, strings.Join(marks, " ")
}

// flagNames writes flags out for a message.
func flagNames(flags compare.Flags) string {
	var names []string
	for _, flag := range []struct {
		is   compare.Flags
		name string
	}{
		{compare.FlagNumber, "number"},
		{compare.FlagName, "name"},
		{compare.FlagNegation, "negation"},
		{compare.FlagQuotation, "quotation"},
		{compare.FlagAttribution, "attribution"},
	} {
		if flags&flag.is != 0 {
			names = append(names, flag.name)
		}
	}
	return "(" + strings.Join(names, ", ") + ")"
}

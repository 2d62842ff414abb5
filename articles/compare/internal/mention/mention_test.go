package mention

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"variorum/articles/compare/internal/edit"
	"variorum/articles/lang"
)

// readText reads a text as the old side of a row whose other side is empty.
func readText(t *testing.T, text string) *Text {
	t.Helper()
	lexicon, err := lang.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	block := Block{Text: text}
	for _, at := range regexp.MustCompile(`\w+(?:[.,']\w+)*|[^\w\s]`).FindAllStringIndex(text, -1) {
		key := strings.ToLower(text[at[0]:at[1]])
		mark := !regexp.MustCompile(`\w`).MatchString(key)
		block.Words = append(block.Words, Word{
			Span: edit.Span{Start: at[0], End: at[1]}, Key: key, Mark: mark,
			Content: !mark && !lexicon.Look(key).Has(lang.KindFunction),
		})
	}
	var row Row
	row.Sides[edit.Old] = []Block{block}
	index := Index{
		Count: func(edit.Side, string) int { return 0 },
		Named: func(string) bool { return false },
	}
	return Read(lexicon, index, row, new([2][]Token))
}

// Two spellings of one figure, date or time have one key.
func TestFiguresShareKeys(t *testing.T) {
	for _, spellings := range [][]string{
		{"It hired 5 men.", "It hired five men."},
		{"It cost $1.5bn.", "It cost 1.5 billion dollars.", "It cost 1,500 million dollars."},
		{"Prices rose 12 percent.", "Prices rose 12%."},
		{"It left on March 3.", "It left on 3 March."},
		{"It left at 3 pm GMT", "It left at 1500 GMT", "It left at 15:00 GMT"},
		{"It ran 2,000 metres.", "It ran two kilometres."},
		{"It paid 1,250 pence.", "It paid 1,250p."},
		{"Two-thirds agreed.", "Two thirds agreed."},
		{"In the first quarter of it", "In the first three months of it"},
	} {
		var keys []string
		for _, s := range spellings {
			r := readText(t, s)
			all := r.Figures(edit.Old, nil)
			if len(all) == 0 {
				t.Errorf("no figure in %q", s)
				continue
			}
			keys = append(keys, all[len(all)-1].Key)
		}
		if len(slices.Compact(keys)) > 1 {
			t.Errorf("%q have the keys %q", spellings, keys)
		}
	}
}

// A bound and a direction belong to their figure.
func TestFiguresHaveBounds(t *testing.T) {
	for text, want := range map[string][2]string{
		"It hired at least 12 men.":     {"atleast", ""},
		"It hired 12 or more men.":      {"atleast", ""},
		"Sales were up 12 percent.":     {"", "up"},
		"It was minus 12 degrees.":      {"", "minus"},
		"It paid more than the 12 did.": {"above", ""},
	} {
		r := readText(t, text)
		all := r.Figures(edit.Old, nil)
		if len(all) != 1 || all[0].Bound != want[0] || all[0].Way != want[1] {
			t.Errorf("%q: got %+v, want %q", text, all, want)
		}
	}
}

func TestNames(t *testing.T) {
	for text, want := range map[string][]string{
		"It was sold to Anna Lund of Oslo on Monday.":         {"anna lund oslo"},
		"OSLO (Wire) - The mayor met Erik Berg.":              {"erik berg"},
		"The plan is that of President Lund.":                 {"president lund"},
		"It starts at 3 p.m. Pacific and ends late.":          nil,
		"They met the World Health Organization near Geneva.": {"world health organization", "geneva"},
	} {
		r := readText(t, text)
		var got []string
		for _, m := range r.Names(edit.Old, nil) {
			if !m.Soft {
				got = append(got, m.Key)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// A cue that negates nothing is none; one of two that go together is the other's.
func TestNegationCues(t *testing.T) {
	for text, want := range map[string]int{
		"The bridge is not safe.":               1,
		"It is not only cheap but safe.":        0,
		"They live at No. 5 in the old street.": 0,
		"The no-fly zone stays.":                0,
		"He never came, and nobody asked.":      2,
	} {
		r := readText(t, text)
		n := 0
		for _, m := range r.NegationCues(edit.Old, nil) {
			if !m.Soft {
				n++
			}
		}
		if n != want {
			t.Errorf("%q: %d cues, want %d", text, n, want)
		}
	}
}

// Who says it stands before the verb or behind it, ranks and all.
func TestReports(t *testing.T) {
	for text, want := range map[string]string{
		"Police said the road was shut.":                      "Police",
		"The road was shut, said Det. Sgt. Omar Pell.":        "Det. Sgt. Omar Pell",
		"According to the ministry, the road was shut.":       "the ministry",
		"The driver who fled said nothing to the two others.": "fled",
	} {
		r := readText(t, text)
		side := &r.Sides[edit.Old]
		all := r.Reports(edit.Old, nil)
		if len(all) == 0 || len(all[0].Source) == 0 {
			t.Errorf("%q: no source", text)
			continue
		}
		if got := side.TextOf(all[0].Source); got != want {
			t.Errorf("%q: source %q, want %q", text, got, want)
		}
	}
}

func TestQuotations(t *testing.T) {
	for text, want := range map[string][]string{
		`"We won," she said. "Twice."`:          {`"We won,"`, `"Twice."`},
		`It's the dogs' home, 'a shelter'.`:     {`'a shelter'`},
		`“They said ‘no’ to us,” he recalled.`:  {`“They said ‘no’ to us,”`},
		`He called it a "mistake`:               {`"mistake`},
		`The plank was 6' long and 12" across.`: nil,
	} {
		r := readText(t, text)
		side := &r.Sides[edit.Old]
		var got []string
		for _, q := range side.Quotes {
			got = append(got, side.TextOf([]int{q.From, q.To - 1}))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

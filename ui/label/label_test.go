package label_test

import (
	"testing"
	"time"

	"variorum/articles/compare"
	"variorum/ui/label"
)

func TestFindingsHaveNamesOfTheirOwn(t *testing.T) {
	signs, names, flags := map[string]bool{}, map[string]bool{}, compare.Flags(0)
	for _, f := range label.Findings() {
		if f.Sign == "" || f.Name == "" || f.Word == "" || f.Means == "" || f.Phrase(1) == f.Phrase(2) {
			t.Errorf("%+v: something is not named", f)
		}
		if signs[f.Sign] || names[f.Name] || flags&f.Flag != 0 {
			t.Errorf("%s: stands for two kinds", f.Name)
		}
		signs[f.Sign], names[f.Name] = true, true
		flags |= f.Flag
	}
	if got := label.Legend(compare.FlagNumber | compare.FlagQuotation); got != `" quotation, # number` {
		t.Errorf("Legend: %q", got)
	}
	if got := label.Signs(compare.FlagName | compare.FlagNegation); got != "¬@" {
		t.Errorf("Signs: %q", got)
	}
}

func TestVerdict(t *testing.T) {
	for want, c := range map[string]compare.Comparison{
		"light rewrite · 71 % kept · 4 changes · 1 quotation · 2 numbers · 1 paragraph moved": {
			Relation: compare.RelationLightRewrite, Similarity: .712,
			Counts:   compare.Counts{Edits: 3, Quote: 1, Number: 2, Moved: 1},
			Findings: []compare.Finding{{Kind: compare.FlagNumber}, {Kind: compare.FlagQuotation, Rank: compare.RankB}, {Kind: compare.FlagNumber, Rank: compare.RankB}, {Kind: compare.FlagName, Rank: compare.RankC}},
			Rows:     []compare.Row{{Edits: make([]compare.Edit, 3), Kind: compare.RowChanged}, {Moved: true}},
		},
		"near copy · 99 % kept · 1 change": {
			Relation: compare.RelationNearCopy, Similarity: .997, Counts: compare.Counts{Edits: 1}, Rows: []compare.Row{{Edits: make([]compare.Edit, 1), Kind: compare.RowChanged}},
		},
		"identical · typography aside": {Relation: compare.RelationIdentical, Similarity: 1, Counts: compare.Counts{Typography: 2}},
		"identical":                    {Relation: compare.RelationIdentical, Similarity: 1},
	} {
		phrases := label.Verdict(&c)
		if got := label.Join(phrases); got != want {
			t.Errorf("%q, want %q", got, want)
		}
		for _, p := range phrases {
			if counts := p.Text == "1 quotation" || p.Text == "2 numbers"; counts != (p.Finding != nil) {
				t.Errorf("%q: finding %v", p.Text, p.Finding)
			}
		}
	}
}

func TestFiguresAndDays(t *testing.T) {
	day := time.Date(2031, 3, 4, 9, 30, 0, 0, time.UTC)
	for _, test := range [][2]string{
		{label.Percent(1), "100 %"}, {label.Percent(.999), "99 %"}, {label.Percent(.001), "1 %"}, {label.Percent(0), "0 %"}, {label.Percent(.5), "50 %"},
		{label.Plural(0, "word", "words"), "0 words"}, {label.Plural(1, "word", "words"), "1 word"},
		{label.Date(day), "4 Mar 2031"}, {label.LongDate(day), "4 March 2031"}, {label.ShortDate(day), "4 Mar"}, {label.Date(time.Time{}), ""},
	} {
		if test[0] != test[1] {
			t.Errorf("%q, want %q", test[0], test[1])
		}
	}
}

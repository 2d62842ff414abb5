package print_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"testing"

	"variorum/articles/compare"
	"variorum/store"
	"variorum/ui/print"
)

// Every format says which pair could not be compared, and why.
func TestPairsThatCouldNotBeCompared(t *testing.T) {
	story := &store.Story{Title: `Ferry "Ann", freed`, Versions: []store.Version{{Path: "a.txt", Source: "a"}, {Path: "b.txt", Source: "b"}, {Path: "c.txt", Source: "c"}}}
	pairs := []print.Pair{
		{Old: 0, New: 1, Err: errors.New("b.txt: no such file")},
		{Old: 1, New: 2, Relation: compare.RelationNearCopy, Kept: .981, Changes: 2, Found: map[compare.Flags]int{compare.FlagQuotation: 1}},
	}
	write := func(format string) []byte {
		var b bytes.Buffer
		p := print.NewPairs(&b, format)
		if err := p.Story(story, pairs); err != nil {
			t.Fatal(err)
		}
		if err := p.End(nil); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	lines, err := csv.NewReader(bytes.NewReader(write("csv"))).ReadAll()
	if err != nil || len(lines) != 3 {
		t.Fatalf("%v, %v", lines, err)
	}
	last := len(lines[0]) - 1
	if lines[1][0] != story.Title || lines[1][last] != "b.txt: no such file" || lines[1][5] != "" || lines[2][5] != "near copy" || lines[2][last] != "" {
		t.Errorf("csv: %q", lines)
	}
	var list struct {
		Stories []struct {
			Pairs []struct {
				Relation, Problem string
				Findings          map[string]int
			}
		}
	}
	if err := json.Unmarshal(write("json"), &list); err != nil {
		t.Fatal(err)
	}
	if p := list.Stories[0].Pairs; p[0].Problem == "" || p[0].Relation != "" || p[1].Problem != "" || p[1].Findings["quote"] != 1 {
		t.Errorf("json: %+v", p)
	}
	if text := string(write("text")); !bytes.Contains([]byte(text), []byte("    not compared: b.txt: no such file\n")) ||
		!bytes.Contains([]byte(text), []byte("    near copy · 98 % kept · 2 changes · 1 quotation\n")) {
		t.Errorf("text: %s", text)
	}
}

func TestPairsOfNothing(t *testing.T) {
	for format, want := range map[string]string{"json": "{\"stories\":[\n],\"problems\":[]}\n", "text": ""} {
		var b bytes.Buffer
		if err := print.NewPairs(&b, format).End(nil); err != nil || b.String() != want {
			t.Errorf("%s: %q, %v", format, b.String(), err)
		}
	}
}

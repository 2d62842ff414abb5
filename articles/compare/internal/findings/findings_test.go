package findings

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"variorum/articles/compare/internal/edit"
	"variorum/articles/compare/internal/mention"
	"variorum/articles/lang"
)

// changes finds what matters in a row that is written as one text: [old|new]
// stands where the sides differ.
func changes(t *testing.T, text string) []string {
	t.Helper()
	lexicon, err := lang.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	var sides [2]mention.Block
	count := [2]map[string]int{{}, {}}
	edits, links := int32(0), int32(0)
	add := func(s edit.Side, words string, change edit.Change) {
		b := &sides[s]
		start := len(b.Text)
		b.Text += words
		for n, at := range regexp.MustCompile(`\w+(?:[.,']\w+)*|[^\w\s]`).FindAllStringIndex(words, -1) {
			key := strings.ToLower(words[at[0]:at[1]])
			w := mention.Word{Span: edit.Span{Start: start + at[0], End: start + at[1]}, Key: key, Change: change}
			w.Mark = !regexp.MustCompile(`\w`).MatchString(key)
			w.Content = !w.Mark && !lexicon.Look(key).Has(lang.KindFunction)
			if change == edit.ChangeNone {
				w.Link = links + int32(n) + 1
			} else {
				w.Edit = edits
			}
			b.Words = append(b.Words, w)
			count[s][key]++
		}
	}
	for _, piece := range regexp.MustCompile(`\[[^]]*\]|[^[]+`).FindAllString(text, -1) {
		was, is, differs := strings.Cut(strings.Trim(piece, "[]"), "|")
		if !differs {
			add(edit.Old, piece, edit.ChangeNone)
			add(edit.New, piece, edit.ChangeNone)
			links += int32(len(piece))
			continue
		}
		edits++
		change := [2]edit.Change{edit.ChangeReplaced, edit.ChangeReplaced}
		if was == "" || is == "" {
			change = [2]edit.Change{edit.ChangeRemoved, edit.ChangeAdded}
		}
		add(edit.Old, was, change[edit.Old])
		add(edit.New, is, change[edit.New])
	}
	finder := New(lexicon, mention.Index{
		Count: func(s edit.Side, key string) int { return count[s][key] },
		Named: func(string) bool { return false },
	})
	row := mention.Row{}
	row.Sides = [2][]mention.Block{{sides[edit.Old]}, {sides[edit.New]}}
	found := finder.Row(row).Findings
	slices.SortFunc(found, func(a, b Finding) int { return Compare(&a, &b) })
	var out []string
	for _, f := range found {
		out = append(out, fmt.Sprintf("%c %s %s: %s > %s", 'A'+rune(f.Rank), kindName(f.Kind), whatName(f.What), f.Places[edit.Old].Text, f.Places[edit.New].Text))
	}
	return out
}

func kindName(kind edit.Flags) string {
	return map[edit.Flags]string{
		edit.FlagNumber: "number", edit.FlagName: "name", edit.FlagNegation: "negation",
		edit.FlagQuotation: "quotation", edit.FlagAttribution: "attribution",
	}[kind]
}

func whatName(what What) string {
	return [...]string{"replaced", "lost", "gained", "altered", "paraphrased", "quoted", "unmarked", "marked"}[what]
}

// The best finding comes first: by rank, then by kind.
func TestRow(t *testing.T) {
	for text, want := range map[string][]string{
		"The mine near the town employs [300|400] people from the valley.": {"A number replaced: 300 > 400"},
		"The mine near the town employs [|400] people from the valley.":    {"B number gained:  > 400"},
		"The mine near the town employs [300|three hundred] people.":       nil,
		"The mine in the hills of [Alden|Bergen] employs 300 people.":      {"A name replaced: Alden > Bergen"},
		"The bridge at the old harbour is [|not] safe for lorries.":        {"B negation gained:  > not"},
		"The council of the old town [approved|rejected] the new plan.":    {"A negation replaced: approved > rejected"},
		`"We were [proud|happy] to win," the captain said after the game.`: {`A quotation altered: "We were proud to win," > "We were happy to win,"`},
		"The driver of the red lorry had slept[, police said|].":           {"B attribution lost: said > "},
		"The plant by the river [may|will] close before the winter.":       {"B attribution lost: may > "},
		"In [2027|2028] the school admits [120|140] pupils, of whom a third are boys.": {
			"A number replaced: 2027 > 2028", "A number replaced: 120 > 140",
		},
		"The mine [opened|was dug] in the hills near the old town.": nil,
	} {
		got := changes(t, text)
		if !slices.Equal(got, want) {
			t.Errorf("%s\ngot  %q\nwant %q", text, got, want)
		}
	}
}

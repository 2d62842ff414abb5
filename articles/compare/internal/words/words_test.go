package words_test

import (
	"hash/maphash"
	"strings"
	"testing"

	"variorum/articles"
	"variorum/articles/compare/internal/edit"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words"
)

var seed = maphash.MakeSeed()

// read makes two texts ready whose words are to be compared.
func read(t *testing.T, old, new string) (v *pair.Vocabulary, sides [2][]pair.Paragraph) {
	t.Helper()
	v = pair.NewVocabulary()
	for side, text := range [2]string{old, new} {
		var err error
		if sides[side], err = pair.Read(t.Context(), v, &articles.Article{Blocks: []articles.Block{{Text: text}}}, seed); err != nil {
			t.Fatal(err)
		}
	}
	if err := v.Settle(); err != nil {
		t.Fatal(err)
	}
	v.Blocks = 2
	return v, sides
}

// compared writes down what became of the words of two texts, in brackets:
// [-removed-] {+added+} [~replaced~] <moved> (typography).
func compared(t *testing.T, old, new string) (string, string) {
	t.Helper()
	v, sides := read(t, old, new)
	comparer := words.NewComparer(v)
	row := comparer.Align(t.Context(), sides[0], sides[1], false)
	comparer.Finish(&row)
	write := func(parts []edit.Part) string {
		var out strings.Builder
		for _, part := range parts {
			for _, s := range part.Segments {
				open, end, _ := strings.Cut([...]string{"|", "(|)", "[~|~]", "[-|-]", "{+|+}", "<|>", "|"}[s.Change], "|")
				out.WriteString(open + s.Text + end)
			}
		}
		return out.String()
	}
	x, y := comparer.Parts(&row)
	return write(x), write(y)
}

func TestComparer(t *testing.T) {
	for name, test := range map[string]struct{ old, new, wantOld, wantNew string }{
		"a word replaced": {
			"The bridge will close on Monday.", "The bridge will shut on Monday.",
			"The bridge will [~close~] on Monday.", "The bridge will [~shut~] on Monday."},
		"a sentence added where sentences end": {
			"The mayor resigned. The plan was dropped.", "The mayor resigned. The clerk stayed on. The plan was dropped.",
			"The mayor resigned. The plan was dropped.", "The mayor resigned. {+The clerk stayed on.+} The plan was dropped."},
		"a phrase moved": {
			"In the early morning the council voted for the bridge.", "The council voted for the bridge in the early morning.",
			"<In the early morning> (the) council voted for the bridge.", "(The) council voted for the bridge <in the early morning>."},
		"a figure changes as a whole": {
			"It begins at 13:50 in the hall.", "It begins at 1:50 in the hall.",
			"It begins at [~13:50~] in the hall.", "It begins at [~1:50~] in the hall."},
		"typography": {
			"She said “no” twice.", `She said "no" twice.`,
			"She said (“)no(”) twice.", `She said (")no(") twice.`},
	} {
		t.Run(name, func(t *testing.T) {
			old, new := compared(t, test.old, test.new)
			if old != test.wantOld || new != test.wantNew {
				t.Errorf("got\n%s\n%s\nwant\n%s\n%s", old, new, test.wantOld, test.wantNew)
			}
		})
	}
}

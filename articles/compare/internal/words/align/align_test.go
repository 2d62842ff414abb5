package align_test

import (
	"fmt"
	"hash/maphash"
	"strings"
	"testing"

	"variorum/articles"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words/align"
	"variorum/articles/compare/internal/words/token"
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

// kept aligns two texts and lists the words of the first that are kept.
func kept(t *testing.T, old, new string) string {
	t.Helper()
	v, sides := read(t, old, new)
	x, y := token.Of(v, sides[0]), token.Of(v, sides[1])
	align.New(v).Align(t.Context(), x, y)
	var out []string
	for k := range x {
		if x[k].Kept() {
			out = append(out, token.Text(&x[k], sides[0]))
		}
	}
	return strings.Join(out, " ")
}

func TestAlign(t *testing.T) {
	for name, test := range map[string]struct{ old, new, want string }{
		"a content word outweighs small ones": {
			"of the bridge", "bridge of the", "bridge"},
		"neighbours stay together": {
			"the mayor of the town", "the town", "the town"},
		"a word in another form holds its place": {
			"They agreed on the price of it.", "They reached agreement on the cost of it.", "They on the of it ."},
		"a sentence that moved is aligned with where it went": {
			"Nobody was hurt in the fire on the pier. The ferry runs every twenty minutes until spring.",
			"The ferry runs every twenty minutes until spring. Nobody was hurt in the fire on the pier.",
			"Nobody was hurt in the fire on the pier ."},
	} {
		t.Run(name, func(t *testing.T) {
			if got := kept(t, test.old, test.new); got != test.want {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}

// TestAlignLong aligns texts too long for one table, by the words that stand once.
func TestAlignLong(t *testing.T) {
	var old, new strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&old, "the w%d ", i)
		if i != 1500 {
			fmt.Fprintf(&new, "the w%d ", i)
		}
	}
	if got, want := len(strings.Fields(kept(t, old.String(), new.String()))), 2*2999; got != want {
		t.Errorf("%d words kept, want %d", got, want)
	}
}

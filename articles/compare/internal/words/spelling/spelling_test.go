package spelling_test

import (
	"hash/maphash"
	"strings"
	"testing"

	"variorum/articles"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words/spelling"
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

func TestUnify(t *testing.T) {
	for name, test := range map[string]struct{ old, new string }{
		"a lost apostrophe":        {"She cant come.", "She can't come."},
		"dots of an abbreviation":  {"The FBI came.", "The F.B.I. came."},
		"words written in one":     {"War in Ukraineand Russia.", "War in Ukraine and Russia."},
		"a space lost behind stop": {"It rained Monday.The sun came.", "It rained Monday. The sun came."},
	} {
		t.Run(name, func(t *testing.T) {
			v, sides := read(t, test.old, test.new)
			x, y := spelling.NewUnifier(v).Unify(token.Of(v, sides[0]), token.Of(v, sides[1]), sides[0], sides[1])
			if got, want := keys(v, x), keys(v, y); got != want {
				t.Errorf("%s, but %s", got, want)
			}
		})
	}
}

// keys lists the keys of tokens.
func keys(v *pair.Vocabulary, tokens []token.Token) string {
	var out []string
	for k := range tokens {
		out = append(out, v.Words[tokens[k].Word].Key)
	}
	return strings.Join(out, " ")
}

func TestChangedLetters(t *testing.T) {
	v, _ := read(t, "", "")
	const word = "Zelenskyy"
	spans := spelling.NewRespeller(v).ChangedLetters(word, "Zelensky")
	if len(spans) != 1 || word[spans[0].Start:spans[0].End] != "y" {
		t.Errorf("%v", spans)
	}
}

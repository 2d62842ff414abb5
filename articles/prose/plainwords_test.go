package prose

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// inFull cuts a text by UAX #29 alone.
func inFull(text string) []Token {
	c := cutter{text: text, breaks: forWordBreaks(text), hidden: -1}
	c.anyWords(0, len(text))
	return wholeCharacters(text, c.out)
}

// TestPlainWordsAreThoseOfUAX29 cuts texts made of what may stand beside plain
// words both ways.
func TestPlainWordsAreThoseOfUAX29(t *testing.T) {
	pieces := rapid.SampledFrom([]string{
		"bridge", "B12", "3", "28", "1,000", "U.S", "e.g", ".", ",", ";", "!", "?", " ", " ", " ", "  ", "\n", "\t", "'", "’", "\"", "-", "—", "…", "_", "`", "(", ")", "$", "%",
		"/", ":", "&", "&amp;", "&#39;", "&nbsp;", "&eacute;", "é", "e\u0301", "\u0301", "\u00ad", "\u200b", "\u200d", "\u00a0", "\u202f", "水田", "の", "👩‍🔧", "\u0600", "ü", "\\", "\\*", "º", "°", "1/2", ". . .", "The", "said",
	})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(pieces, 0, 24).Draw(t, "pieces"), "")
		if got, want := AppendTokens(nil, text), inFull(text); !slices.Equal(got, want) {
			t.Fatalf("%q\ngot  %v\nwant %v", text, got, want)
		}
	})
}

func FuzzPlainWords(f *testing.F) {
	f.Add("The bridge, built in 1,912. Nobody — not one — said “so”.")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip("texts are clean")
		}
		if got, want := AppendTokens(nil, text), inFull(text); !slices.Equal(got, want) {
			t.Fatalf("%q\ngot  %v\nwant %v", text, got, want)
		}
	})
}

func BenchmarkTokens(b *testing.B) {
	text := strings.Repeat("The harbour bridge will close to traffic on Monday for the most extensive repairs in its history, the port authority said. ", 50)
	for name, cut := range map[string]func() []Token{
		"plain words": func() []Token { return AppendTokens(nil, text) },
		"in full":     func() []Token { return inFull(text) },
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				cut()
			}
		})
	}
}

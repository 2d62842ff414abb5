package prose_test

import (
	"bytes"
	"testing"
	"unicode/utf8"

	"variorum/articles/prose"
)

// What one types finds what one means, however the text writes it.
func TestSearchText(t *testing.T) {
	for _, test := range []struct{ typed, text, found string }{
		{"krakow", "in Kraków today", "Kraków"},
		{"krakow", "in Krako\u0301w today", "Krako\u0301w"},
		{"Kraków", "in Kraków today", "Kraków"},
		{"reporting", "re\u00adport\u00ading", "re\u00adport\u00ading"},
		{"don't", "they donʼt", "donʼt"},
		{"don't", "they don’t", "don’t"},
		{"yes - no", "yes ― no", "yes ― no"},
		{`"we`, "said «We will", "«We"},
		{"two words", "two\n\u00a0words", "two\n\u00a0words"},
		{"Bridge", "the bridge", ""},
		{"10:30", "at 10∶30", "10∶30"},
	} {
		lower := !prose.IsExact(test.typed)
		var query, text prose.SearchText
		query.Fold(test.typed, lower)
		text.Fold(test.text, lower)
		found := ""
		if at := bytes.Index(text.Bytes(), query.Bytes()); at >= 0 {
			from, to := text.Source(at, at+len(query.Bytes()))
			found = test.text[from:to]
		}
		if found != test.found {
			t.Errorf("%q in %q: found %q, want %q", test.typed, test.text, found, test.found)
		}
	}
}

func FuzzSearchText(f *testing.F) {
	f.Add("Kraków \u00ad― “we”", true)
	f.Fuzz(func(t *testing.T, text string, lower bool) {
		var s prose.SearchText
		s.Fold(text, lower)
		last := 0
		for i := range len(s.Bytes()) {
			from, to := s.Source(i, i+1)
			if from < last || to < from || to > len(text) || utf8.ValidString(text) && !utf8.RuneStart(append([]byte(text), 0)[from]) {
				t.Fatalf("byte %d comes from %d to %d of %q", i, from, to, text)
			}
			last = from
		}
	})
}

package prose_test

import (
	"slices"
	"strings"
	"testing"

	"variorum/articles/prose"
)

// Each line is one text; | stands where a sentence begins.
func TestSentences(t *testing.T) {
	for _, want := range []string{
		"The bridge will close. |It opens again in May.",
		"Mr. Lund and Dr. Venn met Gen. Orr. |They left at 9 p.m. |Nobody spoke.",
		"The U.S. Senate voted on Jan. 5. |The House did not.",
		"J. K. Marlow wrote it. |So did I. |Nobody knew.",
		"“Not a day longer,” he said. |“We must go!” |“Must we?” she asked. |(They did.) |Then rain came.",
		"It cost $1.5 million, i.e. half of it. |That was on Monday.|The rest came later... or so they said",
		"Er sagte: „Das ist gut.“ |Sie z.B. nicht.",
		"橋は閉鎖される。|「長くはない。」|と彼は言った。",
		"1. Call the harbour office. |Ask for Ms. Orr.",
		"He said no. |The vote on No. 5 followed.",
		"It is 5.30 now.",
		"“Wait…” he said. |Wait… |Then he left?! |Yes.",
		"Really",
		"",
	} {
		text := strings.ReplaceAll(want, "|", "")
		var got []string
		for s := range prose.Sentences(text) {
			got = append(got, text[s.Start:s.End])
		}
		var sentences []string
		for s := range strings.SplitSeq(want, "|") {
			if s = strings.TrimSpace(s); s != "" {
				sentences = append(sentences, s)
			}
		}
		if !slices.Equal(got, sentences) {
			t.Errorf("%q\n got %q\nwant %q", text, got, sentences)
		}
	}
}

// The sentences of a text hold all of it but white space, in order.
func FuzzSentences(f *testing.F) {
	f.Add("Mr. Lund left. “Why?” 橋は。Monday.The")
	f.Fuzz(func(t *testing.T, text string) {
		var joined strings.Builder
		last := 0
		for s := range prose.Sentences(text) {
			if s.Start < last || s.End <= s.Start {
				t.Fatalf("%q: sentence %v after %d", text, s, last)
			}
			if strings.TrimSpace(text[last:s.Start]) != "" {
				t.Fatalf("%q: %q is in no sentence", text, text[last:s.Start])
			}
			last = s.End
			joined.WriteString(text[s.Start:s.End])
		}
		if strings.TrimSpace(text[last:]) != "" {
			t.Fatalf("%q: %q is in no sentence", text, text[last:])
		}
	})
}

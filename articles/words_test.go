package articles

import (
	"strings"
	"testing"
)

func TestWords(t *testing.T) {
	for text, want := range map[string]int{
		"": 0, " – ... ": 0, "one": 1, "don't stop": 2, "U.S.-backed plan": 2, "3.5 %": 1, "a\u00a0b": 2, "word—word": 2,
		"漢字です": 4, "Bonjour à tous": 3, "Привет, мир": 2, "안녕 세계": 2, "नमस्ते दुनिया": 2,
	} {
		a := Article{Blocks: []Block{{Text: text}, {Kind: KindFurniture, Text: "Share this"}, {Kind: KindRule, Text: "* * *"}}}
		if got := a.Words(); got != want {
			t.Errorf("%q has %d words, want %d", text, got, want)
		}
	}
}

func BenchmarkWords(b *testing.B) {
	a := Article{Blocks: []Block{{Text: strings.Repeat("“We open it when it is safe,” said the harbour master. ", 1<<14)}}}
	b.ReportAllocs()
	b.SetBytes(int64(len(a.Blocks[0].Text)))
	for b.Loop() {
		a.Words()
	}
}

package lang

import (
	"strings"
	"testing"
)

func TestDetect(t *testing.T) {
	for text, want := range map[string]string{
		"the cat sat on the mat":          "en",
		"in all shops":                    "en",
		"die Katze sitzt auf der Matte":   "de",
		"le chat est assis sur le tapis":  "fr",
		"el gato se sentó en la alfombra": "es",
		"":                                "en",
	} {
		words := strings.Fields(text)
		count := func(word string) (n int) {
			for _, w := range words {
				if w == word {
					n++
				}
			}
			return n
		}
		if got, _ := Detect(count, len(words)); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

func TestEveryFileLoads(t *testing.T) {
	for _, code := range Codes() {
		if _, err := Load(code); err != nil {
			t.Error(err)
		}
		if len(FunctionWords(code)) == 0 {
			t.Errorf("%s: no function words", code)
		}
	}
}

func TestALanguageIsReadOnce(t *testing.T) {
	first, err := Load("de")
	if err != nil {
		t.Fatal(err)
	}
	if again, _ := Load("de"); again != first {
		t.Error("the second caller gets another lexicon")
	}
	if _, err := Load("xx"); err == nil {
		t.Error("a language without data has words")
	}
}

func BenchmarkDetect(b *testing.B) {
	counts := map[string]int{}
	for _, word := range strings.Fields("the mayor said on Monday that the bridge would be closed until the end of the month") {
		counts[word]++
	}
	b.ReportAllocs()
	for b.Loop() {
		Detect(func(key string) int { return counts[key] }, 16)
	}
}

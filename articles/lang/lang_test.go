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

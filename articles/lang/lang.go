// Package lang knows what words mean to someone who compares two versions of a
// story: which of them carry only grammar, count, date, deny, report, hedge or
// name. All of it is data, one file a language (data/en.txt …), so that adding
// a language is adding a file; no rule here or elsewhere asks which language it
// is. It knows no article, no edit and no finding.
package lang

import (
	"embed"
	"fmt"
	"path"
	"strings"
)

//go:embed data/*.txt
var data embed.FS

// Codes lists the languages there is data for, by their codes (ISO 639-1), in
// order of the alphabet.
func Codes() []string {
	entries, err := data.ReadDir("data")
	if err != nil {
		return nil // the folder is embedded
	}
	codes := make([]string, len(entries))
	for i, e := range entries {
		codes[i] = strings.TrimSuffix(e.Name(), path.Ext(e.Name()))
	}
	return codes
}

// source returns the data of a language and the name errors give it.
func source(code string) (name, text string, err error) {
	name = "data/" + code + ".txt"
	b, err := data.ReadFile(name)
	if err != nil {
		return name, "", fmt.Errorf("no words of language %q: %w", code, err)
	}
	return name, string(b), nil
}

// FunctionWords lists the words of a language that carry grammar rather than
// meaning, as they are written. The lists are short on purpose: a word that can
// change what a sentence claims (not, never, only, before) is left out.
func FunctionWords(code string) []string {
	_, text, err := source(code)
	if err != nil {
		return nil
	}
	return functionWords(text)
}

// functionWords reads only as far as the function words, which stand first.
func functionWords(text string) []string {
	_, rest, ok := strings.Cut(text, "\nfunction:")
	if !ok {
		return nil
	}
	end := 0
	for {
		next := strings.IndexByte(rest[end:], '\n')
		if next < 0 {
			return strings.Fields(rest)
		}
		end += next + 1
		if end == len(rest) || rest[end] != ' ' {
			return strings.Fields(rest[:end])
		}
	}
}

// Detect tells the language of a text by its function words: that with the
// most, where words of no other language count twice. count says how often a
// word, as the data writes it, stands in the text. Share is the part of the
// text's words that are function words of the language; running prose has a
// third or more, the wrong language rarely a tenth. Where two have as
// many, or none has any, it is English.
func Detect(count func(word string) int, words int) (code string, share float64) {
	codes := Codes()
	lists := make([][]string, len(codes))
	speakers := map[string]int{}
	for i, c := range codes {
		lists[i] = FunctionWords(c)
		for _, w := range lists[i] {
			speakers[w]++
		}
	}
	code = "en"
	best, bestPlain := 0, 0
	for i, c := range codes {
		hits, plain := 0, 0
		for _, w := range lists[i] {
			n := count(w)
			plain += n
			if speakers[w] == 1 {
				n *= 2
			}
			hits += n
		}
		if hits > best || hits == best && c == "en" {
			code, best, bestPlain = c, hits, plain
		}
	}
	if words > 0 {
		share = float64(bestPlain) / float64(words)
	}
	return code, share
}

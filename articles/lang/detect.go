package lang

import (
	"slices"
	"strings"
	"sync"

	"variorum/articles/prose"
)

// A languageData is the data of one language, read no further than is asked for.
type languageData struct {
	code     string
	function []functionWord
	lexicon  func() (*Lexicon, error)
}

// A functionWord is a word of a language that carries grammar rather than
// meaning.
type functionWord struct {
	key string
	own bool // no other language has it
}

// languages reads the embedded data once: it is a part of the program that
// never changes, so what is read of it never does either. Every comparison
// needs it, and reading it takes longer than comparing two short texts.
var languages = sync.OnceValue(func() []languageData {
	fold := prose.NewFolder().Key
	speakers := map[string]int{}
	var list []languageData
	for _, code := range Codes() {
		l := languageData{code: code, lexicon: sync.OnceValues(func() (*Lexicon, error) { return read(code) })}
		if _, text, err := source(code); err == nil {
			for _, word := range functionWords(text) {
				key := fold(word)
				if slices.Contains(l.function, functionWord{key: key}) {
					continue // it was written another way before
				}
				l.function = append(l.function, functionWord{key: key})
				speakers[key]++
			}
		}
		list = append(list, l)
	}
	for _, l := range list {
		for i := range l.function {
			l.function[i].own = speakers[l.function[i].key] == 1
		}
	}
	return list
})

// FunctionWords lists the keys of the words of a language that carry grammar
// rather than meaning. The lists are short on purpose: a word that can change
// what a sentence claims (not, never, only, before) is left out.
func FunctionWords(code string) []string {
	var keys []string
	for _, l := range languages() {
		if l.code == code {
			for _, w := range l.function {
				keys = append(keys, w.key)
			}
		}
	}
	return keys
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
// most, where words of no other language count twice. count says how often the
// word with a key stands in the text. Share is the part of the text's words
// that are function words of the language; running prose has a third or more,
// the wrong language rarely a tenth. Where two have as many, or none has any,
// it is English.
func Detect(count func(key string) int, words int) (code string, share float64) {
	code = "en"
	best, bestPlain := 0, 0
	for _, l := range languages() {
		hits, plain := 0, 0
		for _, w := range l.function {
			n := count(w.key)
			plain += n
			hits += n
			if w.own {
				hits += n
			}
		}
		if hits > best || hits == best && l.code == "en" {
			code, best, bestPlain = l.code, hits, plain
		}
	}
	if words > 0 {
		share = float64(bestPlain) / float64(words)
	}
	return code, share
}

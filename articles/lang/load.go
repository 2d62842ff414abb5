package lang

import (
	"fmt"
	"strconv"
	"strings"

	"variorum/articles/prose"
)

// Load returns the words of a language. They are read when a language is first
// asked for; all callers share one lexicon. The only errors are a language
// without data and, before a test has seen it, data that is wrong; they name
// the file and the line.
func Load(code string) (*Lexicon, error) {
	for _, l := range languages() {
		if l.code == code {
			return l.lexicon()
		}
	}
	_, err := read(code)
	return nil, err
}

// read reads the words of a language from its file.
func read(code string) (*Lexicon, error) {
	name, text, err := source(code)
	if err != nil {
		return nil, err
	}
	return parse(code, name, text)
}

// A loader reads the lines of one file into a lexicon.
type loader struct {
	lexicon *Lexicon
	fold    func(string) string
	kinds   map[string]Kind
	name    string
	line    int
	kind    Kind
	value   string
	number  float64
}

func parse(code, name, text string) (*Lexicon, error) {
	l := loader{
		lexicon: newLexicon(code),
		fold:    prose.NewFolder().Key,
		kinds:   make(map[string]Kind, kinds),
		name:    name,
	}
	for k, n := range kindNames() {
		l.kinds[n] = Kind(k)
	}
	for line := range strings.Lines(text) {
		l.line++
		if err := l.read(strings.TrimRight(line, "\r\n")); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", l.name, l.line, err)
		}
	}
	return l.lexicon, nil
}

// read enters one line. One that begins with a space goes on with the one
// before.
func (l *loader) read(line string) error {
	switch {
	case line == "" || line[0] == '#':
		return nil
	case line[0] != ' ':
		head, words, ok := strings.Cut(line, ":")
		if !ok {
			return fmt.Errorf("no colon behind the kind")
		}
		if err := l.head(head); err != nil {
			return err
		}
		line = words
	}
	for word := range strings.FieldsSeq(line) {
		if err := l.enter(word); err != nil {
			return err
		}
	}
	return nil
}

// head reads what stands before the colon: a kind and its value.
func (l *loader) head(head string) error {
	name, value, _ := strings.Cut(head, " ")
	kind, ok := l.kinds[name]
	if !ok {
		return fmt.Errorf("no kind is called %q", name)
	}
	l.kind, l.value, l.number = kind, value, 0
	rest, last := "", value
	if at := strings.LastIndexByte(value, ' '); at >= 0 {
		rest, last = value[:at], value[at+1:]
	}
	switch {
	case kind.counts():
		n, err := strconv.ParseFloat(last, 64)
		if err != nil {
			return fmt.Errorf("%s takes a number, not %q", name, last)
		}
		l.value, l.number = rest, n
	case kind == KindOpposite:
		if last != "+" && last != "-" || rest == "" {
			return fmt.Errorf("an opposite takes a name and + or -, not %q", value)
		}
		l.value, l.number = rest, 1
		if last == "-" {
			l.number = -1
		}
	}
	return nil
}

// enter gives a word the meaning of the line.
func (l *loader) enter(word string) error {
	switch l.kind {
	case KindSpelling:
		l.lexicon.spellings = append(l.lexicon.spellings, [2]string{l.fold(l.value), l.fold(word)})
		return nil
	case KindDecimal:
		l.lexicon.DecimalComma = word == ","
		return nil
	case KindOffers:
		l.lexicon.Offers = append(l.lexicon.Offers, word)
		return nil
	case KindCapitals:
		l.lexicon.Capitals = word == "nouns"
		return nil
	}
	if l.kind == KindJoint {
		l.lexicon.joint = l.fold(word)
	}
	if l.kind == KindScale && (l.number == 100 || l.number == 1000) {
		l.lexicon.scales = append([]numberScale{{l.fold(word), l.number}}, l.lexicon.scales...)
	}
	s := Sense{Kind: l.kind, Value: l.value, Number: l.number}
	if stem, ok := strings.CutSuffix(word, "*"); ok {
		return l.lexicon.addTo(l.lexicon.stems, l.fold(stem), s)
	}
	if strings.IndexByte(word, '_') < 0 {
		key := l.fold(word)
		if l.kind == KindAlias {
			l.lexicon.aliases[l.value] = append(l.lexicon.aliases[l.value], key)
		}
		if l.kind == KindDenying {
			l.lexicon.denying = append(l.lexicon.denying, key)
		}
		if l.kind == KindUnitEnding || l.kind == KindAbstract {
			l.lexicon.endings = append(l.lexicon.endings, wordEnding{key, s})
			return nil
		}
		return l.lexicon.addTo(l.lexicon.words, key, s)
	}
	parts := strings.Split(word, "_")
	for i := range parts {
		parts[i] = l.fold(parts[i])
	}
	key := strings.Join(parts, "_")
	if _, known := l.lexicon.words[key]; !known {
		l.lexicon.phrases[parts[0]] = append(l.lexicon.phrases[parts[0]], phrase{parts[1:], key})
	}
	return l.lexicon.addTo(l.lexicon.words, key, s)
}

package lang

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// A Lexicon holds the words of one language. It only answers, and may be asked
// from several goroutines. All words it is asked for are keys, as fold makes
// them.
type Lexicon struct {
	Code         string
	DecimalComma bool // 1,5 is one and a half
	Capitals     bool // all nouns have a capital letter
	// Offers lists the kinds of finding that the data has the words for:
	// number, name, negation, attribution. Figures and quotations need none.
	Offers []string

	words     map[string]Meaning
	stems     map[string]Meaning // beginnings of words
	phrases   map[string][]phrase
	senses    []chainedSense
	denying   []string
	endings   []wordEnding
	spellings [][2]string
	aliases   map[string][]string // the single words that stand for a name
	joint     string              // joins units and tens written in one; "" where they are not
	scales    []numberScale       // of numbers written in one, the larger first
}

// A phrase is several words that mean something together.
type phrase struct {
	rest []string // behind the first
	key  string
}

// An wordEnding is what the words that end so have in common.
type wordEnding struct {
	key   string
	sense Sense
}

// A chainedSense sense knows the place of the next sense of its word; 0 ends it.
type chainedSense struct {
	Sense
	next int32
}

// A Meaning is all that a word means; the zero Meaning is nothing. It belongs
// to the lexicon that gave it.
type Meaning struct {
	kinds uint64
	first int32 // place in senses
}

// Has reports whether a word has a meaning of a kind.
func (m Meaning) Has(k Kind) bool { return m.kinds>>k&1 != 0 }

// Any reports whether a word has a meaning of any of the kinds.
func (m Meaning) Any(ks ...Kind) bool { return slices.ContainsFunc(ks, m.Has) }

// Known reports whether the word means anything at all.
func (m Meaning) Known() bool { return m.kinds != 0 }

func newLexicon(code string) *Lexicon {
	return &Lexicon{
		Code:    code,
		words:   make(map[string]Meaning, 4096),
		stems:   make(map[string]Meaning, 128),
		phrases: make(map[string][]phrase, 256),
		senses:  make([]chainedSense, 1, 4096),
		aliases: make(map[string][]string, 128),
	}
}

// addTo gives a word one more sense. A second one of a kind is a mistake in
// the data.
func (l *Lexicon) addTo(words map[string]Meaning, key string, s Sense) error {
	m := words[key]
	if m.Has(s.Kind) {
		for at := m.first; at != 0; at = l.senses[at].next {
			if old := l.senses[at].Sense; old.Kind == s.Kind && (!s.Kind.several() || old.Value == s.Value) {
				return fmt.Errorf("%q has two meanings of one kind: %q and %q", key, old.Value, s.Value)
			}
		}
	}
	l.senses = append(l.senses, chainedSense{s, m.first})
	words[key] = Meaning{kinds: m.kinds | 1<<s.Kind, first: int32(len(l.senses) - 1)}
	return nil
}

// Sense returns what a word means of a kind; the zero Sense where it has none.
func (l *Lexicon) Sense(m Meaning, k Kind) Sense {
	if m.Has(k) {
		for at := m.first; at != 0; at = l.senses[at].next {
			if l.senses[at].Kind == k {
				return l.senses[at].Sense
			}
		}
	}
	return Sense{}
}

// Opposed reports whether two words are opposites: rise and fall.
func (l *Lexicon) Opposed(a, b Meaning) bool { return l.related(a, b, -1) }

// Agreed reports whether two words are opposites of the same word: rise and
// grow.
func (l *Lexicon) Agreed(a, b Meaning) bool { return l.related(a, b, 1) }

func (l *Lexicon) related(a, b Meaning, sign float64) bool {
	if !a.Has(KindOpposite) || !b.Has(KindOpposite) {
		return false
	}
	for i := a.first; i != 0; i = l.senses[i].next {
		for j := b.first; j != 0 && l.senses[i].Kind == KindOpposite; j = l.senses[j].next {
			p, q := l.senses[i].Sense, l.senses[j].Sense
			if q.Kind == KindOpposite && p.Value == q.Value && p.Number*q.Number == sign {
				return true
			}
		}
	}
	return false
}

// longestWord is the length in bytes above which nothing is a word.
const longestWord = 60

// Look finds what a word means, also with an ending or an elided word that is
// written in one with it: Tuesday's, l'usine.
func (l *Lexicon) Look(key string) Meaning {
	if m, ok := l.words[key]; ok {
		return m
	}
	if len(key) < 3 || len(key) > longestWord {
		return Meaning{}
	}
	if head, tail, ok := strings.Cut(key, "'"); ok {
		switch elided := l.words[head]; {
		case elided.Has(KindNegation):
			return elided
		case elided.Has(KindElides):
			return l.Look(tail)
		case tail == "s" || tail == "":
			return l.words[head]
		case tail == "ll":
			return l.words["will"]
		}
		return Meaning{}
	}
	return l.stem(key)
}

// stem finds what the longest listed beginning of a word means.
func (l *Lexicon) stem(key string) Meaning {
	if len(l.stems) == 0 {
		return Meaning{}
	}
	for n := len(key); n >= 2; n-- {
		if n < len(key) && !utf8.RuneStart(key[n]) {
			continue
		}
		if m, ok := l.stems[key[:n]]; ok {
			return m
		}
	}
	return Meaning{}
}

// Elided returns a word without what is elided before it: usine of l'usine.
func (l *Lexicon) Elided(key string) string {
	if head, tail, ok := strings.Cut(key, "'"); ok && tail != "" && l.words[head].Has(KindElides) {
		return tail
	}
	return key
}

// Phrase finds the longest phrase that begins at word i; at gives the key of a
// word, "" beyond the ends. Words is 0 where none begins.
func (l *Lexicon) Phrase(at func(i int) string, i int) (m Meaning, words int) {
	for _, p := range l.phrases[at(i)] {
		if len(p.rest) < words {
			continue
		}
		whole := true
		for n, word := range p.rest {
			if at(i+1+n) != word {
				whole = false
				break
			}
		}
		if whole {
			m, words = l.words[p.key], 1+len(p.rest)
		}
	}
	return m, words
}

// Alias is the one name that other names stand for: united_states of usa; the
// key itself for others.
func (l *Lexicon) Alias(m Meaning, key string) string {
	if m.Has(KindAlias) {
		return l.Sense(m, KindAlias).Value
	}
	return key
}

// HasEnding reports whether a word ends as the words of a kind do.
func (l *Lexicon) HasEnding(key string, k Kind) bool {
	return slices.ContainsFunc(l.endings, func(e wordEnding) bool { return e.sense.Kind == k && strings.HasSuffix(key, e.key) })
}

// Denied returns the word that a word denies by its beginning or ending: fair
// of unfair, careful of careless. "" for most.
func (l *Lexicon) Denied(key string) string {
	const shortest = 3
	if len(l.denying) == 0 || len(key) > longestWord {
		return ""
	}
	if stem, ok := strings.CutSuffix(key, "less"); ok && slices.Contains(l.denying, "less") && len(stem) > shortest {
		return stem + "ful"
	}
	for _, prefix := range l.denying {
		bare, ok := strings.CutPrefix(key, prefix)
		if !ok || utf8.RuneCountInString(bare) < shortest || !agrees(prefix, bare) || l.Look(key).Has(KindNotDenying) || l.stem(key).Has(KindNotDenying) {
			continue
		}
		return strings.TrimPrefix(bare, "-")
	}
	return ""
}

// agrees reports whether a denying beginning has the form that the Romance and
// English words give it before a letter: impossible, illegal, irregular.
func agrees(prefix, bare string) bool {
	switch first := bare[0]; prefix {
	case "im":
		return strings.IndexByte("mpb", first) >= 0
	case "il", "i":
		return first == 'l'
	case "ir":
		return first == 'r'
	case "in":
		return strings.IndexByte("lmprb", first) < 0
	}
	return true
}

// SameSpelling reports whether two words are one word of two spellings: favour
// and favor.
func (l *Lexicon) SameSpelling(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) < 3 || len(b) < 3 || a[0] != b[0] {
		return false
	}
	return l.respelled(a) == l.respelled(b)
}

func (l *Lexicon) respelled(key string) string {
	for _, s := range l.spellings {
		key = strings.ReplaceAll(key, s[0], s[1])
	}
	return key
}

// Aliases lists the single words that stand for the same name as a word.
func (l *Lexicon) Aliases(m Meaning) []string {
	return l.aliases[l.Sense(m, KindAlias).Value]
}

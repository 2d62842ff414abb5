package compare

import (
	"strings"
	"unicode/utf8"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/prose"
)

// senses is a set of what a word may mean to the rules of flags.
type senses uint32

const (
	numeral      senses = 1 << iota // begins with a figure
	numberWord                      // two: value says which
	scaleWord                       // million
	ordinalWord                     // second
	fractionWord                    // half, quarter
	vagueWord                       // hundreds of
	monthWord                       // 1 to 12
	weekdayWord                     // 1 to 7, from Monday
	clockWord                       // noon: value is minutes
	halfDayWord                     // a.m., p.m.: value is the hours it adds
	moneyWord                       // value is one of the currencies
	percentWord
	unitWord     // day, mile: value is one of the units
	multipleWord // twice
	guarded      // is one of the above only where a capital letter and its neighbours say so
	negating     // see meaning.negation
	reporting    // see meaning.stance
	capital      // stands for a capital letter in changedSenses; words have titleName

	numeric = numeral | numberWord | scaleWord | ordinalWord | fractionWord | vagueWord | monthWord | weekdayWord |
		clockWord | halfDayWord | moneyWord | percentWord | unitWord | multipleWord
)

// A meaning is what the lexicon knows of a word.
type meaning struct {
	senses   senses
	negation negation
	stance   stance
	opposed  opposition
	title    bool // Mr., President: no name by itself
	sex      int8 // of a courtesy title: 1 Mr., -1 Mrs.
	place    bool // a country or town, told where capitals say nothing
	value    float64
	stands   string // the words an abbreviation or a demonym stands for
}

// A wordList holds the words of a language that bear on facts. It only answers.
type wordList struct {
	language pair.Language
	folder   *prose.Folder // makes the keys of what is entered
	elides   bool          // articles are written in one with the word behind
	exact    map[string]meaning
	stems    map[string]meaning // beginnings of words
}

func newWordList(l pair.Language) *wordList {
	list := &wordList{
		language: l,
		folder:   prose.NewFolder(),
		elides:   l == pair.French || l == pair.Italian,
		exact:    make(map[string]meaning, 1024),
		stems:    make(map[string]meaning, 64),
	}
	list.enterNumberWords()
	list.enterDates()
	list.enterUnits()
	list.enterNegations()
	list.enterOpposites()
	list.enterStances()
	list.enterNames()
	return list
}

// A lexicon knows what the words of a vocabulary mean. Each word is looked up
// once, when it is first met.
type lexicon struct {
	*wordList
	v        *pair.Vocabulary
	of       []int32 // by word: 0 not looked up, otherwise its place in meanings and one
	meanings []meaning
	bases    []int32 // by word: one more than the word it is a form of, see base
	// opposites is by word: 0 not looked up, 1 none, otherwise the word it
	// denies and two, see denied.
	opposites []int32
}

// shortestStem is the length in bytes of the shortest beginning looked up.
const shortestStem = 3

func newLexicon(v *pair.Vocabulary, facts *wordList) *lexicon {
	return &lexicon{
		wordList:  facts,
		v:         v,
		of:        make([]int32, len(v.Words)),
		bases:     make([]int32, len(v.Words)),
		opposites: make([]int32, len(v.Words)),
		meanings:  []meaning{{}},
	}
}

// enter adds a meaning to each of the words of a list; one that ends in * is
// the beginning of words.
func (l *wordList) enter(list string, m meaning) {
	for word := range strings.FieldsSeq(list) {
		into := l.exact
		if stem, ok := strings.CutSuffix(word, "*"); ok {
			word, into = stem, l.stems
		}
		key := l.folder.Key(word)
		into[key] = into[key].with(m)
	}
}

// with adds another meaning of the same word.
func (m meaning) with(n meaning) meaning {
	m.senses |= n.senses
	m.negation = max(m.negation, n.negation)
	m.stance = max(m.stance, n.stance)
	if m.opposed == 0 {
		m.opposed = n.opposed
	}
	m.title = m.title || n.title
	m.place = m.place || n.place
	if m.sex == 0 {
		m.sex = n.sex
	}
	if m.value == 0 {
		m.value = n.value
	}
	if m.stands == "" {
		m.stands = n.stands
	}
	return m
}

// meaning returns what is known of a word.
func (l *lexicon) meaning(word int32) *meaning {
	at := l.of[word]
	if at == 0 {
		m := l.look(l.v.Words[word].Key)
		if m == (meaning{}) {
			at = 1
		} else {
			l.meanings = append(l.meanings, m)
			at = int32(len(l.meanings))
		}
		l.of[word] = at
	}
	return &l.meanings[at-1]
}

// look finds a word by its key, also behind an article or before an ending
// that is written in one with it.
func (l *wordList) look(key string) meaning {
	if key == "" {
		return meaning{}
	}
	if prose.IsDigit(key[0]) || strings.Contains(key, "⁄") {
		return meaning{senses: numeral}
	}
	if len(key) > prose.LongestWord {
		return meaning{}
	}
	m, ok := l.exact[key]
	if !ok {
		m, ok = l.lookStem(key)
	}
	if !ok {
		if value, number := l.compoundNumber(key); number {
			m, ok = meaning{senses: numberWord, value: value}, true
		}
	}
	if head, tail, cut := strings.Cut(key, "'"); cut && !ok {
		m = l.lookElided(head, tail)
	}
	return m
}

// lookStem finds the longest beginning of a word that is listed.
func (l *wordList) lookStem(key string) (meaning, bool) {
	for n := len(key); n >= shortestStem; n-- {
		if n < len(key) && !utf8.RuneStart(key[n]) {
			continue
		}
		if m, ok := l.stems[key[:n]]; ok {
			return m, true
		}
	}
	return meaning{}, false
}

// lookElided finds the parts of words such as don't, they'll, Tuesday's and
// n'avait.
func (l *wordList) lookElided(head, tail string) meaning {
	switch l.language {
	case pair.French, pair.Italian:
		m := l.look(tail)
		if head == "n" && l.language == pair.French {
			m.senses |= negating
			m.negation = negates
		}
		return m
	case pair.English:
		switch {
		case tail == "t" && strings.HasSuffix(head, "n"):
			return l.lookDenied(head)
		case tail == "ll":
			return meaning{senses: reporting, stance: certainty}
		case tail == "s" || tail == "":
			m := l.exact[head]
			m.negation, m.stance, m.opposed = affirms, silent, 0
			m.senses &^= negating | reporting
			return m
		}
	}
	return meaning{}
}

// lookDenied finds can't, won't, couldn't and the like.
func (l *wordList) lookDenied(head string) meaning {
	m := meaning{senses: negating, negation: negates}
	switch head {
	case "can", "couldn":
		m.stance = ability
	case "won", "wouldn", "shan":
		m.stance = certainty
	case "mustn":
		m.stance = obligation
	case "shouldn":
		m.stance = advice
	case "mayn", "mightn":
		m.stance = possibility
	}
	if m.stance != silent {
		m.senses |= reporting
	}
	return m
}

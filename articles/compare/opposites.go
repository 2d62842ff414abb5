package compare

import (
	"strings"
	"unicode/utf8"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words"
	"variorum/articles/prose"
)

const (
	// longestOpposed is how many tokens a replacement has at most on a side for
	// a word of it to be the opposite of one on the other side. In longer ones
	// both may stand for other reasons.
	longestOpposed = 12
	// opposedReach is how many tokens away an opposite and a negation say the
	// same: would not be legal, would be illegal.
	opposedReach = 3
	// shortestOpposed is the length in letters of the shortest word that a
	// negating beginning is looked for before: unfit.
	shortestOpposed = 3
)

// An opposition is a pair of opposites that are not made of one another: above
// 0 the words that say yes, below 0 those that say no.
type opposition int8

// The oppositions.
const (
	permission opposition = 1 + iota
	acceptance
	support
	condition
	innocence
)

// opposes reports whether the changed cell k is the opposite of what it took
// the place of: illegal for legal, banned for allowed.
func (f *flagger) opposes(s *flagSide, k int, other *flagSide) bool {
	c := &s.cells[k]
	if !c.Change.Wording() || c.Class == pair.ClassPunctuation {
		return false
	}
	denied, opposed := f.lexicon.denied(c.Word), f.lexicon.meaning(c.Word).opposed
	if denied == words.NoMatch && opposed >= 0 {
		return false
	}
	from, to := s.across(k, other)
	for j := from; j < to; j++ {
		d := &other.cells[j]
		if d.Change.Wording() && (d.Word == denied || opposed < 0 && f.lexicon.meaning(d.Word).opposed == -opposed) {
			return true
		}
	}
	return false
}

// across is the range of the other side's cells that took the place of those
// around cell k; empty where either is long.
func (s *flagSide) across(k int, other *flagSide) (from, to int) {
	i := k
	for i >= 0 && !s.cells[i].Kept() {
		if i--; k-i > longestOpposed {
			return 0, 0
		}
	}
	if i >= 0 {
		from = int(s.cells[i].Match) + 1
	}
	for to = from; to < len(other.cells) && !other.cells[to].Kept(); to++ {
		if to-from >= longestOpposed {
			return 0, 0
		}
	}
	return from, to
}

// denied is the word of the articles that a word denies by its beginning or
// its ending: fair for unfair, careful for careless. There is none for most.
func (l *lexicon) denied(word int32) int32 {
	const none = 1
	if l.opposites[word] == 0 {
		l.opposites[word] = none
		if id := l.findDenied(l.v.Words[word].Key); id >= 0 {
			l.opposites[word] = none + 1 + id
		}
	}
	return l.opposites[word] - none - 1
}

func (l *lexicon) findDenied(key string) int32 {
	if len(key) > prose.LongestWord {
		return words.NoMatch
	}
	if stem, ok := strings.CutSuffix(key, "less"); ok && l.language == pair.English {
		return l.contentWord(stem + "ful")
	}
	prefixes, wholes := negatingPrefixes(l.language)
	for prefix := range fields(prefixes) {
		bare, ok := strings.CutPrefix(key, prefix)
		if !ok || utf8.RuneCountInString(bare) < shortestOpposed || !agrees(prefix, bare) {
			continue
		}
		id := l.contentWord(bare)
		if id == words.NoMatch {
			continue
		}
		for whole := range fields(wholes) {
			if strings.HasPrefix(key, whole) {
				return words.NoMatch
			}
		}
		return id
	}
	return words.NoMatch
}

// contentWord finds a content word by its key.
func (l *lexicon) contentWord(key string) int32 {
	if id, ok := l.v.ByKey[key]; ok && l.v.Words[id].Class == pair.ClassContent {
		return id
	}
	return words.NoMatch
}

// agrees reports whether a negating beginning has the form it takes before a
// word: impossible, illegal, irregular, inactive.
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

// negatingPrefixes returns the beginnings with which a language makes the
// opposite of a word, and beginnings of words that look as if they were made
// so and are not, as keys are folded.
func negatingPrefixes(l pair.Language) (prefixes, wholes string) {
	switch l {
	case pair.English:
		return `un in im il ir dis non`,
			`uncover under unearth unfold uniform union unit unleash unless unload unravel unrest until unveil unwind
			inborn inbound incit income increas indeed indent induct infam infield inflam inflat inflow influx inform ingrat ingrown inhabit
			inhouse injur inland inmate inner input inquest inset inside insight install instal instance instead instep insur intake inten
			invaluab invent invest invoice inward immediat immigra impact impair impart impassion impeach imperil implant impl import
			impos impound impress imprint impuls illumin illustr irate
			disappoint disast disband discard discharg disciplin disclos discount discours discover discuss diseas disgrac disguis
			dislocat dismay dismiss dismount dispatch dispel dispens dispers displac display dispos disput disrupt dissect dissent dissol
			distance distil distinct distort distract distress distribut district disturb nonsens nonstop`
	case pair.Spanish:
		return `in im i ir des`,
			`import impon impos impuest impres impart incid inclu indic induc influ inform ingres inmigra instal insult intent invent
			invers invert invest desarroll describ descub descubr desp destac destin`
	case pair.French:
		return `in im il ir dés non`, `illustr import impos impress immigr incid indi inform insta insu inten inver invest désert désign désir`
	case pair.German:
		return `un`, `unfall unfaell ungarn unglueck union unkosten unmenge untat unter unwetter`
	case pair.Portuguese:
		return `in im i ir des`, `imigra import impor impos impress incid inclu indic inform ingress instal insult intent invent invers invest
			desc desenvolv desp dest`
	case pair.Italian:
		return `in im il ir dis`, `illustr immigra import impos impress incid indic inform ingress insult intent invent invers invest
			discors discut disegn dispos dist`
	case pair.Russian:
		return `не`, `небо недел некотор нефт`
	case pair.Dutch:
		return `on`, `onder ongeluk ongeval ont`
	}
	return "", ""
}

// enterOpposites lists opposites that are words of their own.
func (l *wordList) enterOpposites() {
	if l.language != pair.English {
		return
	}
	for _, pair := range [...]struct {
		of      opposition
		yes, no string
	}{
		{permission, `allow allows allowed allowing permit permits permitted permitting`,
			`ban bans banned banning forbid forbids forbade forbidden forbidding prohibit prohibits prohibited prohibiting outlaw outlaws outlawed`},
		{acceptance, `accept accepts accepted accepting approve approves approved approving approval acceptance`,
			`reject rejects rejected rejecting rejection`},
		{support, `support supports supported supporting back backs backed backing`, `oppose opposes opposed opposing`},
		{condition, `if`, `unless`},
		{innocence, `innocent`, `guilty`},
	} {
		l.enter(pair.yes, meaning{opposed: pair.of})
		l.enter(pair.no, meaning{opposed: -pair.of, senses: negating})
	}
}

package compare

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/prose"

	"golang.org/x/text/unicode/norm"
)

// base is the word that a possessive or elided word is a form of: Lund for
// Lund's, Ukraine for l'Ukraine. A word that is none is its own base.
func (l *lexicon) base(word int32) int32 {
	if l.bases[word] == 0 {
		l.bases[word] = 1 + l.findBase(word)
	}
	return l.bases[word] - 1
}

func (l *lexicon) findBase(word int32) int32 {
	key := l.v.Words[word].Key
	bare := key
	switch {
	case l.elides:
		bare = l.unelided(key)
	case strings.HasSuffix(key, "'s"):
		bare = key[:len(key)-2]
	}
	if id, ok := l.v.ByKey[bare]; ok {
		return id
	}
	return word
}

// unelided cuts an elided article off where the language has them: l'Ukraine,
// dell'Aquila.
func (l *wordList) unelided(word string) string {
	if !l.elides {
		return word
	}
	const longest = 6
	if at := strings.IndexAny(word, "'’"); at > 0 && at <= longest {
		_, size := utf8.DecodeRuneInString(word[at:])
		if tail := word[at+size:]; tail != "" {
			return tail
		}
	}
	return word
}

// fields runs over the words of a list without making a slice.
func fields(list string) iter.Seq[string] { return strings.FieldsSeq(list) }

// standsFor is what the abbreviation or demonym of cell k stands for; "".
func (f *flagger) standsFor(s *flagSide, k int) string {
	word := s.cells[k].Word
	if f.v.Words[word].Key == "us" {
		if s.textOf(k) == "US" {
			return unitedStates
		}
		return ""
	}
	return f.lexicon.meaning(f.lexicon.base(word)).stands
}

const (
	// shortestVariant is the length in letters from which one wrong letter is
	// a respelling rather than another name (Lund, Lind).
	shortestVariant = 8
	// shortestRoot is how many letters a country and its adjective share.
	shortestRoot = 4
	// maxDifference is how many bytes longer one spelling of a name is at most.
	maxDifference = 6
	// longestEnding is how many letters may differ at their ends.
	longestEnding = 4
)

// sameName reports whether two names are one, spelled or inflected differently.
func sameName(a, b string, l pair.Language) bool {
	if a == b {
		return true
	}
	if max(len(a)-len(b), len(b)-len(a)) > maxDifference {
		return false
	}
	if sameSpelling(a, b) {
		return true
	}
	p, q := []rune(a), []rune(b)
	if len(p) > len(q) {
		p, q = q, p
	}
	n := 0
	for n < len(p) && p[n] == q[n] {
		n++
	}
	if l == pair.Russian && n >= 3 && n >= len(p)-2 && len(q)-n <= 3 {
		return true // declined
	}
	if l == pair.German && len(q) == len(p)+1 && n == len(p) && q[n] == 's' {
		return true // genitive
	}
	if string(q) == string(p)+"s" && len(p) >= shortestRoot {
		return true // plural
	}
	if len(p) >= shortestVariant && oneApart(p, q, n) {
		return true
	}
	return n >= shortestRoot && len(q)-n <= longestEnding && len(p)-n <= longestEnding && (isDemonym(string(p)) != isDemonym(string(q)) || len(q)-n <= 2 && isDemonym(string(q)))
}

// sameSpelling reports whether two names are one but for how its letters are
// written in the Latin script: Zelensky, Zelenskyy; Müller, Muller, Mueller.
func sameSpelling(a, b string) bool {
	return mayBeAlike(a, b) && (skeleton(a) == skeleton(b) || skeleton(spelledOut(a)) == skeleton(spelledOut(b)))
}

// spelledOut writes the letters out that German and the Nordic languages also
// write in two: ü, ue.
func spelledOut(name string) string {
	if !strings.ContainsAny(name, "äöüæøå") {
		return name
	}
	return strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "æ", "ae", "ø", "oe", "å", "aa").Replace(name)
}

// mayBeAlike reports whether the first letters of two names can stand for each
// other.
func mayBeAlike(a, b string) bool {
	return a != "" && b != "" && (a[0] == b[0] || a[0] >= utf8.RuneSelf || b[0] >= utf8.RuneSelf || strings.IndexByte("yjiwv", a[0]) >= 0)
}

// oneApart reports whether two words that share n letters at their start differ
// in one letter, changed or added.
func oneApart(p, q []rune, n int) bool {
	switch len(q) - len(p) {
	case 0:
		return string(p[n+1:]) == string(q[n+1:])
	case 1:
		return string(p[n:]) == string(q[n+1:])
	}
	return false
}

// isDemonym reports whether a word ends like the adjective of a country.
func isDemonym(key string) bool {
	for _, ending := range [...]string{"an", "ans", "ish", "ese", "i", "is", "ic", "ians"} {
		if strings.HasSuffix(key, ending) {
			return true
		}
	}
	return false
}

// skeleton is what the transcriptions of a name from another script have in
// common: Zelensky, Zelenskyy, Zelenskiy; Núñez, Nunez.
func skeleton(name string) string {
	var out strings.Builder
	var last rune
	for _, r := range norm.NFD.String(name) {
		switch {
		case unicode.IsMark(r):
			continue
		case r == 'y' || r == 'j':
			r = 'i'
		case r == 'w':
			r = 'v'
		case r == 'ø':
			r = 'o'
		case r == 'ł':
			r = 'l'
		case r == 'đ':
			r = 'd'
		case r == '\'' || r == '’' || r == '-':
			continue
		case r == 'h' && last == 'k':
			continue
		}
		if r != last {
			out.WriteRune(r)
		}
		last = r
	}
	return out.String()
}

// isGermanName reports whether a capitalised word of German, where all nouns
// are, is a name all the same: it follows another capitalised word that is
// neither number nor measure, and does not end as abstract nouns do. Rather one
// name missed than every noun taken for one.
func (f *flagger) isGermanName(s *flagSide, k int) bool {
	if isAcronym(s.textOf(k)) || f.isGermanPlace(s, k) || f.isSpeaker(s, k) {
		return true
	}
	if k == 0 || s.cells[k-1].Part != s.cells[k].Part || s.cells[k-1].Class != pair.ClassContent || !prose.StartsUpper(s.textOf(k-1)) {
		return k >= 2 && f.keyAt(s, k-1) == "-" && s.touches(k-1) && prose.StartsUpper(s.textOf(k)) && f.isGermanName(s, k-2)
	}
	before := f.lexicon.meaning(s.cells[k-1].Word)
	if before.senses&(numeric|capital) != 0 || k >= 2 && f.lexicon.meaning(s.cells[k-2].Word).senses&(numeral|numberWord) != 0 {
		return false
	}
	key := f.keyAt(s, k)
	for _, ending := range [...]string{"ung", "ungen", "heit", "keit", "schaft", "tion", "tionen", "taet", "nis", "tum", "chen", "ismus"} {
		if strings.HasSuffix(key, ending) {
			return false
		}
	}
	return true
}

const unitedStates = "united states"

// enterNames lists titles, and what abbreviations and adjectives stand for.
func (l *wordList) enterNames() {
	l.enter(`mr mrs ms mx dr prof sir madam lord lady dame president vice secretary minister premier chancellor gen general sen senator
		rep representative gov governor judge justice captain capt col colonel lt lieutenant sgt sergeant maj major adm admiral cmdr commander
		cpl king queen prince princess pope cardinal bishop archbishop rev reverend st mayor mp chief chairman chairwoman professor doctor
		detective inspector officer state ambassador envoy spokesman spokeswoman
		señor señora sr sra don doña monsieur madame m mme mlle herr frau signor signora senhor senhora господин госпожа jr no inc co corp ltd vs`,
		meaning{title: true})
	l.enter(`mr sir lord king prince señor sr monsieur m herr signor senhor don господин`, meaning{sex: 1})
	l.enter(`mrs ms miss dame lady queen princess señora sra srta madame mme mlle frau signora senhora doña dona госпожа`, meaning{sex: -1})
	// Capitals that are part of a time or a measure.
	l.enter(`celsius fahrenheit gmt utc et est edt ct cst cdt pt pst pdt bst cet cest msk`, meaning{title: true})
	// Nouns before German nouns that are measures, not titles.
	if l.language == pair.German {
		l.enterGermanPlaces()
		l.enter(`tonnen liter meter kilometer kilo kilogramm jahre jahren tage tagen wochen stunden minuten grad ende anfang mitte art prozent paar`, meaning{senses: capital})
	}
	stands := func(long string, short string) { l.enter(short, meaning{stands: long}) }
	stands(unitedStates, "u.s u.s. u.s.a u.s.a. usa america american americans")
	stands("united kingdom", "u.k u.k. uk britain british")
	stands("united nations", "u.n u.n. un")
	stands("european union", "e.u e.u. eu")
	for _, pair := range [...][2]string{
		{"france", "french"}, {"spain", "spanish"}, {"netherlands", "dutch"}, {"switzerland", "swiss"}, {"denmark", "danish danes"},
		{"poland", "polish poles"}, {"turkey", "turkish turks türkiye"}, {"greece", "greek greeks"}, {"finland", "finnish finns"},
		{"norway", "norwegian norwegians"}, {"wales", "welsh"}, {"ireland", "irish"}, {"scotland", "scottish scots"}, {"england", "english"},
		{"iraq", "iraqi"}, {"kyiv", "kiev"}, {"kharkiv", "kharkov"}, {"afghanistan", "afghan afghans"}, {"belgium", "belgian"},
		{"philippines", "filipino philippine"}, {"czechia", "czech"}, {"portugal", "portuguese"}, {"thailand", "thai"}, {"sweden", "swedish swedes"},
		{"alabama", "ala"}, {"arizona", "ariz"}, {"arkansas", "ark"}, {"california", "calif"}, {"colorado", "colo"}, {"connecticut", "conn"},
		{"delaware", "del"}, {"florida", "fla"}, {"georgia", "ga"}, {"illinois", "ill"}, {"indiana", "ind"}, {"kansas", "kan"},
		{"kentucky", "ky"}, {"louisiana", "la"}, {"maryland", "md"}, {"massachusetts", "mass"}, {"michigan", "mich"}, {"minnesota", "minn"},
		{"mississippi", "miss"}, {"missouri", "mo"}, {"montana", "mont"}, {"nebraska", "neb"}, {"nevada", "nev"},
		{"new hampshire", "n.h n.h."}, {"new jersey", "n.j n.j."}, {"new mexico", "n.m n.m."}, {"new york", "n.y n.y. ny"},
		{"north carolina", "n.c n.c."}, {"north dakota", "n.d n.d."}, {"oklahoma", "okla"}, {"oregon", "ore"}, {"pennsylvania", "pa"},
		{"rhode island", "r.i r.i."}, {"south carolina", "s.c s.c."}, {"south dakota", "s.d s.d."}, {"tennessee", "tenn"}, {"texas", "tex"},
		{"vermont", "vt"}, {"virginia", "va"}, {"washington", "wash"}, {"west virginia", "w.va w.va."}, {"wisconsin", "wis"}, {"wyoming", "wyo"},
		{"los angeles", "l.a l.a."},
	} {
		stands(pair[0], pair[1])
	}
}

package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"
	"variorum/articles/compare/internal/pair"
)

// enterNegations lists the words that deny.
func (l *wordList) enterNegations() {
	enter := func(n negation, list string) { l.enter(list, meaning{senses: negating, negation: n}) }
	switch l.language {
	case pair.English:
		enter(negates, `not never no none nobody nothing nowhere neither nor without cannot unable unlikely impossible unwilling
			deny denies denied denying refuse refuses refused refusing decline declines declined declining
			lack lacks lacked lacking hardly barely scarcely non`)
		enter(needsTo, `fail fails failed failing failure yet`)
	case pair.Spanish:
		enter(negates, `no sin tampoco niega niegan negó negaron negaba negado negar`)
		enter(concordat, `nunca jamás nadie nada ningún ninguno ninguna ni`)
	case pair.French:
		enter(negates, `ne non sans nie nient nié nia niaient niait nier impossible`)
		enter(concordat, `pas jamais rien aucun aucune guère ni nullement`)
	case pair.German:
		enter(negates, `nicht nichts nie niemals niemand niemanden niemandem nirgends nein ohne weder kein keine keinen keinem
			keiner keines unmöglich bestreitet bestritt bestritten leugnet leugnete dementiert dementierte`)
	case pair.Portuguese:
		enter(negates, `não sem tampouco nega negam negou negaram negado negar`)
		enter(concordat, `nunca jamais ninguém nada nenhum nenhuma nem`)
	case pair.Italian:
		enter(negates, `non senza nega negano negò negarono negato negare no`)
		enter(concordat, `mai nessun nessuno nessuna niente nulla né nemmeno neanche neppure`)
	case pair.Russian:
		enter(negates, `не нет без нельзя невозможно отрицает отрицал отрицала отрицали опроверг опровергла опровергли`)
		enter(concordat, `никогда никто никого никому никем ничего ничто ничему ничем нигде никуда никак ни
			никакой никакая никакое никакие никаких никаким`)
	case pair.Dutch:
		enter(negates, `niet niets geen nooit niemand nergens zonder nee noch ontkent ontkende ontkenden`)
	}
	if l.language != pair.Japanese { // where they are parts of words
		enter(negates, `不 没 沒 未 無 无`)
	}
	// Words that mean nothing else in any of these languages. The language of a
	// text is not told for those whose function words are not listed.
	enter(negates, `inte ikke ikkje aldrig aldri nie değil δεν नहीं tidak bukan không немає
		لا لم لن ليس ليست ليسوا ولا ولم ولن بدون ולא שלא לא אין ואין שאין אינו אינה אינם אינן ללא בלי מעולם 않* 없* 못하* 못했* 아니*`)
	// 없애: to remove.
	l.enter(`없애*`, meaning{})
	enter(spelled, `な せ ず ไ`)
}

// spelledDenial returns how many cells the negation takes that begins at cell k
// in a script whose every character is a word; 0 where none begins there.
func (f *flagger) spelledDenial(s *flagSide, k int) int {
	before, next, afterNext := f.keyAt(s, k-1), f.keyAt(s, k+1), f.keyAt(s, k+2)
	switch f.keyAt(s, k) {
	case "な":
		if !f.deniesVerb(s, k) {
			return 0
		}
		if next == "い" {
			return 2
		}
		if next == "か" && afterNext == "っ" {
			return 3
		}
	case "せ":
		if next == "ん" && before == "ま" {
			return 2
		}
	case "ず": // 言わず, せず, but neither まず, はず nor わずか
		if before != "" && strings.Contains("わらかさたばせれけてめべじき", before) && (next == "" || !strings.Contains("つれかっ", next)) {
			return 1
		}
	case "ไ":
		if next == "ม่" && afterNext != "กี่" && before != "อ" { // ไม่กี่: a few; หรือไม่: or not
			return 2
		}
	}
	return 0
}

// deniesVerb reports whether ない at cell k denies what stands before it. It is
// a part of other words too (少ない few, 危ない dangerous) and of set phrases
// that deny nothing (かもしれない perhaps, なければならない must, しかない only,
// に違いない surely).
func (f *flagger) deniesVerb(s *flagSide, k int) bool {
	before := f.keyAt(s, k-1)
	switch r, _ := utf8.DecodeRuneInString(before); {
	case unicode.Is(unicode.Han, r):
		return strings.Contains("見出来寝得着似経居", before)
	case !unicode.Is(unicode.Hiragana, r):
		return false
	}
	stem := f.keyAt(s, k-3) + f.keyAt(s, k-2) + before
	for _, phrase := range [...]string{"もしれ", "つまら", "くだら", "しか", "違い", "ちがい", "ばなら", "はなら", "すく"} {
		if strings.HasSuffix(stem, phrase) {
			return false
		}
	}
	return true
}

// idleCharacters returns the characters behind a negating one of Chinese with
// which it makes a word that denies nothing: 不仅 not only, 未来 the future.
func idleCharacters(key string) string {
	switch key {
	case "不":
		return "仅僅但过過断斷同少久止只管论論"
	case "未":
		return "来來"
	case "没", "沒":
		return "收"
	}
	return "论論数數线線人疑" // 無
}

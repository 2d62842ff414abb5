package pair

import (
	"strings"
	"unicode/utf8"
)

// functionWords lists the words of a language that carry grammar rather than
// meaning: articles, pronouns, prepositions, conjunctions, auxiliaries. They
// weigh little when words are aligned, since one "the" is as good as another.
// The lists are short on purpose: a word that can change what a sentence
// claims (not, never, only, before, after) is left out.
func functionWords() []string {
	return []string{
		// English
		`a an the of to in on at by for with from as and or but nor so if than that this these those it its he him his she her
			hers they them their theirs we us our ours you your yours i me my mine is are was were be been being am has have had
			having do does did will would shall should can could may might must there here which who whom whose what when where
			into onto upon about up out off over s t 's it's he's she's they're we're i'm also just then such`,
		// Spanish
		`el la los las un una unos unas de del a al en con por para y e o u que se su sus lo le les me te nos mi tu es son era eran
			fue fueron ser está están ha han había como más este esta estos estas ese esa eso esto`,
		// French
		`le la les l un une des de du d à au aux en dans par pour avec sur et ou que qu qui se s son sa ses leur leurs il elle ils
			elles on ce c cet cette ces je j tu nous vous me m te lui y est sont était étaient être a ont avait avaient été comme`,
		// German
		`der die das den dem des ein eine einen einem einer eines und oder in im an am auf zu zum zur von vom mit bei für aus nach
			als wie dass daß sich er sie es ihr ihm ihn ihre sein seine wir ich du ist sind war waren wird werden wurde wurden hat
			haben hatte hatten auch so dieser diese dieses`,
		// Portuguese
		`o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela com para e ou que se seu sua seus suas ao à aos
			às é são era foi foram ser está estão tem têm como mais este esta isso isto ele ela eles elas lhe me`,
		// Italian
		`il lo la i gli le l un uno una di del della dei delle dello degli d a al alla ai alle in nel nella con su sul sulla per da
			dal dalla e ed o che si suo sua suoi sue è sono era erano fu essere ha hanno aveva come più questo questa lui lei loro ne ci`,
		// Russian
		`и в во на с со к ко о об от до из у за по для при что как это этот эта эти его её ее их он она они оно мы вы я ты мне нам
			был была было были есть быть же ли бы а но или то так`,
		// Dutch
		`de het een en of in op aan bij van voor met te naar uit om dat die dit deze er hij zij ze het we wij ik je u zijn haar hun
			is was waren wordt werd worden heeft hebben had als ook`,
		// Japanese
		`の は を に が と で も た て し い る な れ さ か ら り っ す ま`,
		// Chinese
		`的 了 是 在 和 与 也 就 这 那 有 着 过 之 地 得 為 为 們 们`,
	}
}

// sureOfLanguage is the share of a text's words that must be function words
// of a language for its list to be used. Running prose has a third or more;
// the wrong language rarely reaches a tenth.
const sureOfLanguage = 0.15

// weakShare is the share of all words above which a word counts as a function
// word in a language without a list.
const weakShare = 0.008

// longestWeak is the length in characters up to which a frequent word may be a
// function word: longer ones are what the story is about.
const longestWeak = 4

// Settle makes a vocabulary that has read both texts ready to answer: it finds
// their language and marks its function words; in a language without a list the most frequent words.
func (v *Vocabulary) Settle() {
	l := languageOf(v)
	v.Language = l
	var listed []int32
	hits := 0
	for word := range strings.FieldsSeq(functionWords()[l]) {
		if id, ok := v.ByKey[v.folder.Key(word)]; ok {
			listed = append(listed, id)
			hits += int(v.Words[id].count)
		}
	}
	if float64(hits) >= sureOfLanguage*float64(v.counted) {
		for _, id := range listed {
			v.Words[id].Class = ClassFunction
		}
		return
	}
	floor := max(4, int32(weakShare*float64(v.counted)))
	for i := range v.Words {
		w := &v.Words[i]
		if w.Class == ClassContent && w.count >= floor && utf8.RuneCountInString(w.Key) <= longestWeak && !strings.ContainsAny(w.Key, "0123456789") {
			w.Class = ClassFunction
		}
	}
}

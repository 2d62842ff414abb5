package lang

// Kind is what a line of data says of its words.
type Kind uint8

// The kinds. In the data a line begins with the kind's name and the value that
// stands in brackets here.
const (
	KindFunction     Kind = iota // grammar only
	KindPronoun                  //
	KindCardinal                 // [number]
	KindOrdinal                  // [number]
	KindScale                    // [number] multiplies the number before it: million
	KindFraction                 // [number] half, third
	KindVague                    // [number] dozens, hundreds
	KindMultiple                 // [number] twice
	KindArticle                  // may stand for one: a year
	KindAnd                      // and: two and a half
	KindOf                       // of: parts of names, three of five
	KindTimes                    // times: three times
	KindMonth                    // [number] 1 to 12
	KindWeekday                  // [number] 1 to 7, from Monday
	KindGuarded                  // month or weekday only beside other parts of a date: may
	KindHalfDay                  // [hours it adds] a.m., p.m.
	KindClock                    // [minutes] noon
	KindOClock                   // Uhr, heures
	KindZone                     // [zone] time zones, behind a time of day
	KindDay                      // [days from today] yesterday
	KindRelative                 // [last, this, next] before a period
	KindPeriod                   // what last, this and next stand before
	KindUnit                     // [dimension number] day: second 86400
	KindUnitEnding               // [dimension number] ending of a compound: -wöchig
	KindCurrency                 // [code]
	KindPercent                  //
	KindPermille                 //
	KindBound                    // [atleast, above, atmost, below, nearly, about] before a figure
	KindBoundAfter               // [the same] behind a figure: or more
	KindDirection                // [up, down] beside a figure
	KindNegation                 // [strong, soft, faint, idle, agreeing, no-longer]
	KindDenying                  // beginnings and endings that deny: un, less
	KindNotDenying               // words that only look so: under
	KindOpposite                 // [pair + or -]
	KindSay                      // [what the verb says beside reporting] say, claim, deny
	KindToSay                    // said to, which is a hedge
	KindHedge                    // [class] makes a claim less sure, flagged when it comes or goes
	KindSoftHedge                // [class] may stand for a hedge, is never flagged itself
	KindModal                    // [modal]
	KindCertain                  // is, was: what a modal becomes when it goes
	KindTitle                    // Mr., President: no name by itself
	KindNoName                   // capitalised and no name
	KindAbstract                 // endings of nouns that are no names
	KindAbbreviation             // a full stop behind it ends no sentence
	KindAlias                    // [name] other words for one name
	KindPlace                    // a name, where capitals do not tell
	KindSpelling                 // [from]: to; parts of words spelled two ways
	KindJoint                    // joins units and tens written in one: und
	KindDecimal                  // the decimal mark, where it is no point
	KindElides                   // what is written in one with the next word: l'
	KindDeterminer               // what stands behind is a noun: the, his
	KindBoundary                 // who says it does not go on beyond: that, to
	KindThat                     // that: what is said follows
	KindCompass                  // north: a name with it is another name
	KindRatio                    // in, of one in four
	KindSpan                     // [dimension number] round the clock
	KindOffers                   // the kinds of finding that the data has the words for
	KindCapitals                 // nouns: all nouns are written with a capital letter
	kinds                        // how many there are
)

// kindNames are the names of the kinds in the data.
func kindNames() [kinds]string {
	return [kinds]string{
		"function", "pronoun", "cardinal", "ordinal", "scale", "fraction", "vague", "multiple", "article", "and", "of", "times",
		"month", "weekday", "guarded", "halfday", "clock", "oclock", "zone", "day", "relative", "period", "unit", "unitending", "currency",
		"percent", "permille", "bound", "boundafter", "direction", "negation", "denying", "notdenying", "opposite", "say", "tosay",
		"hedge", "softhedge", "modal", "certain", "title", "noname", "abstract", "abbreviation", "alias", "place", "spelling",
		"joint", "decimal", "elides", "determiner", "boundary", "that", "compass", "ratio", "span", "offers", "capitals",
	}
}

// counts reports whether the value of a kind is, or ends with, a number.
func (k Kind) counts() bool {
	switch k {
	case KindCardinal, KindOrdinal, KindScale, KindFraction, KindVague, KindMultiple, KindMonth, KindWeekday,
		KindHalfDay, KindClock, KindDay, KindUnit, KindUnitEnding, KindSpan:
		return true
	}
	return false
}

// several reports whether a word may have several meanings of a kind, of
// different values: gain is the opposite of fall and of loss.
func (k Kind) several() bool { return k == KindOpposite || k == KindSpelling }

// A Sense is one thing that a word means.
type Sense struct {
	Kind   Kind
	Value  string  // what the data says after the kind, without its number
	Number float64 // of kinds that count; +1 or -1 of opposites
}

package compare

import (
	"variorum/articles/compare/internal/pair"
	"variorum/articles/compare/internal/words"
	"variorum/articles/prose"
)

// A flagger says why changes matter to a reader of news: by rules and word
// lists, without a model. It works on the changed words of one row at a time
// and holds what can be used again. One goroutine.
type flagger struct {
	v       *pair.Vocabulary
	lexicon *lexicon // built with the first row that has changes
	x, y    flagSide
	named   bool // the names of both sides are read

	numbers [2][]fact
	denials [2][]denial
	stances [2][]stanceAt
	standing
	longForms []string // what the abbreviations of the other side stand for
}

// A flagSide is one side of a row as the rules read it.
type flagSide struct {
	cells     []words.Token
	text      []pair.Paragraph
	quotes    []int32 // of each cell: the quotation it stands in, 0 for none
	marks     []bool  // of each cell: it is a quotation mark
	partner   []int32 // of each quotation: one of the other side that goes on with it, 0 for none
	whole     []bool  // of each cell: it came or went with a whole sentence that quotes; empty where nothing is quoted
	paired    []bool  // of each quotation: closed before its paragraph ends
	headline  bool    // Words Are Capitalised as in Headlines
	capitals  []int32 // cells that are names
	possible  []int32 // cells that may be names, also at the start of sentences
	quotation int32   // how many quotations there are
}

// textOf is the text of cell k as it stands.
func (s *flagSide) textOf(k int) string {
	return words.TextOf(&s.cells[k], s.text)
}

// touches reports whether cells k and k+1 stand next to each other with
// nothing between them.
func (s *flagSide) touches(k int) bool {
	return words.Touch(s.cells, k)
}

// flag sets the flags of a row's changed cells, and returns how many
// quotations were altered.
func (f *flagger) flag(v *pair.Vocabulary, facts *wordList, c *words.Row) (quotes int) {
	if c.Edits == 0 || len(c.X) == 0 || len(c.Y) == 0 {
		return 0
	}
	f.read(v, facts, c)
	senses := f.changedSenses(&f.x) | f.changedSenses(&f.y)
	quotes = f.flagQuotations()
	if senses&numeric != 0 {
		f.flagNumbers()
	}
	if senses&negating != 0 {
		f.flagNegations()
	}
	if senses&reporting != 0 {
		f.flagAttributions()
	}
	if senses&capital != 0 {
		f.flagNames()
	}
	f.x.cells, f.x.text, f.y.cells, f.y.text = nil, nil, nil, nil
	return quotes
}

// read makes the flagger read a row.
func (f *flagger) read(v *pair.Vocabulary, facts *wordList, c *words.Row) {
	if f.lexicon == nil {
		f.v, f.lexicon = v, newLexicon(v, facts)
	}
	f.x.cells, f.x.text = c.X, c.TextX
	f.y.cells, f.y.text = c.Y, c.TextY
	f.named = false
}

// changedSenses is what the words of a side's changes may mean. Most rows need
// only one or two of the rules.
func (f *flagger) changedSenses(s *flagSide) senses {
	var all senses
	for k := range s.cells {
		c := &s.cells[k]
		if c.Kept() || c.Change == ChangeTypography {
			continue
		}
		if c.Class == pair.ClassPunctuation {
			if f.keyAt(s, k) == "-" && f.isNumeral(s, k+1) {
				all |= numeral // a minus sign, perhaps
			}
			continue
		}
		all |= f.lexicon.meaning(c.Word).senses
		if all&negating == 0 && f.lexicon.denied(c.Word) != words.NoMatch {
			all |= negating
		}
		if all&capital == 0 && c.Class != pair.ClassCharacter && prose.StartsUpper(f.lexicon.unelided(s.textOf(k))) {
			all |= capital
		}
	}
	return all
}

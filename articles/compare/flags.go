package compare

// A flagger says why changes matter to a reader of news: by rules and word
// lists, without a model. It works on the changed words of one row at a time
// and holds what can be used again. One goroutine.
type flagger struct {
	v       *vocabulary
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
	cells     []cell
	text      []paragraph
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
	return textOf(&s.cells[k], s.text)
}

// touches reports whether cells k and k+1 stand next to each other with
// nothing between them.
func (s *flagSide) touches(k int) bool {
	return touch(s.cells, k)
}

// altered reports whether a cell's wording changed; moved words are the same
// words.
func (c *cell) altered() bool {
	return c.change == ChangeReplaced || c.change == ChangeRemoved || c.change == ChangeAdded
}

// flag sets the flags of a row's changed cells, and returns how many
// quotations were altered.
func (f *flagger) flag(v *vocabulary, c *wordComparison) (quotes int) {
	if c.edits == 0 || len(c.x) == 0 || len(c.y) == 0 {
		return 0
	}
	f.read(v, c)
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
func (f *flagger) read(v *vocabulary, c *wordComparison) {
	if f.lexicon == nil {
		f.v, f.lexicon = v, newLexicon(v)
	}
	f.x.cells, f.x.text = c.x, c.textX
	f.y.cells, f.y.text = c.y, c.textY
	f.named = false
}

// changedSenses is what the words of a side's changes may mean. Most rows need
// only one or two of the rules.
func (f *flagger) changedSenses(s *flagSide) senses {
	var all senses
	for k := range s.cells {
		c := &s.cells[k]
		if c.kept() || c.change == ChangeTypography {
			continue
		}
		if c.class == punctuation {
			if f.keyAt(s, k) == "-" && f.isNumeral(s, k+1) {
				all |= numeral // a minus sign, perhaps
			}
			continue
		}
		all |= f.lexicon.meaning(c.word).senses
		if all&negating == 0 && f.lexicon.denied(c.word) != alone {
			all |= negating
		}
		if all&capital == 0 && c.class != character && startsUpper(f.lexicon.unelided(s.textOf(k))) {
			all |= capital
		}
	}
	return all
}

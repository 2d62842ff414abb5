package mention

import "variorum/articles/compare/internal/edit"

// A Word is a word or punctuation mark of a block, as it was compared.
type Word struct {
	edit.Span             // of the block's text
	Key       string      // what spellings of one word share
	Change    edit.Change //
	Edit      int32       // the edit of the row it belongs to; 0: none
	Link      int32       // above 0 where the word stands on the row's other side too: the same number on both
	Content   bool        // neither punctuation nor a mere function word
	Mark      bool        // punctuation
}

// Altered reports whether a word's wording changed; moved words are the same.
func (w *Word) Altered() bool { return w.Change.Wording() }

// A Block is one block of an article as it stands in a row.
type Block struct {
	Index  int // in the article
	Text   string
	Quoted bool // set as a quotation, with or without marks
	Words  []Word
}

// A Row is what stands side by side: some blocks of Old and of New.
type Row struct {
	Number int // in the comparison
	Sides  [2][]Block
}

// An Index answers for the whole of both articles.
type Index struct {
	// Count is how often a word stands in the article of a side.
	Count func(s edit.Side, key string) int
	// Named reports whether a word stands inside sentences with a capital
	// letter in either article, and nowhere without.
	Named func(key string) bool
}

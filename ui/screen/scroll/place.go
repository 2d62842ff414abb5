package scroll

// A Place is a byte of a block of an article, or the blank line before the
// block. The zero Place is above everything.
type Place struct {
	Within        bool // a block; else above everything
	Old           bool // where two are compared: of the old article, else of the new one
	Block, Offset int
	Gap           bool // the blank line before the block
}

// At is a place in an article, or in the new one of two.
func At(block, offset int) Place { return Place{Within: true, Block: block, Offset: offset} }

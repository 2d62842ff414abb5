package edit

// A Part is one block of an article, cut into segments.
type Part struct {
	Block    int       // index into the article's Blocks
	Segments []Segment // their texts, joined, are the block's text byte for byte
}

// A Segment is a run of text with one kind of change.
type Segment struct {
	Text   string
	Change Change
	Flags  Flags
	Edit   int    // the edit of the row it belongs to, shared by both sides of a replacement; 0: none
	Stress []Span // Replaced: the letters that differ where the word is clearly the same word; nil: all
	Other  int    // Moved: the block of the other article where it stands now; otherwise -1
	Target string // ChangeLink: where the words lead on this side; otherwise ""
}

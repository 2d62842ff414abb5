package mention

// A Quotation is what stands between quotation marks: words[from:to], with the
// marks.
type Quotation struct {
	From, To int
	Closed   bool // before its block ends
	Words    int  // without punctuation
	Said     int  // its quotation in several pieces on either side: the same number; 0: no counterpart
	Fate     Fate
}

// Fate is what became of a quotation without a counterpart.
type Fate uint8

// The fates.
const (
	FateCame       Fate = iota // it came or went with its words
	FateParaphrase             // its words are told, in other words, without marks
	FateUnmarked               // its words stand there without marks
)

// Came reports whether only this side has the words of a quotation.
func (q *Quotation) Came() bool { return q.Said == 0 && q.Fate == FateCame }

package mention

// A Quotation is what stands between quotation marks: words[from:to], with the
// marks.
type Quotation struct {
	From, To int
	Closed   bool // before its block ends
	Words    int  // without punctuation
	Said     int  // its quotation in several pieces on either side: the same number; 0: no counterpart
	Outcome  Outcome
}

// Outcome is what became of a quotation without a counterpart.
type Outcome uint8

// The outcomes.
const (
	OutcomeCame       Outcome = iota // it came or went with its words
	OutcomeParaphrase                // its words are told, in other words, without marks
	OutcomeUnmarked                  // its words stand there without marks
)

// Came reports whether only this side has the words of a quotation.
func (q *Quotation) Came() bool { return q.Said == 0 && q.Outcome == OutcomeCame }

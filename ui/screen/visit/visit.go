package visit

import (
	"variorum/ui/screen/mode"
	"variorum/ui/screen/scroll"
	"variorum/ui/screen/stories"
)

// A Where is one of the views.
type Where uint8

// The views.
const (
	InList Where = iota
	InReader
	InCompare
)

// A Spot is a place in what a view shows.
type Spot struct {
	At    Where
	IDs   [2]string // of the version read, or of the old and the new one compared
	Place scroll.Place
}

// A Visit is what the reader went to; going back leaves it for the one below.
type Visit struct {
	Spot                       // where it began
	From     *Spot             // what it took the place of, or was opened from: going there again without having moved leads to the very place
	Mode     mode.Mode         // what takes the keys before the view does, nil: nothing
	WaitsFor *stories.Question // where that is waiting
}

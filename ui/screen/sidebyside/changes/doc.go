// Package changes is the list of what differs between two versions, as a reader
// walks it: places in the order of the text, each with its kind, its flags and how
// much speaks for what was found in it (change.go); the walk from one to another
// (tour.go); what is said of one, and of a finding, in a list (stop.go); and the
// map of all of them (strip.go).
//
// It must not know lines, windows or keys: a change is a row of the comparison and
// an edit of it.
package changes

// Package screen is the screen: the Bubble Tea program around the three panes
// (list, reader, sidebyside), with the header, the status and hint lines, and the
// modes that take the keys before a pane does: the prompt, the pages over the
// panes, waiting for what is being opened.
//
// Where one is is a stack of visits (visit.go). Each pane has a view, which knows
// what the shell's keys mean there. Nothing is read, parsed or compared while a
// message is handled: that happens in commands, whose answers carry a number and
// are dropped when a newer question was asked (stories.Question). Until an answer is
// there the keys that are typed are kept (waiting.go). All geometry is in one
// value (package frame). What is drawn are ready rows, joined.
package screen

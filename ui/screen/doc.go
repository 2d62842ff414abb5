// Package screen is the screen: the Bubble Tea program around the three panes
// (list, reader, sidebyside), with the header, the status and hint lines, the
// prompt and the overlays.
//
// The model is the shell that owns the panes. It reads no file, parses and
// compares nothing while it handles a message: that happens in commands
// (load.go), whose answers carry a number and are dropped when a newer
// question was asked. All geometry is in one value (frame.go). What is drawn
// are ready rows, joined.
package screen

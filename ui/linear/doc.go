// Package linear is variorum for a screen reader, a braille line or a slow line:
// sentences one below the other, asked for by typed words. Nothing is painted
// over, no character stands for a border, a block or a dot pattern, and nothing
// is said by colour or place.
//
// A session (session.go) reads a command a line and hands it to the view one is
// in: the stories (stories.go), an article (reading.go) or a comparison
// (comparing.go). Package linear knows the store, and not the screen.
package linear

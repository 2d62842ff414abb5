// Package reader is the reading pane: one article, set in a column.
//
// Only what is visible is laid out. An article is cut into pieces that know
// no width (pieces.go); a piece is set in rows when it comes into view
// (layout.go, for Markdown markdown.go) and kept until the width, the theme or
// the search changes. The place is a piece and a byte in it, never a row
// number, so that it survives all of those.
//
// The pane is a plain struct that the shell calls. It knows no other pane and
// reads no file.
package reader

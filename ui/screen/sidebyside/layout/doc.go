// Package layout sets one row of a comparison in two columns, or in one: it
// composes the text of each column with the ranges that are marked in it
// (compose.go), finds the sentences at which the columns of a long row are made
// level again (level.go), and breaks the text into lines only as far as it is
// asked for (item.go), so that a paragraph as long as a book scrolls like any
// other. It says too where the columns stand on a screen of a given size
// (frame.go) and what heads them (heads.go).
//
// It must not know the pane, which rows are in view, nor how far comparing has
// come: it takes a row as it is and keeps nothing of it between two calls. It
// draws nothing.
package layout

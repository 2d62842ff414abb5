// Package sidebyside is the comparing pane: two versions of a story in two
// columns that stay level paragraph by paragraph, or in one where there is no
// room for two, with what changed between them marked.
//
// Package layout sets a row of the comparison in columns; only what comes into
// view is set, and only as far as it is seen. The place is a byte of
// a block of one of the articles, never a line, so that it survives resizing,
// folding, swapping and the change from two columns to one (sheet.go, text.go).
// Package changes lists what differs; the walk through it is walk.go.
//
// Comparing runs behind (open.go): the paragraphs are paired and the words of
// the first rows compared before anything is shown, the rest follows, and
// nothing moves when it arrives.
//
// The pane is a plain struct that the shell calls. It knows no other pane and
// reads no file; another pair of versions it asks the shell for.
package sidebyside

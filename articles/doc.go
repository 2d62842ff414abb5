// Package articles says what an article is: its fields, the blocks it is made
// of and their kinds, how its words are counted, and what it takes for text
// from outside to be safe to show.
//
// Articles are read from files by package articles/read. This package knows
// nothing of files, of other articles, of comparing, of terminals, colours,
// keys or widths, and imports no other package of the program. Text is never
// repaired: readers see what the file says. All strings of an article went
// through Clean, in clean.go, and can be shown anywhere.
package articles

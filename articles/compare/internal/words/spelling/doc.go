// Package spelling knows what is written differently and the same to a reader.
//
// Before the words of a row are aligned, words that lost their apostrophe
// (apostrophes.go) or the dots of an abbreviation (dotted.go) are given the word
// that the other side writes with them, and words that one side wrote in one piece
// are cut (glue.go). Afterwards differences of style alone are set apart
// (typography.go), and in words that were respelled only the letters that changed
// are stressed (respelled.go).
//
// The package must not know why words were paired.
package spelling

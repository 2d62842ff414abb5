// Package header reads what files state of themselves: front matter, lines of
// "Key: value", headers that lost their line ends, and the records of dumps.
// It knows the many names by which files call the same field.
package header

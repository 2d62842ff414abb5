// Package label is what things are called: one table for each of findings,
// changes, rows, roles and relations, with the name that programs read, the
// word and the phrase that people read and the sign that stands in a gutter;
// and how counts, shares and days are written.
//
// The screen and what is printed both ask here, so that they cannot disagree.
// A new kind of finding is one row in Findings. The package knows no colours,
// keys, cells or forms of output.
package label

// Package wrap sets text in rows of terminal cells: it breaks paragraphs,
// measures, cuts and pads strings, and paints marked ranges of a row.
//
// It works on text that articles.Clean made safe (Width, Truncate and Pad also
// take text with SGR sequences in it). It knows no article, no key and no
// colour: a mark carries the escape sequence it opens with. Every width in
// the program is measured here, so that columns agree.
package wrap

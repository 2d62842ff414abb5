// Package scroll moves a window over laid out text: items one below the other,
// each broken into lines only as far as it is seen, so that a paragraph as long
// as a book scrolls like any other. The reading and the comparing pane share it.
//
// What is at the top is kept as a place in the text, which knows nothing of
// lines: it survives resizing, folding and a change of looks. The package knows
// no article, no colour and no key.
package scroll

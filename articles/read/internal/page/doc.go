// Package page tells by the words of a block, and by where it stands, what
// part of a page it is: the headline, a byline or date line, a caption or
// credit, or furniture, which is what pages put around a story. It knows
// nothing of HTML, whose facts are used in package dom.
package page

// Package pdf reads the text of PDF files: words from where their letters
// stand, lines in the order of columns, paragraphs without hyphens at the ends of
// their lines and without the lines that each page has at its top and bottom.
//
// The objects of a file are read by github.com/ledongthuc/pdf, which trusts what
// files state; guard.go refuses first what would take it too far.
package pdf

// Package page holds the pages that cover the panes: the help, what is known of an
// article or a comparison, the contents, the differences, the places where a query
// was found, the files that did not open. A page is told what it lists and what to
// do with what is chosen; it knows no pane and no store at work.
package page

// Package print writes articles, stories and comparisons for whoever is not
// a terminal: a pipe, a file, a browser, another program.
//
// Every form of a comparison (text side by side or in one column, HTML,
// Markdown with CriticMarkup, JSON, summary) is made from the same
// compare.Comparison, and writes it as it goes: a book needs no copy in
// memory. What differs between the forms is only how a mark is written.
//
// The texts come from articles that were cleaned when they were opened, so
// nothing here can send an escape to a terminal; each form escapes what
// would be markup in it. The package knows no files, no keys and no colours.
package print

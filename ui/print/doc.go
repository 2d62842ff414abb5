// Package print writes articles, stories and comparisons for whoever has no
// screen: a pipe, a file, a browser, another program.
//
// Every form of a comparison (text side by side or in one column, HTML,
// Markdown with CriticMarkup, JSON, summary) is made from the same
// compare.Comparison, and writes it as it goes: a book needs no copy in
// memory. What differs between the forms is only how a mark is written.
//
// The texts come from articles that were cleaned when they were opened, so
// nothing of theirs can send an escape to a terminal; each form escapes what
// would be markup in it. Text, summary and lists have bold and coloured parts
// where they are printed to a terminal, and nowhere else; colour is never the
// only sign. The package knows no files and no keys.
package print

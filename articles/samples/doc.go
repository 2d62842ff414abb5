// Package samples holds the built-in stories: what variorum shows when it is
// started without a file.
//
// They are there so that a newcomer sees at once what comparing versions is
// for. Each story shows something else: a raw web copy of a wire report with
// altered quotations, a quiet correction, a report that grew over four days, a
// Markdown feature and its second edition, Japanese, Russian, and two
// translations of one column. One article has no other version, because most
// articles have none.
//
// All events, people, places and papers are invented. The files are plain
// articles, embedded as they lie in this folder and read by the same parsers
// as anybody's files; the package knows nothing of how stories are grouped.
package samples

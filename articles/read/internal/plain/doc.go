// Package plain cuts plain text into blocks: paragraphs that were wrapped by
// hand or by a mailer, verse, lists, tables laid out with spaces, quotations
// and signatures. Text is never repaired. It does not ask what part of a page
// a block is; that is package page's.
package plain

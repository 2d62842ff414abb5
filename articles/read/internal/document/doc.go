// Package document reads what word processors and publishers write: Word,
// OpenDocument, EPUB. Their formats are ZIP archives.
package document

// Package document reads what word processors and publishers write: Word,
// OpenDocument, EPUB. Their formats are ZIP archives.
package document

import (
	"variorum/articles"
	"variorum/articles/read/internal/container"
)

// A Kind is a kind of document that is a ZIP archive.
type Kind struct {
	Name   articles.Format
	Member string // the file that such an archive has
	Parse  func(*container.Archive) ([]articles.Article, error)
}

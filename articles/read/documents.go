package read

import (
	"errors"

	"variorum/articles"
	"variorum/articles/read/internal/container"
	"variorum/articles/read/internal/decode"
	"variorum/articles/read/internal/document"
	"variorum/articles/read/internal/format"
)

// documents lists the documents that are ZIP archives, by the member that each
// has.
func documents() []document.Kind {
	return []document.Kind{document.Word(), document.OpenDocument(), document.EPUB()}
}

// parseDocument reads a document that is a ZIP archive, ok: if it is one.
func parseDocument(a *container.Archive) (list []articles.Article, ok bool, err error) {
	for _, kind := range documents() {
		if !a.Has(kind.Member) {
			continue
		}
		parse := func(*decode.Source) ([]articles.Article, error) { return kind.Parse(a) }
		list, err = parseAs(&decode.Source{}, format.Format{Name: kind.Name, Parse: parse})
		for i := range list {
			list[i].Format = kind.Name
		}
		return list, true, err
	}
	if a.Has("xl/workbook.xml") || a.Has("ppt/presentation.xml") {
		return nil, true, errors.New("a workbook or presentation, not an article")
	}
	return nil, false, nil
}

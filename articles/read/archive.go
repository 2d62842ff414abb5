package read

import (
	"errors"
	"fmt"
	"path"
	"strings"

	"variorum/articles"
	"variorum/articles/read/internal/decode"
	"variorum/articles/read/internal/document"
	"variorum/articles/read/internal/format"
)

// parseArchive reads a document that is an archive, or the files in an archive
// of several.
func parseArchive(in *input, data []byte) ([]articles.Article, error) {
	a, err := document.OpenArchive(data, in.limits.maxSize())
	if err != nil {
		return nil, err
	}
	in.Encoding = decode.UTF8
	for _, kind := range [...]struct {
		member string
		format articles.Format
		parse  func(*document.Archive) ([]articles.Article, error)
	}{
		{"word/document.xml", articles.FormatWord, document.ParseWord},
		{"content.xml", articles.FormatOpenDocument, document.ParseOpenDocument},
		{"META-INF/container.xml", articles.FormatEPUB, document.ParseEPUB},
	} {
		if !a.Has(kind.member) {
			continue
		}
		list, err := parseAs(in, format.Format{Name: kind.format, Parse: func(*decode.Source) ([]articles.Article, error) { return kind.parse(a) }})
		for i := range list {
			list[i].Format = kind.format
		}
		return list, err
	}
	if a.Has("xl/workbook.xml") || a.Has("ppt/presentation.xml") {
		return nil, errors.New("a workbook or presentation, not an article")
	}
	return parseMembers(in, a)
}

// parseMembers reads the files of an archive, each as if it lay in a folder.
func parseMembers(in *input, a *document.Archive) ([]articles.Article, error) {
	if in.packed {
		return nil, errors.New("an archive in an archive; unpack it first")
	}
	var list []articles.Article
	refused := 0
	for _, f := range a.Files {
		base := path.Base(f.Name)
		if f.FileInfo().IsDir() || strings.HasPrefix(base, ".") || strings.HasPrefix(f.Name, "__MACOSX/") {
			continue
		}
		data, err := a.Unpack(f)
		if errors.Is(err, document.ErrUnpacked) {
			return nil, err
		}
		if err != nil || len(data) == 0 {
			refused++
			continue
		}
		member := &input{limits: Limits{MaxSize: max(a.Room, 1)}, packed: true}
		member.Name = strings.ToLower(f.Name)
		found, err := articlesOf(member, data)
		a.Room -= int64(max(len(member.Data)-len(data), 0)) // it may be packed once more
		if err != nil {
			refused++
			continue
		}
		for i := range found {
			finish(&found[i], &member.Source)
			if found[i].Title == "" {
				found[i].Title = articles.CleanLine(base)
			}
			if len(list) < format.MaxEntries {
				found[i].Entry = len(list) + 1
				list = append(list, found[i])
			}
		}
	}
	if len(list) == 0 {
		return nil, errors.New("ZIP archive without articles")
	}
	if refused > 0 {
		in.Notes = append(in.Notes, fmt.Sprintf("%s of the archive could not be read.", format.Count(refused, "file", "files")))
	}
	return list, nil
}

package message

import (
	"bytes"
	"errors"

	"howett.net/plist"

	"variorum/articles"
	"variorum/articles/read/internal/decode"
	"variorum/articles/read/internal/dom"
	"variorum/articles/read/internal/format"
	"variorum/articles/read/internal/header"
)

// WebArchive is a page that Safari saved.
func WebArchive() format.Format {
	return format.Format{Name: articles.FormatHTML, Raw: true, Looks: looksLikeWebArchive, Parse: parseWebArchive}
}

func looksLikeWebArchive(head []byte, name string) format.Likeness {
	if bytes.HasPrefix(head, []byte("bplist00")) || format.HasEnd(name, ".webarchive") && bytes.HasPrefix(head, []byte("<?xml")) {
		return format.Surely
	}
	return format.Unlike
}

// parseWebArchive reads the page; its pictures and frames are beside it.
func parseWebArchive(in *decode.Source) ([]articles.Article, error) {
	var saved struct {
		Main struct {
			Data     []byte `plist:"WebResourceData"`
			URL      string `plist:"WebResourceURL"`
			Encoding string `plist:"WebResourceTextEncodingName"`
		} `plist:"WebMainResource"`
	}
	if _, err := plist.Unmarshal(in.Data, &saved); err != nil {
		return nil, errors.New("damaged web archive: " + articles.Shorten(articles.CleanLine(err.Error()), 200))
	}
	if len(saved.Main.Data) == 0 {
		return nil, errors.New("a property list, not a web archive")
	}
	declared := saved.Main.Encoding
	if declared == "" {
		declared = decode.DeclaredInHTML(saved.Main.Data)
	}
	text, encoding, guessed, note := decode.Text(saved.Main.Data, declared)
	in.Encoding, in.Guessed = encoding, guessed
	a := dom.Article(text)
	if note != "" {
		a.Notes = append(a.Notes, note)
	}
	if a.URL == "" {
		a.URL = articles.CleanLine(saved.Main.URL)
	}
	if a.Source == "" {
		a.Source = header.HostOf(a.URL)
	}
	if dom.CountBlockWords(a.Blocks) == 0 {
		return nil, format.ErrNoText
	}
	return []articles.Article{a}, nil
}

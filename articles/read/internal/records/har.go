package records

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"strings"
	"time"

	"variorum/articles"
	"variorum/articles/read/internal/decode"
	"variorum/articles/read/internal/dom"
	"variorum/articles/read/internal/format"
	"variorum/articles/read/internal/header"
)

// HAR is what a browser recorded of the pages that it loaded.
func HAR() format.Format {
	return format.Format{Name: articles.FormatHTML, Ends: []string{".har"}, Looks: looksLikeHAR, Parse: parseHAR}
}

func looksLikeHAR(head []byte, _ string) format.Likeness {
	if bytes.HasPrefix(head, []byte("{")) && bytes.Contains(head, []byte(`"log"`)) && bytes.Contains(head, []byte(`"creator"`)) {
		return format.Surely
	}
	return format.Unlike
}

// parseHAR reads the pages among what was loaded.
func parseHAR(in *decode.Source) ([]articles.Article, error) {
	var record struct {
		Log struct {
			Entries []struct {
				Started time.Time `json:"startedDateTime"`
				Request struct {
					URL string `json:"url"`
				} `json:"request"`
				Response struct {
					Status  int `json:"status"`
					Content struct {
						Type     string `json:"mimeType"`
						Text     string `json:"text"`
						Encoding string `json:"encoding"`
					} `json:"content"`
				} `json:"response"`
			} `json:"entries"`
		} `json:"log"`
	}
	source := []byte(in.Decode(""))
	if countValues(source) > maxValues {
		return nil, errors.New("JSON with too many values")
	}
	if err := json.Unmarshal(source, &record); err != nil {
		return nil, format.ErrOther
	}
	var list []articles.Article
	for _, entry := range record.Log.Entries {
		content := entry.Response.Content
		if entry.Response.Status != 200 || !strings.Contains(content.Type, "html") || len(list) >= format.MaxEntries {
			continue
		}
		text := content.Text
		if content.Encoding == "base64" {
			data, err := base64.StdEncoding.DecodeString(text)
			if err != nil {
				continue
			}
			text, _, _, _ = decode.Text(data, decode.DeclaredInHTML(data))
		}
		a := dom.Article(text)
		if dom.CountBlockWords(a.Blocks) == 0 {
			continue
		}
		a.URL, a.Captured = articles.CleanLine(entry.Request.URL), entry.Started
		if a.Source == "" {
			a.Source = header.HostOf(a.URL)
		}
		a.Entry = len(list) + 1
		list = append(list, a)
	}
	if len(list) == 0 {
		return nil, errors.New("a record of a browser without pages of text")
	}
	return list, nil
}

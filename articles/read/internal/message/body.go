package message

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"slices"
	"strings"

	"variorum/articles"
	"variorum/articles/read/internal/decode"
	"variorum/articles/read/internal/markdown"
	"variorum/articles/read/internal/page"
)

// Bounds of a message: how deep its parts may stand in one another and how
// many there may be.
const (
	maxParts     = 200
	maxPartDepth = 10
)

// A mailBody reads the parts of a message.
type mailBody struct {
	parts int  // how many were looked at
	cut   bool // one could not be decoded to its end
}

// A mailPart is a part of a message that can be read.
type mailPart struct {
	words    string
	html     bool
	encoding string
	guessed  bool
	note     string // on how its bytes became text
}

// read returns what is to be read of a part and of the parts in it. get
// returns a field of the part's header.
func (m *mailBody) read(get func(string) string, body io.Reader, depth int) []mailPart {
	if m.parts++; depth > maxPartDepth || m.parts > maxParts {
		return nil
	}
	kind, parameters, err := mime.ParseMediaType(get("Content-Type"))
	if err != nil && kind == "" {
		kind = "text/plain"
	}
	disposition, _, _ := mime.ParseMediaType(get("Content-Disposition"))
	switch {
	case kind == "message/rfc822":
		return m.readMessage(m.decoded(get, body), depth)
	case disposition == "attachment":
	case strings.HasPrefix(kind, "multipart/"):
		return m.readParts(kind, multipart.NewReader(m.decoded(get, body), parameters["boundary"]), depth)
	case kind == "text/plain":
		text, name, guessed, note := decode.Text(m.all(get, body), parameters["charset"])
		if strings.EqualFold(parameters["format"], "flowed") {
			text = unflow(text, strings.EqualFold(parameters["delsp"], "yes"))
		}
		if strings.TrimSpace(text) != "" {
			return []mailPart{{text, false, name, guessed, note}}
		}
	case kind == "text/html", kind == "application/xhtml+xml":
		data := m.all(get, body)
		declared := parameters["charset"]
		if declared == "" {
			declared = decode.DeclaredInHTML(data)
		}
		text, name, guessed, note := decode.Text(data, declared)
		if strings.TrimSpace(text) != "" {
			return []mailPart{{text, true, name, guessed, note}}
		}
	}
	return nil
}

// readParts reads the parts of a part: of alternatives the best one, of
// related parts the first, which shows the others, and else all of them.
func (m *mailBody) readParts(kind string, parts *multipart.Reader, depth int) []mailPart {
	var all [][]mailPart
	for m.parts <= maxParts {
		part, err := parts.NextRawPart()
		if err != nil {
			m.cut = m.cut || err != io.EOF
			break
		}
		if list := m.read(part.Header.Get, part, depth+1); len(list) > 0 {
			all = append(all, list)
		}
	}
	switch {
	case len(all) == 0:
		return nil
	case kind == "multipart/alternative":
		return best(all)
	case kind == "multipart/related":
		return all[0]
	}
	if len(all) == 2 && len(all[0]) == 1 && len(all[1]) == 1 && saysAll(all[1][0], all[0][0]) {
		return all[1] // alternatives that were not called so
	}
	return slices.Concat(all...)
}

// saysAll reports whether a page has the words of a plain part in it.
func saysAll(rich, bare mailPart) bool {
	return rich.html && !bare.html && strings.Contains(page.OnlyWords(markdown.TagText(rich.words)), page.OnlyWords(bare.words))
}

// best returns the alternative to read: the plain one, whose paragraphs the
// writer made, unless it is only a stub beside the HTML one ("View this
// message in a browser").
func best(alternatives [][]mailPart) []mailPart {
	var plain, page []mailPart
	for _, parts := range alternatives {
		if isPage := slices.ContainsFunc(parts, func(p mailPart) bool { return p.html }); isPage && page == nil {
			page = parts
		} else if !isPage && plain == nil {
			plain = parts
		}
	}
	if page == nil || plain != nil && wordsOf(plain)*2 >= wordsOf(page) {
		return plain
	}
	return page
}

func wordsOf(parts []mailPart) int {
	n := 0
	for _, part := range parts {
		if part.html {
			n += articles.CountWords(markdown.TagText(part.words))
		} else {
			n += articles.CountWords(part.words)
		}
	}
	return n
}

// readMessage reads a message that is attached to another: its subject and
// who wrote it when, and then its parts.
func (m *mailBody) readMessage(body io.Reader, depth int) []mailPart {
	message, err := mail.ReadMessage(body)
	if err != nil {
		m.cut = true
		return nil
	}
	a := articles.Article{}
	setMailHeader(&a, message.Header)
	about := a.Author
	if !a.Published.IsZero() {
		about += ", " + a.Published.Format("2 January 2006")
	}
	head := mailPart{words: strings.Trim(a.Title+"\n\n"+about, "\n, "), encoding: decode.UTF8}
	return append([]mailPart{head}, m.read(message.Header.Get, message.Body, depth+1)...)
}

// decoded returns a part's body without its transfer encoding.
func (m *mailBody) decoded(get func(string) string, body io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(get("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		return quotedprintable.NewReader(body)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, body)
	}
	return body
}

// all reads a part to its end, or as far as it can be decoded.
func (m *mailBody) all(get func(string) string, body io.Reader) []byte {
	var data bytes.Buffer
	if _, err := data.ReadFrom(m.decoded(get, body)); err != nil {
		m.cut = true
	}
	return data.Bytes()
}

// unflow joins the lines that RFC 3676 (format=flowed) marks as one by a
// space at their end, as far as they are quoted alike. delSp says that the
// space is only the mark.
func unflow(text string, delSp bool) string {
	var b strings.Builder
	flows, before := false, 0
	for line := range strings.SplitSeq(strings.TrimSuffix(strings.ReplaceAll(text, "\r\n", "\n"), "\n"), "\n") {
		words := strings.TrimLeft(line, ">")
		depth := len(line) - len(words)
		words = strings.TrimPrefix(words, " ") // space-stuffed
		if flows && (depth != before || words == "-- ") {
			b.WriteByte('\n')
			flows = false
		}
		if depth > 0 && !flows {
			b.WriteString(line[:depth] + " ")
		}
		before = depth
		if flows = strings.HasSuffix(words, " ") && words != "-- "; !flows {
			words += "\n"
		} else if delSp {
			words = words[:len(words)-1]
		}
		b.WriteString(words)
	}
	return b.String()
}

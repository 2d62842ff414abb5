package articles

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"strings"
)

// Bounds of a message: how deep its parts may stand in one another and how
// many there may be.
const (
	maxParts     = 200
	maxPartDepth = 10
)

// A mailBody collects the parts of a message that can be read.
type mailBody struct {
	plain, page         mailText
	plainCode, pageCode partEncoding
	parts               int
	cut                 bool // a part could not be decoded to its end
}

// A mailText is the text of one part.
type mailText struct {
	words string
	html  bool
}

// A partEncoding says how a part's bytes became text.
type partEncoding struct {
	name    string
	guessed bool
	note    string
}

// read reads a part of a message and the parts in it. get returns a field of
// the part's header.
func (m *mailBody) read(get func(string) string, body io.Reader, depth int) {
	if m.parts++; depth > maxPartDepth || m.parts > maxParts {
		return
	}
	kind, parameters, err := mime.ParseMediaType(get("Content-Type"))
	if err != nil && kind == "" {
		kind = "text/plain"
	}
	if disposition, _, _ := mime.ParseMediaType(get("Content-Disposition")); disposition == "attachment" {
		return
	}
	switch {
	case strings.HasPrefix(kind, "multipart/"):
		m.readParts(multipart.NewReader(m.decoded(get, body), parameters["boundary"]), depth)
	case kind == "text/plain" && m.plain.words == "":
		data := m.all(get, body)
		text, name, guessed, note := decodeText(data, parameters["charset"])
		if strings.EqualFold(parameters["format"], "flowed") {
			text = unflow(text, strings.EqualFold(parameters["delsp"], "yes"))
		}
		m.plain, m.plainCode = mailText{words: text}, partEncoding{name, guessed, note}
	case (kind == "text/html" || kind == "application/xhtml+xml") && m.page.words == "":
		data := m.all(get, body)
		declared := parameters["charset"]
		if declared == "" {
			declared = declaredInHTML(data)
		}
		text, name, guessed, note := decodeText(data, declared)
		m.page, m.pageCode = mailText{words: text, html: true}, partEncoding{name, guessed, note}
	}
}

func (m *mailBody) readParts(parts *multipart.Reader, depth int) {
	for m.parts <= maxParts {
		part, err := parts.NextRawPart()
		if err != nil {
			m.cut = m.cut || err != io.EOF
			return
		}
		m.read(part.Header.Get, part, depth+1)
	}
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

// best returns the text to read: the plain part, whose paragraphs the writer
// made, unless it is only a stub beside the HTML one ("View this message in a
// browser").
func (m *mailBody) best() (mailText, partEncoding) {
	if m.page.words == "" {
		if m.plainCode.name == "" {
			m.plainCode.name = utf8Name
		}
		return m.plain, m.plainCode
	}
	plain := countWords(m.plain.words)
	if plain > 0 && plain*2 >= countWords(tagText(m.page.words)) {
		return m.plain, m.plainCode
	}
	return m.page, m.pageCode
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

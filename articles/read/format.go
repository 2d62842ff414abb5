package read

import (
	"bytes"
	"errors"
	"path"
	"strings"
	"variorum/articles"
)

// An input is a file on its way to becoming articles.
type input struct {
	name     string // in small letters: only its end is looked at
	data     []byte // unpacked, of a known encoding or one that has ASCII in it
	limits   Limits
	encoding string // what data was decoded from
	guessed  bool
	notes    []string
}

// A likeness says how much a file looks like being of a format.
type likeness int

const (
	unlike likeness = iota
	likely          // unless the name says otherwise
	surely          // whatever the name says
)

// A format is one way to read articles from a file.
type format struct {
	name  articles.Format
	ends  []string                                    // ends of file names
	looks func(head []byte, name string) likeness     // by the first bytes; nil: never
	parse func(in *input) ([]articles.Article, error) // errOther: not of this format after all
}

// formats lists the formats, those that are harder to take for another
// first. A new format is a file of its own and a line here.
func formats() []format {
	return []format{
		{articles.Feed, []string{".rss", ".atom", ".rdf"}, looksLikeFeed, parseFeed},
		{articles.HTML, []string{".html", ".htm", ".xhtml", ".shtml", ".xml"}, looksLikeHTML, parseHTML},
		{articles.JSON, []string{".json", ".jsonl", ".ndjson"}, looksLikeJSON, parseJSON},
		{articles.Mail, []string{".eml", ".mbox"}, looksLikeMail, parseMail},
		{articles.Markdown, []string{".md", ".markdown", ".mdown", ".mkd", ".qmd"}, looksLikeMarkdown, parseMarkdown},
		{articles.PlainText, []string{".txt", ".text"}, nil, parseText},
	}
}

// errOther is what a format's parse returns for a file that only looked like
// it. The next one that may fit is asked then, plain text in the end.
var errOther = errors.New("of another format")

// noText is the reason for a file that opens but says nothing.
const noText = "no text in it"

// headSize is how much of a file formats are recognised by, in bytes.
const headSize = 4 << 10

// parse recognises the format and reads the articles.
func (in *input) parse() ([]articles.Article, error) {
	head := bytes.TrimLeft(in.data[:min(len(in.data), headSize)], " \t\r\n\f")
	all := formats()
	end := path.Ext(in.name)
	order := make([]format, 0, len(all))
	for _, f := range all {
		if f.looks != nil && f.looks(head, in.name) == surely {
			order = append(order, f)
		}
	}
	for _, f := range all {
		for _, e := range f.ends {
			if e == end {
				order = append(order, f)
			}
		}
	}
	for _, f := range all {
		if f.looks != nil && f.looks(head, in.name) == likely {
			order = append(order, f)
		}
	}
	order = append(order, all[len(all)-1])
	for _, f := range order {
		list, err := in.parseAs(f)
		if err == nil && len(list) > 0 {
			for i := range list {
				list[i].Format = f.name
			}
			return list, nil
		}
		if err != nil && !errors.Is(err, errOther) {
			return nil, err
		}
	}
	return nil, errors.New(noText)
}

// parseAs reads the file as one format. The parsers of other people's that
// stand behind some formats are not proof against every file: a panic in one
// becomes a reason like any other, and the remaining files still open.
func (in *input) parseAs(f format) (list []articles.Article, err error) {
	notes := len(in.notes)
	defer func() {
		if recover() != nil {
			list, err = nil, errOther
		}
		if err != nil {
			in.notes = in.notes[:notes]
		}
	}()
	return f.parse(in)
}

// hasEnd reports whether a name has one of the ends of a format.
func hasEnd(name string, ends ...string) bool {
	for _, end := range ends {
		if strings.HasSuffix(name, end) {
			return true
		}
	}
	return false
}

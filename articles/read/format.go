package read

import (
	"bytes"
	"errors"
	"path"
	"slices"
	"strings"

	"variorum/articles"
	"variorum/articles/read/internal/decode"
	"variorum/articles/work"
)

// An input is a file on its way to becoming articles.
type input struct {
	decode.Source
	limits Limits
	packed bool // it stands in an archive
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
		{articles.Wire, nil, looksLikeWire, parseWire},
		{articles.Wire, nil, looksLikeTicker, parseTicker},
		{articles.Feed, []string{".rss", ".atom", ".rdf"}, looksLikeFeed, parseFeed},
		{articles.HTML, []string{".html", ".htm", ".xhtml", ".shtml", ".xml"}, looksLikeHTML, parseHTML},
		{articles.JSON, []string{".json", ".jsonl", ".ndjson"}, looksLikeJSON, parseJSON},
		{articles.CSV, []string{".csv", ".tsv", ".tab"}, looksLikeCSV, parseCSV},
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

// parse recognises which of the formats the file is of and reads the articles.
func (in *input) parse(all []format) ([]articles.Article, error) {
	var failed *failure
	for _, f := range in.candidates(all) {
		list, err := in.parseAs(f)
		if err == nil && len(list) > 0 {
			for i := range list {
				list[i].Format = f.name
				list[i].Notes = append(list[i].Notes, failed.notes()...)
			}
			return list, nil
		}
		if errors.As(err, &failed) || err == nil || errors.Is(err, errOther) {
			continue
		}
		return nil, err
	}
	if failed != nil {
		return nil, failed
	}
	return nil, errors.New(noText)
}

// candidates returns the formats that the file may be of, the likeliest
// first, and the last of all, which takes everything, at the end.
func (in *input) candidates(all []format) []format {
	head := bytes.TrimLeft(in.Data[:min(len(in.Data), decode.HeadSize)], " \t\r\n\f")
	order := make([]format, 0, len(all))
	look := func(want likeness) {
		for _, f := range all {
			if f.looks != nil && f.looks(head, in.Name) == want {
				order = append(order, f)
			}
		}
	}
	look(surely)
	end := path.Ext(in.Name)
	for _, f := range all {
		if slices.Contains(f.ends, end) {
			order = append(order, f)
		}
	}
	look(likely)
	return append(order, all[len(all)-1])
}

// parseAs reads the file as one format. A panic, in a parser of ours or in one
// of other people's that stands behind some formats, becomes a *failure, so
// that the file may still be read as another format and the others still open.
func (in *input) parseAs(f format) (list []articles.Article, err error) {
	notes := len(in.Notes)
	err = work.Guard(func() error {
		list, err = f.parse(in)
		return err
	})
	if err != nil {
		in.Notes = in.Notes[:notes]
	}
	var panicked *work.PanicError
	if errors.As(err, &panicked) {
		return nil, &failure{as: f.name, err: panicked}
	}
	return list, err
}

// A failure is a fault of the program that showed in reading a file.
type failure struct {
	as  articles.Format
	err *work.PanicError
}

func (f *failure) Error() string { return "read as " + string(f.as) + ": " + f.err.Error() }

func (f *failure) Unwrap() error { return f.err }

// notes says in a sentence that the article is not what it should be.
func (f *failure) notes() []string {
	if f == nil {
		return nil
	}
	return []string{"The file could not be " + f.Error() + "; this is what could be read of it otherwise."}
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

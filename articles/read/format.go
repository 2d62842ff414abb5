package read

import (
	"bytes"
	"errors"
	"path"
	"slices"

	"variorum/articles"
	"variorum/articles/read/internal/decode"
	"variorum/articles/read/internal/document"
	"variorum/articles/read/internal/format"
	"variorum/articles/read/internal/message"
	"variorum/articles/read/internal/pdf"
	"variorum/articles/read/internal/press"
	"variorum/articles/read/internal/records"
	"variorum/articles/read/internal/wire"
	"variorum/articles/work"
)

// formats lists the formats, those that are harder to take for another
// first. A new format is a file of its own and a line here.
func formats() []format.Format {
	return []format.Format{
		press.Exports(),
		pdf.PDF(),
		document.RTF(),
		message.WebArchive(),
		document.Subtitles(),
		wire.NewsML(),
		wire.Ticker(),
		records.Feed(),
		{Name: articles.FormatHTML, Ends: []string{".html", ".htm", ".xhtml", ".shtml", ".xml"}, Looks: looksLikeHTML, Parse: parseHTML},
		records.HAR(),
		records.JSON(),
		records.CSV(),
		message.Mail(),
		{Name: articles.FormatMarkdown, Ends: []string{".md", ".markdown", ".mdown", ".mkd", ".qmd"}, Looks: looksLikeMarkdown, Parse: parseMarkdown},
		{Name: articles.FormatText, Ends: []string{".txt", ".text"}, Parse: parseText},
	}
}

// parse reads the articles in the bytes of a file.
func parse(in *decode.Source, data []byte) ([]articles.Article, error) {
	all := formats()
	for _, f := range all {
		if f.Raw && f.Looks(data[:min(len(data), decode.HeadSize)], in.Name) == format.Surely {
			in.Data = data
			return parseAny(in, []format.Format{f})
		}
	}
	if reason := in.Unpack(data); reason != "" {
		return nil, errors.New(reason)
	}
	return parseAny(in, slices.DeleteFunc(all, func(f format.Format) bool { return f.Raw }))
}

// parseAny recognises which of the formats the file is of and reads the articles.
func parseAny(in *decode.Source, all []format.Format) ([]articles.Article, error) {
	var failed *failure
	for _, f := range candidates(in, all) {
		list, err := parseAs(in, f)
		if err == nil && len(list) > 0 {
			for i := range list {
				list[i].Format = f.Name
				list[i].Notes = append(list[i].Notes, failed.notes()...)
			}
			return list, nil
		}
		if errors.As(err, &failed) || err == nil || errors.Is(err, format.ErrOther) {
			continue
		}
		return nil, err
	}
	if failed != nil {
		return nil, failed
	}
	return nil, format.ErrNoText
}

// candidates returns the formats that the file may be of, the likeliest
// first, and the last of all, which takes everything, at the end.
func candidates(in *decode.Source, all []format.Format) []format.Format {
	head := bytes.TrimLeft(in.Data[:min(len(in.Data), decode.HeadSize)], " \t\r\n\f")
	likeness := make([]format.Likeness, len(all))
	for i, f := range all {
		if f.Looks != nil {
			likeness[i] = f.Looks(head, in.Name)
		}
	}
	order := make([]format.Format, 0, len(all))
	add := func(want format.Likeness) {
		for i, f := range all {
			if likeness[i] == want {
				order = append(order, f)
			}
		}
	}
	add(format.Surely)
	end := path.Ext(in.Name)
	for _, f := range all {
		if slices.Contains(f.Ends, end) {
			order = append(order, f)
		}
	}
	add(format.Likely)
	return append(order, all[len(all)-1])
}

// parseAs reads the file as one format. A panic, in a parser of ours or in one
// of other people's that stands behind some formats, becomes a *failure, so
// that the file may still be read as another format and the others still open.
func parseAs(in *decode.Source, f format.Format) (list []articles.Article, err error) {
	notes := len(in.Notes)
	err = work.Guard(func() error {
		list, err = f.Parse(in)
		return err
	})
	if err != nil {
		in.Notes = in.Notes[:notes]
	}
	var panicked *work.PanicError
	if errors.As(err, &panicked) {
		return nil, &failure{as: f.Name, err: panicked}
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

package read

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"variorum/articles"
	"variorum/articles/read/internal/container"
	"variorum/articles/read/internal/decode"
	"variorum/articles/read/internal/format"
	"variorum/articles/read/internal/header"
	"variorum/articles/read/internal/page"
	"variorum/articles/read/internal/records"
)

const (
	// maxTimes is how many times as much as one file may be long all that it
	// unpacks to may be: members are held one at a time, so that more of them
	// cost only time.
	maxTimes = 8

	// maxDepth is how deep containers may stand in one another: a WACZ file, or
	// a mail archive with documents in it, is 2.
	maxDepth = 3

	// streamFrom is the size from which on a dump with one record a line is read
	// piece by piece; smaller ones are read as a whole, which guesses better
	// what they are.
	streamFrom = 16 << 20
)

// A walk reads a file and the files in it, one after the other, and gives the
// articles as they come.
type walk struct {
	path      string // of the file
	limits    Limits
	meter     *container.Meter
	cancelled func() error // why nobody waits for it any more, nil as long as somebody does
	yield     func(*articles.Article) bool

	given   int               // articles so far
	last    *articles.Article // not given yet, so that it can say what was missed
	notes   []string          // on what is packed
	refused int               // members that could not be read
	reason  error             // why the first of them was not
}

// errStopped says that nobody wants more articles.
var errStopped = errors.New("stopped")

func newWalk(path string, limits Limits, cancelled func() error, yield func(*articles.Article) bool) *walk {
	return &walk{path: path, limits: limits, meter: container.NewMeter(maxTimes * limits.maxSize()), cancelled: cancelled, yield: yield}
}

// run reads the file that in gives.
func (w *walk) run(in *container.Input) error {
	err := w.read(&container.Member{Name: w.path}, in, 0)
	switch {
	case errors.Is(err, errStopped):
		return nil
	case w.cancelled() != nil:
		return fileError(w.path, "not read: stopped", w.cancelled())
	case err != nil && w.given == 0 && w.last == nil:
		var file *FileError
		if errors.As(err, &file) {
			return file
		}
		return fileError(w.path, err.Error(), errors.Unwrap(err))
	case err != nil:
		w.notes = append(w.notes, sentence(err))
	}
	if w.refused > 0 {
		w.notes = append(w.notes, fmt.Sprintf("%s of the archive could not be read.", format.Count(w.refused, "file", "files")))
	}
	if w.last != nil {
		w.last.Notes = append(w.last.Notes, w.notes...)
		w.yield(w.last)
	}
	return nil
}

// sentence writes an error as a sentence.
func sentence(err error) string {
	s := err.Error()
	return strings.ToUpper(s[:1]) + s[1:] + "."
}

// read reads a file, or a member of one: its members if it is a container, and
// else the articles that it is or has in it.
func (w *walk) read(m *container.Member, in *container.Input, depth int) error {
	if err := w.cancelled(); err != nil {
		return err
	}
	in, name, layer, err := container.Unwrap(in, strings.ToLower(m.Name))
	if err != nil {
		return err
	}
	defer layer.Close()
	if _, err := in.Peek(1); err != nil {
		return emptyOr(err)
	}
	head := bytes.Clone(in.Head())
	if archive, err := container.OpenZIP(in); err != nil {
		return err
	} else if archive != nil {
		if list, ok, err := parseDocument(archive); ok {
			return w.give(m, &decode.Source{Encoding: decode.UTF8, Notes: noted(layer)}, list, err, depth)
		}
	}
	for _, c := range container.All() {
		if c.Looks(head) {
			err := w.members(c, in, depth)
			w.notes = append(w.notes, noted(layer)...)
			return err
		}
	}
	return w.single(m, name, in, layer, depth)
}

func noted(layer *container.Layer) []string {
	if note := layer.Note(); note != "" {
		return []string{note}
	}
	return nil
}

// emptyOr is the error of a file of which nothing could be read.
func emptyOr(err error) error {
	if err == io.EOF {
		return errEmpty
	}
	return err
}

var errEmpty = errors.New("empty file")

// members reads the members of a container.
func (w *walk) members(c container.Container, in *container.Input, depth int) error {
	if depth >= maxDepth {
		return errors.New("too many archives in one another; unpack them first")
	}
	reader := bufio.NewReaderSize(nil, container.HeadSize)
	err := c.Each(in, func(m *container.Member) error {
		if m.Hidden() {
			return nil
		}
		reader.Reset(m.Reader)
		inner := &container.Input{Reader: reader, Meter: w.meter, MaxSize: w.limits.maxSize()}
		err := w.read(m, inner, depth+1)
		switch {
		case err == nil:
		case errors.Is(err, errStopped), w.cancelled() != nil:
			return err
		case w.meter.Empty():
			return fmt.Errorf("%w", err)
		default:
			if w.refused++; w.reason == nil {
				w.reason = err
			}
		}
		return nil
	})
	if err == nil && depth == 0 && w.given == 0 && w.last == nil {
		if w.refused == 1 && w.reason != nil {
			return fmt.Errorf("%s without articles: %w", c.Name, w.reason)
		}
		return errors.New(c.Name + " without articles")
	}
	return err
}

// single reads a file that is no container.
func (w *walk) single(m *container.Member, name string, in *container.Input, layer *container.Layer, depth int) error {
	data, whole, err := w.data(name, in)
	if err != nil {
		return err
	}
	if !whole {
		return w.lines(m, io.MultiReader(bytes.NewReader(data), in), depth)
	}
	source := &decode.Source{Name: name, Notes: noted(layer)}
	if m.Charset != "" {
		text, encoding, guessed, note := decode.Text(data, m.Charset)
		if data, source.Encoding, source.Guessed = []byte(text), encoding, guessed; note != "" {
			source.Notes = append(source.Notes, note)
		}
	}
	list, err := parse(source, data)
	return w.give(m, source, list, err, depth)
}

// data returns what a file holds, or the first part of a dump that is read
// piece by piece.
func (w *walk) data(name string, in *container.Input) (data []byte, whole bool, err error) {
	most := w.limits.maxSize()
	dump := format.HasEnd(name, ".jsonl", ".ndjson")
	if dump {
		most = min(most, streamFrom)
	}
	var buffer bytes.Buffer
	if in.At != nil {
		buffer.Grow(int(min(in.Size, most)) + bytes.MinRead)
	}
	n, err := buffer.ReadFrom(io.LimitReader(in, most+1))
	switch {
	case err != nil && (n == 0 || errors.Is(err, container.ErrUnpacked)):
		return nil, false, err
	case n > most && dump:
		return buffer.Bytes(), false, nil
	case n > most:
		return nil, false, fmt.Errorf("%w (more than %s; raise the limit with --max-size)", container.ErrUnpacked, decode.ByteSize(most))
	}
	return buffer.Bytes(), true, nil
}

// lines reads a dump piece by piece.
func (w *walk) lines(m *container.Member, stream io.Reader, depth int) error {
	stopped := false
	given := w.given
	err := records.EachLine(m.Name, stream, func(a *articles.Article, in *decode.Source) bool {
		a.Format = articles.FormatJSON
		stopped = w.give(m, in, []articles.Article{*a}, nil, depth) != nil
		return !stopped
	})
	switch {
	case stopped:
		return errStopped
	case err != nil:
		return err
	case w.given == given && w.last == nil:
		return records.ErrNoArticles
	}
	return nil
}

// give completes the articles of a file or a member, and gives them on.
func (w *walk) give(m *container.Member, in *decode.Source, list []articles.Article, err error, depth int) error {
	if err != nil {
		return err
	}
	missing := true
	for i := range list {
		a := &list[i]
		a.Path = articles.CleanPath(w.path)
		if depth > 0 {
			setMember(a, m)
		}
		finish(a, in)
		if len(a.Blocks) == 0 {
			continue
		}
		missing = false
		if depth > 0 {
			if w.given+1 >= format.MaxEntries {
				return fmt.Errorf("more than %d articles; the first ones were read", format.MaxEntries)
			}
			a.Entry = w.given + 1
			if w.last != nil {
				a.Entry++
			}
		}
		if err := errors.Join(w.cancelled(), w.next(a)); err != nil {
			return err
		}
	}
	if missing && depth == 0 && len(list) > 0 {
		return format.ErrNoText
	}
	return nil
}

// next gives on the article before a, now that another one follows.
func (w *walk) next(a *articles.Article) error {
	before := w.last
	w.last = a
	if before == nil {
		return nil
	}
	w.given++
	if !w.yield(before) {
		return errStopped
	}
	return nil
}

// setMember sets what an article's place in a container says of it.
func setMember(a *articles.Article, m *container.Member) {
	if m.Titled {
		page.TakeFirstLineAsTitle(a)
	}
	if a.Title == "" {
		a.Title = articles.CleanLine(path.Base(m.Name))
	}
	if m.URL == "" {
		return
	}
	a.URL, a.Captured = articles.CleanLine(m.URL), m.Captured
	if a.Source == "" {
		a.Source = header.HostOf(a.URL)
	}
}

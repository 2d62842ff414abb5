package container

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
)

// Archives of the web are kept as WARC (ISO 28500), or before 2009 as ARC: one
// record after the other, each with a header that states its length.

func webArchive() Container {
	return Container{Name: "archive of the web", Looks: looksLikeWARC, Each: eachOfWARC}
}

func oldWebArchive() Container {
	return Container{Name: "archive of the web", Looks: looksLikeARC, Each: eachOfARC}
}

func looksLikeWARC(head []byte) bool { return bytes.HasPrefix(head, []byte("WARC/")) }

func looksLikeARC(head []byte) bool { return bytes.HasPrefix(head, []byte("filedesc://")) }

// maxHeader is how long the header of a record may be, in bytes.
const maxHeader = 64 << 10

// A record is one of an archive of the web.
type record struct {
	kind     string // response, resource, conversion, revisit, …
	url      string
	captured time.Time
	media    string // of the block
	digest   string // of what the server sent, "" where unknown
	block    io.Reader
}

// visitPage calls visit if the record is a page or a text that was captured
// whole.
func (r *record) visitPage(seen map[string]bool, in *Input, visit func(*Member) error) error {
	m := &Member{URL: r.url, Captured: r.captured, Name: r.url}
	media := r.media
	switch {
	case !strings.HasPrefix(r.url, "http://") && !strings.HasPrefix(r.url, "https://"):
		return nil
	case r.kind == "response" && strings.HasPrefix(media, "application/http"):
		answer, err := readAnswer(bufio.NewReaderSize(r.block, HeadSize))
		if err != nil || answer.status != 200 {
			return nil // a record that is no answer of a server holds no page
		}
		if m.Reader, err = answer.body(in.Meter); err != nil {
			return nil
		}
		media, m.Charset = mediaType(answer.header["content-type"])
	case r.kind == "resource", r.kind == "conversion", r.kind == "response":
		media, m.Charset = mediaType(media)
		m.Reader = r.block
	default: // requests, descriptions, and revisit records: the page was as it was
		return nil
	}
	switch media {
	case "text/html", "application/xhtml+xml":
		m.Name += ".html"
	case "text/plain":
		m.Name += ".txt"
		m.Titled = r.kind == "conversion" // as Common Crawl's WET files have it
	default:
		return nil
	}
	if key := r.url + "\n" + r.digest; r.digest != "" && len(seen) < maxMembers {
		if seen[key] {
			return nil // the same version of the page
		}
		seen[key] = true
	}
	return visit(m)
}

// mediaType takes the field of a header apart.
func mediaType(field string) (media, encoding string) {
	media, rest, _ := strings.Cut(strings.ToLower(field), ";")
	if _, value, ok := strings.Cut(rest, "charset="); ok {
		value, _, _ = strings.Cut(value, ";")
		encoding = strings.Trim(value, " \t\"'")
	}
	return strings.TrimSpace(media), encoding
}

func eachOfWARC(in *Input, visit func(*Member) error) error {
	seen := map[string]bool{}
	for n := 0; ; n++ {
		if err := skipBreaks(in.Reader); err == io.EOF {
			return nil
		}
		version, err := readLine(in.Reader, maxHeader)
		if err != nil || !strings.HasPrefix(version, "WARC/") {
			return endOf(n, err)
		}
		header, err := readHeader(in.Reader)
		if err != nil {
			return endOf(n, err)
		}
		length, err := strconv.ParseInt(header["content-length"], 10, 64)
		if err != nil || length < 0 {
			return endOf(n, err)
		}
		captured, _ := time.Parse(time.RFC3339Nano, header["warc-date"])
		r := record{
			kind: header["warc-type"], url: strings.Trim(header["warc-target-uri"], "<>"), captured: captured,
			media: strings.ToLower(header["content-type"]), digest: header["warc-payload-digest"],
			block: io.LimitReader(in.Reader, length),
		}
		if header["warc-segment-number"] > "1" { // the rest of a page, which makes none by itself
			r.kind = "continuation"
		}
		if err := r.visitPage(seen, in, visit); err != nil {
			return err
		}
		if _, err := io.Copy(io.Discard, r.block); err != nil {
			return err
		}
	}
}

func eachOfARC(in *Input, visit func(*Member) error) error {
	seen := map[string]bool{}
	for n := 0; ; n++ {
		if err := skipBreaks(in.Reader); err == io.EOF {
			return nil
		}
		line, err := readLine(in.Reader, maxHeader)
		if err != nil {
			return endOf(n, err)
		}
		fields := strings.Fields(line) // address, IP, date, media type, length
		if len(fields) < 5 {
			return endOf(n, nil)
		}
		length, err := strconv.ParseInt(fields[len(fields)-1], 10, 64)
		if err != nil || length < 0 {
			return endOf(n, err)
		}
		captured, _ := time.Parse("20060102150405", fields[2])
		r := record{kind: "response", url: fields[0], captured: captured, media: "application/http", block: io.LimitReader(in.Reader, length)}
		if err := r.visitPage(seen, in, visit); err != nil {
			return err
		}
		if _, err := io.Copy(io.Discard, r.block); err != nil {
			return err
		}
	}
}

// endOf is the error of an archive that ends after n records, of which the
// next is none.
func endOf(n int, err error) error {
	switch {
	case errors.Is(err, ErrUnpacked):
		return err
	case n == 0:
		return errors.New("damaged archive of the web")
	}
	return errCut
}

// skipBreaks reads the line breaks between records.
func skipBreaks(in *bufio.Reader) error {
	for {
		next, err := in.Peek(1)
		if err != nil || next[0] != '\r' && next[0] != '\n' {
			return err
		}
		_, _ = in.Discard(1)
	}
}

var errHeader = errors.New("the header of a record is too long")

// readLine reads a line of at most so many bytes, without its end.
func readLine(in *bufio.Reader, most int) (string, error) {
	var line []byte
	for {
		part, err := in.ReadSlice('\n')
		line = append(line, part...)
		switch {
		case len(line) > most:
			return "", errHeader
		case err == nil:
			return string(bytes.TrimRight(line, "\r\n")), nil
		case !errors.Is(err, bufio.ErrBufferFull):
			if err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			return "", err
		}
	}
}

// readHeader reads fields up to an empty line, their names in small letters.
func readHeader(in *bufio.Reader) (map[string]string, error) {
	header := map[string]string{}
	last := ""
	for room := maxHeader; ; {
		line, err := readLine(in, room)
		if err != nil {
			return nil, err
		}
		if room -= len(line) + 1; room < 0 {
			return nil, errHeader
		}
		if line == "" {
			return header, nil
		}
		if line[0] == ' ' || line[0] == '\t' {
			header[last] += " " + strings.TrimSpace(line)
			continue
		}
		name, value, ok := strings.Cut(line, ":")
		if !ok {
			return nil, fmt.Errorf("%q is no field of a header", line[:min(len(line), 40)])
		}
		last = strings.ToLower(strings.TrimSpace(name))
		if _, twice := header[last]; !twice {
			header[last] = strings.TrimSpace(value)
		}
	}
}

package articles

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/mail"
	"strings"
	"time"

	"golang.org/x/net/html/charset"
)

// looksLikeMail recognises a message by its first lines: at least two of the
// fields that every message has, or a mailbox's "From " line before one.
func looksLikeMail(head []byte, name string) likeness {
	lines := bytes.Split(head, []byte("\n"))
	known := 0
	for i, line := range lines {
		line = bytes.TrimRight(line, "\r")
		if len(line) == 0 {
			break
		}
		if i == 0 && bytes.HasPrefix(line, []byte("From ")) && bytes.Contains(line, []byte(":")) {
			known++
			continue
		}
		if line[0] == ' ' || line[0] == '\t' {
			continue
		}
		key, _, ok := bytes.Cut(line, []byte(":"))
		if !ok || bytes.ContainsAny(key, " \t") {
			return unlike
		}
		switch strings.ToLower(string(key)) {
		case "from", "subject", "to", "date", "content-type", "reply-to", "cc":
			known++
		case "received", "return-path", "delivered-to", "mime-version", "message-id", "dkim-signature", "list-unsubscribe", "x-mozilla-status":
			known += 2
		}
	}
	switch {
	case known >= 4, known >= 2 && hasEnd(name, ".eml", ".mbox", ".mht", ".mhtml"):
		return surely
	case known >= 3:
		return likely
	}
	return unlike
}

// parseMail reads a message, or each message of a mailbox.
func parseMail(in *input) ([]Article, error) {
	if in.encoding == "" {
		in.encoding = utf8Name // until a part says otherwise
	}
	messages := splitMailbox(in.data)
	if len(messages) > maxEntries {
		in.notes = append(in.notes, fmt.Sprintf("The mailbox has %d messages; the first %d were read.", len(messages), maxEntries))
		messages = messages[:maxEntries]
	}
	var list []Article
	var firstErr error
	for i, data := range messages {
		a, err := messageArticle(data)
		if err != nil {
			if firstErr == nil {
				firstErr = err
			}
			continue
		}
		if len(messages) > 1 {
			a.Entry = i + 1
		}
		list = append(list, a)
	}
	if len(list) == 0 {
		return nil, firstErr
	}
	if missed := len(messages) - len(list); missed > 0 {
		in.notes = append(in.notes, fmt.Sprintf("%s of the mailbox could not be read.", count(missed, "message", "messages")))
	}
	return list, nil
}

// splitMailbox cuts a mailbox at the "From " lines that start its messages,
// and takes the ">" off lines that it keeps from being taken for one. A file
// that is a message is returned as one.
func splitMailbox(data []byte) [][]byte {
	if !bytes.HasPrefix(data, []byte("From ")) {
		return [][]byte{data}
	}
	var messages [][]byte
	for len(data) > 0 {
		_, data, _ = bytes.Cut(data, []byte("\n")) // the "From " line itself
		end := bytes.Index(data, []byte("\nFrom "))
		if end < 0 {
			end = len(data) - 1
		}
		messages = append(messages, bytes.ReplaceAll(data[:end+1], []byte("\n>From "), []byte("\nFrom ")))
		data = data[end+1:]
	}
	return messages
}

// messageArticle returns the article that a message is.
func messageArticle(data []byte) (Article, error) {
	message, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return Article{}, errOther
	}
	a := Article{}
	a.setMailHeader(message.Header)
	body := mailBody{}
	body.read(message.Header.Get, message.Body, 0)
	text, encoding := body.best()
	a.Encoding, a.Guessed = encoding.name, encoding.guessed
	if encoding.note != "" {
		a.Notes = append(a.Notes, encoding.note)
	}
	if body.cut {
		a.Notes = append(a.Notes, "A part of the message could not be decoded to its end.")
	}
	switch page := message.Header.Get("Snapshot-Content-Location") != ""; {
	case page && text.html: // a page that a browser saved as one message
		saved := pageArticle(text.words)
		saved.adopt(a)
		a = saved
	case text.html:
		a.Blocks, a.Notes = fragmentBlocks(text.words, a.Notes)
	default:
		// Some programs take the space off the line before a signature.
		a.Blocks = textBlocks(strings.ReplaceAll(Clean(text.words), "\n--\n", "\n-- \n"))
		a.markParts()
	}
	if len(a.Blocks) == 0 && a.Title == "" {
		return Article{}, errors.New("a message without text")
	}
	a.putHeadline()
	return a, nil
}

// setMailHeader takes title, author, source and date from a message's header.
func (a *Article) setMailHeader(header mail.Header) {
	words := mime.WordDecoder{CharsetReader: func(label string, r io.Reader) (io.Reader, error) {
		return charset.NewReaderLabel(label, r)
	}}
	decode := func(s string) string {
		decoded, err := words.DecodeHeader(s)
		if err != nil {
			decoded = s
		}
		text, _, _, _ := decodeText([]byte(decoded), "")
		return CleanLine(text)
	}
	a.Title = limit(decode(header.Get("Subject")), maxField)
	from := header.Get("From")
	parser := mail.AddressParser{WordDecoder: &words}
	if address, err := parser.Parse(from); err == nil {
		a.Author = CleanLine(address.Name)
		_, host, _ := strings.Cut(address.Address, "@")
		a.Source = CleanLine(host)
		if a.Author == "" {
			a.Author = CleanLine(address.Address)
		}
	} else {
		a.Author = limit(decode(from), maxField)
	}
	if date, err := header.Date(); err == nil {
		a.Published = date.UTC()
	} else {
		setDate(&a.Published, header.Get("Date"))
	}
	a.Language = languageTag(header.Get("Content-Language"))
	if address := strings.Trim(header.Get("Snapshot-Content-Location"), "<> "); strings.HasPrefix(address, "http") {
		a.URL = CleanLine(address)
		a.Source, a.Author, a.Published = hostOf(a.URL), "", time.Time{} // not of whoever saved it
	}
}

// adopt fills in from b what a does not state.
func (a *Article) adopt(b Article) {
	for _, field := range []struct{ to, from *string }{
		{&a.Title, &b.Title}, {&a.Source, &b.Source}, {&a.Author, &b.Author}, {&a.URL, &b.URL}, {&a.Language, &b.Language},
	} {
		if *field.to == "" {
			*field.to = *field.from
		}
	}
	a.Encoding, a.Guessed = b.Encoding, b.Guessed
	a.Notes = append(a.Notes, b.Notes...)
}

package message

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

	"variorum/articles"
	"variorum/articles/read/internal/date"
	"variorum/articles/read/internal/decode"
	"variorum/articles/read/internal/dom"
	"variorum/articles/read/internal/format"
	"variorum/articles/read/internal/header"
	"variorum/articles/read/internal/page"
	"variorum/articles/read/internal/plain"
)

// Mail is mail: messages and mailboxes.
func Mail() format.Format {
	return format.Format{Name: articles.FormatMail, Ends: []string{".eml", ".mbox"}, Looks: looksLikeMail, Parse: parseMail}
}

// looksLikeMail recognises a message by its first lines: at least two of the
// fields that every message has, or a mailbox's "From " line before one.
func looksLikeMail(head []byte, name string) format.Likeness {
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
			return format.Unlike
		}
		switch strings.ToLower(string(key)) {
		case "from", "subject", "to", "date", "content-type", "reply-to", "cc":
			known++
		case "received", "return-path", "delivered-to", "mime-version", "message-id", "dkim-signature", "list-unsubscribe", "x-mozilla-status":
			known += 2
		}
	}
	switch {
	case known >= 4, known >= 2 && format.HasEnd(name, ".eml", ".mbox", ".mht", ".mhtml"):
		return format.Surely
	case known >= 3:
		return format.Likely
	}
	return format.Unlike
}

// parseMail reads a message, or each message of a mailbox.
func parseMail(in *decode.Source) ([]articles.Article, error) {
	if in.Encoding == "" {
		in.Encoding = decode.UTF8 // until a part says otherwise
	}
	messages := splitMailbox(in.Data)
	if len(messages) > format.MaxEntries {
		in.Notes = append(in.Notes, fmt.Sprintf("The mailbox has %d messages; the first %d were read.", len(messages), format.MaxEntries))
		messages = messages[:format.MaxEntries]
	}
	var list []articles.Article
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
		in.Notes = append(in.Notes, fmt.Sprintf("%s of the mailbox could not be read.", format.Count(missed, "message", "messages")))
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
		end := nextEnvelope(data)
		messages = append(messages, bytes.ReplaceAll(data[:end], []byte("\n>From "), []byte("\nFrom ")))
		data = data[end:]
	}
	return messages
}

// nextEnvelope returns the offset of the line that starts the next message of
// a mailbox, len(data) where there is none. Not every program marks the lines
// of prose that begin with "From ": an envelope states a time, and the header
// of a message follows it.
func nextEnvelope(data []byte) int {
	for at := 0; ; {
		next := bytes.Index(data[at:], []byte("\nFrom "))
		if next < 0 {
			return len(data)
		}
		at += next + 1
		line, rest, _ := bytes.Cut(data[at:], []byte("\n"))
		key, _, ok := bytes.Cut(rest[:min(len(rest), 80)], []byte(":"))
		if ok && len(key) > 0 && !bytes.ContainsAny(key, " \t\r\n") && bytes.Contains(line, []byte(":")) {
			return at
		}
	}
}

// messageArticle returns the article that a message is.
func messageArticle(data []byte) (articles.Article, error) {
	message, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return articles.Article{}, format.ErrOther
	}
	a := articles.Article{}
	setMailHeader(&a, message.Header)
	body := mailBody{}
	parts := body.read(message.Header.Get, message.Body, 0)
	if body.cut {
		a.Notes = append(a.Notes, "A part of the message could not be decoded to its end.")
	}
	a.Encoding = decode.UTF8
	for i, part := range parts {
		if i == 0 {
			a.Encoding, a.Guessed = part.encoding, part.guessed
		}
		if part.note != "" {
			a.Notes = append(a.Notes, part.note)
		}
	}
	if len(parts) == 1 && parts[0].html && message.Header.Get("Snapshot-Content-Location") != "" {
		saved := dom.Article(parts[0].words) // a page that a browser saved as one message
		adoptMail(&saved, a)
		a = saved
	} else {
		setMailParts(&a, parts)
	}
	if len(a.Blocks) == 0 && a.Title == "" {
		return articles.Article{}, errors.New("a message without text")
	}
	page.PutHeadline(&a)
	return a, nil
}

// setMailParts sets the article's blocks from the parts of a message. Plain ones
// in a row are one text: programs cut it where a picture is attached.
func setMailParts(a *articles.Article, parts []mailPart) {
	allPlain := true
	for len(parts) > 0 {
		var blocks []articles.Block
		if parts[0].html {
			allPlain = false
			blocks, a.Notes = dom.Blocks(parts[0].words, a.Notes)
			parts = parts[1:]
		} else {
			var text strings.Builder
			for ; len(parts) > 0 && !parts[0].html; parts = parts[1:] {
				text.WriteString(articles.Clean(parts[0].words) + "\n\n")
			}
			// Some programs take the space off the line before a signature.
			blocks = plain.Blocks(strings.ReplaceAll(text.String(), "\n--\n", "\n-- \n"))
			page.MarkFurniture(blocks)
		}
		a.Blocks = append(a.Blocks, blocks...)
	}
	if allPlain {
		page.MarkParts(a)
	}
}

// setMailHeader takes title, author, source and date from a message's header.
func setMailHeader(a *articles.Article, fields mail.Header) {
	words := mime.WordDecoder{CharsetReader: func(label string, r io.Reader) (io.Reader, error) {
		return charset.NewReaderLabel(label, r)
	}}
	decode := func(s string) string {
		decoded, err := words.DecodeHeader(s)
		if err != nil {
			decoded = s
		}
		text, _, _, _ := decode.Text([]byte(decoded), "")
		return articles.CleanLine(text)
	}
	a.Title = articles.Shorten(decode(fields.Get("Subject")), articles.MaxField)
	from := fields.Get("From")
	parser := mail.AddressParser{WordDecoder: &words}
	if address, err := parser.Parse(from); err == nil {
		a.Author = articles.CleanLine(address.Name)
		_, host, _ := strings.Cut(address.Address, "@")
		a.Source = articles.CleanLine(host)
		if a.Author == "" {
			a.Author = articles.CleanLine(address.Address)
		}
	} else {
		a.Author = articles.Shorten(decode(from), articles.MaxField)
	}
	if at, err := fields.Date(); err == nil {
		a.Published = at
	} else {
		date.Set(&a.Published, fields.Get("Date"))
	}
	a.Language = header.LanguageTag(fields.Get("Content-Language"))
	if address := strings.Trim(fields.Get("Snapshot-Content-Location"), "<> "); strings.HasPrefix(address, "http") {
		a.URL = articles.CleanLine(address)
		a.Source, a.Author, a.Published = header.HostOf(a.URL), "", time.Time{} // not of whoever saved it
	}
}

// adoptMail fills in from b what a does not state.
func adoptMail(a *articles.Article, b articles.Article) {
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

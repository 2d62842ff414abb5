package wire

import (
	"bytes"
	"strings"

	"variorum/articles"
	"variorum/articles/read/internal/date"
	"variorum/articles/read/internal/decode"
	"variorum/articles/read/internal/dom"
	"variorum/articles/read/internal/format"
	"variorum/articles/read/internal/page"
)

// Ticker is IPTC 7901 and ANPA, in which news agencies sent.
func Ticker() format.Format {
	return format.Format{Name: articles.FormatWire, Looks: looksLikeTicker, Parse: parseTicker}
}

// looksLikeTicker recognises a message as IPTC 7901 has it: between the
// controls that start its header and its text.
func looksLikeTicker(head []byte, _ string) format.Likeness {
	if len(head) > 0 && head[0] == 0x01 || bytes.HasPrefix(head, []byte("\x16\x16\x01")) {
		if at := bytes.IndexByte(head, 0x02); at > 0 && at < 200 {
			return format.Surely
		}
	}
	return format.Unlike
}

// parseTicker reads the messages of IPTC 7901 and ANPA: a header line, the
// text, and the time behind it.
func parseTicker(in *decode.Source) ([]articles.Article, error) {
	messages := bytes.Split(in.Data, []byte{0x01})
	var list []articles.Article
	for _, message := range messages[:min(len(messages), format.MaxEntries)] {
		_, rest, ok := bytes.Cut(message, []byte{0x02})
		if !ok {
			continue
		}
		text, behind, _ := bytes.Cut(rest, []byte{0x03})
		words, encoding, guessed, _ := decode.Text(bytes.Trim(text, "\x00\x04\x16\r\n"), "")
		a := articles.Article{Encoding: encoding, Guessed: guessed}
		end, _, _ := bytes.Cut(bytes.Trim(behind, "\x04\r\n "), []byte("\n"))
		date.Set(&a.Published, string(bytes.TrimSpace(end)))
		tickerText(&a, articles.Clean(words))
		if len(a.Blocks) > 0 {
			a.Entry = len(list) + 1
			list = append(list, a)
		}
	}
	if len(list) == 0 {
		return nil, format.ErrOther
	}
	if len(list) == 1 {
		list[0].Entry = 0
	}
	in.Encoding = list[0].Encoding
	return list, nil
}

// tickerText sets the blocks of a message: the slug line, the headline, and
// paragraphs that begin with an indent.
func tickerText(a *articles.Article, text string) {
	dom.SetText(a, paragraphsByIndent(text))
	page.PutHeadline(a)
}

// paragraphsByIndent parts lines of which the first of each paragraph is
// indented.
func paragraphsByIndent(text string) string {
	lines := strings.Split(text, "\n")
	indented := 0
	for _, line := range lines {
		if strings.HasPrefix(line, "  ") {
			indented++
		}
	}
	if indented < 2 {
		return text
	}
	for i, line := range lines {
		if strings.HasPrefix(line, "  ") && i > 0 {
			lines[i] = "\n" + strings.TrimLeft(line, " ")
		}
	}
	return strings.Join(lines, "\n")
}

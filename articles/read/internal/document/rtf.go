package document

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/ianaindex"

	"variorum/articles"
	"variorum/articles/read/internal/date"
	"variorum/articles/read/internal/decode"
	"variorum/articles/read/internal/format"
	"variorum/articles/read/internal/header"
	"variorum/articles/read/internal/page"
)

// RTF is what older word processors exchange.
func RTF() format.Format {
	return format.Format{Name: articles.FormatRTF, Raw: true, Looks: looksLikeRTF, Parse: parseRTF}
}

func looksLikeRTF(head []byte, _ string) format.Likeness {
	if bytes.HasPrefix(head, []byte("{\\rtf")) {
		return format.Surely
	}
	return format.Unlike
}

func parseRTF(in *decode.Source) ([]articles.Article, error) {
	in.Encoding = decode.UTF8
	r := rtf{decoder: charmap.Windows1252.NewDecoder(), fields: header.Fields{}}
	r.groups = []rtfGroup{{skip: 1}}
	r.read(in.Data)
	r.endParagraph()
	a := articles.Article{Blocks: r.blocks}
	header.Set(&a, r.fields)
	date.Set(&a.Published, r.created())
	if len(a.Blocks) == 0 {
		return nil, format.ErrNoText
	}
	page.PutHeadline(&a)
	return []articles.Article{a}, nil
}

// A rtf reads a document. Words of control stand among the text, and hold to
// the end of the group that they are in.
type rtf struct {
	decoder *encoding.Decoder
	groups  []rtfGroup
	bytes   []byte   // of the encoding of the file, not decoded yet
	units   []uint16 // of UTF-16, not decoded yet
	left    int      // characters to leave out behind one that is given in Unicode
	text    strings.Builder
	level   int // of the heading that the paragraph is, 0 for none
	cells   bool
	fields  header.Fields
	blocks  []articles.Block
}

type rtfGroup struct {
	hidden bool   // not text of the document
	field  string // what the document states of itself, see header
	skip   int    // characters that stand for one in Unicode
	star   bool   // the group may be left out by those who do not know it
}

const maxRTFGroups = 1000

func (r *rtf) read(data []byte) {
	for len(data) > 0 {
		c := data[0]
		data = data[1:]
		switch c {
		case '{':
			if len(r.groups) < maxRTFGroups {
				group := r.groups[len(r.groups)-1]
				group.star = false
				r.groups = append(r.groups, group)
			}
		case '}':
			if len(r.groups) > 1 {
				r.flush()
				r.groups = r.groups[:len(r.groups)-1]
			}
		case '\\':
			data = r.control(data)
		case '\r', '\n':
		default:
			r.add(c)
		}
	}
}

// control reads what follows a backslash, and returns the rest.
func (r *rtf) control(data []byte) []byte {
	if len(data) == 0 {
		return nil
	}
	if c := data[0]; c < 'A' || c > 'z' || c > 'Z' && c < 'a' {
		if c == '\'' && len(data) >= 3 {
			if n, err := strconv.ParseUint(string(data[1:3]), 16, 8); err == nil {
				r.add(byte(n))
			}
			return data[3:]
		}
		r.symbol(c)
		return data[1:]
	}
	end := 0
	for end < len(data) && end < 32 && (data[end] >= 'a' && data[end] <= 'z' || data[end] >= 'A' && data[end] <= 'Z') {
		end++
	}
	word := string(data[:end])
	data = data[end:]
	end = 0
	for end < len(data) && end < 11 && (data[end] >= '0' && data[end] <= '9' || end == 0 && data[end] == '-') {
		end++
	}
	number, err := strconv.Atoi(string(data[:end]))
	if data = data[end:]; len(data) > 0 && data[0] == ' ' {
		data = data[1:]
	}
	if word == "bin" && number > 0 {
		return data[min(number, len(data)):]
	}
	r.word(word, number, err == nil)
	return data
}

func (r *rtf) symbol(c byte) {
	switch c {
	case '~':
		r.write("\u00a0")
	case '_':
		r.write("\u2011")
	case '-':
	case '*':
		r.groups[len(r.groups)-1].star = true
	case '\\', '{', '}':
		r.add(c)
	case '\n', '\r':
		r.endParagraph()
	}
}

// rtfSigns are the words of control that stand for a character.
var rtfSigns = map[string]string{
	"tab": " ", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
	"bullet": "•", "emspace": "\u2003", "enspace": "\u2002", "cell": " | ", "nestcell": " | ",
}

// word follows a word of control.
func (r *rtf) word(word string, number int, given bool) {
	group := &r.groups[len(r.groups)-1]
	if sign, ok := rtfSigns[word]; ok {
		if r.flush(); word == "cell" || word == "nestcell" {
			r.cells = true
		}
		r.write(sign)
		return
	}
	switch word {
	case "par", "sect", "page", "row":
		r.endParagraph()
	case "pard":
		r.level = 0
	case "outlinelevel":
		r.level = max(1, min(number+1, 6))
	case "plain":
		group.hidden = group.hidden && group.star
	case "uc":
		group.skip = max(0, min(number, 10))
	case "u":
		r.decodeBytes()
		if !group.hidden {
			r.units = append(r.units, uint16(number))
		}
		r.left = group.skip
	case "ansicpg":
		r.setCodepage(number)
	case "mac":
		r.decoder = charmap.Macintosh.NewDecoder()
	case "v", "deleted":
		r.flush()
		group.hidden = !given || number != 0
	case "fonttbl", "colortbl", "stylesheet", "pict", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "object",
		"info", "listtext", "pntext", "xe", "tc", "fldinst", "nonesttables", "themedata", "datastore", "annotation", "atnid", "atnauthor":
		r.flush()
		group.hidden = true
	case "title":
		group.field = header.Title
	case "author":
		group.field = header.Author
	case "creatim":
		group.field = "created"
	case "yr", "mo", "dy":
		if group.field == "created" {
			r.fields["created "+word] = strconv.Itoa(number)
		}
	default:
		group.hidden = group.hidden || group.star
	}
}

func (r *rtf) setCodepage(number int) {
	names := []string{"windows-" + strconv.Itoa(number), "cp" + strconv.Itoa(number), "IBM" + strconv.Itoa(number)}
	known := map[int]string{932: "Shift_JIS", 936: "GBK", 949: "EUC-KR", 950: "Big5", 10000: "macintosh", 65001: "UTF-8"}
	for _, name := range append(names, known[number]) {
		if e, err := ianaindex.IANA.Encoding(name); err == nil && e != nil {
			r.decoder = e.NewDecoder()
			return
		}
	}
}

// add adds a byte of text.
func (r *rtf) add(c byte) {
	if r.left > 0 {
		r.left--
		return
	}
	group := r.groups[len(r.groups)-1]
	if group.hidden && group.field == "" {
		return
	}
	r.decodeUnits()
	r.bytes = append(r.bytes, c)
}

func (r *rtf) write(s string) {
	if r.flush(); !r.groups[len(r.groups)-1].hidden {
		r.text.WriteString(s)
	}
}

func (r *rtf) flush() {
	r.decodeBytes()
	r.decodeUnits()
}

func (r *rtf) decodeBytes() {
	if len(r.bytes) == 0 {
		return
	}
	text, err := r.decoder.Bytes(r.bytes)
	if err != nil {
		text = bytes.ToValidUTF8(r.bytes, []byte("\uFFFD"))
	}
	r.bytes = r.bytes[:0]
	r.put(string(text))
}

func (r *rtf) decodeUnits() {
	if len(r.units) > 0 {
		text := string(utf16.Decode(r.units))
		r.units = r.units[:0]
		r.put(text)
	}
}

// put adds text to the document, or to what it states of itself.
func (r *rtf) put(text string) {
	switch group := r.groups[len(r.groups)-1]; {
	case group.field != "" && len(r.fields[group.field]) < articles.MaxField:
		r.fields[group.field] += text
	case !group.hidden:
		r.text.WriteString(text)
	}
}

func (r *rtf) endParagraph() {
	r.flush()
	text := strings.TrimSpace(strings.Trim(strings.TrimSpace(r.text.String()), "|"))
	r.text.Reset()
	if text == "" {
		return
	}
	block := articles.Block{Kind: articles.KindParagraph, Text: articles.Clean(text)}
	switch {
	case r.cells:
		block.Kind, r.cells = articles.KindTable, false
	case r.level > 0:
		block.Kind, block.Level = articles.KindHeading, r.level
	}
	r.blocks = append(r.blocks, block)
}

// created returns the day on which the document says it was written.
func (r *rtf) created() string {
	year, month, day := r.fields["created yr"], r.fields["created mo"], r.fields["created dy"]
	if len(year) != 4 || month == "" || day == "" {
		return ""
	}
	return year + "-" + ("0" + month)[len(month)-1:] + "-" + ("0" + day)[len(day)-1:]
}

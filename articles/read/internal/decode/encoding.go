package decode

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"variorum/articles"
)

// Names of encodings as the WHATWG Encoding standard writes them.
const (
	UTF8        = "utf-8"
	westernName = "windows-1252" // what text of no known encoding is taken for
)

// A Source is the bytes of a file on their way to becoming text.
type Source struct {
	Name     string   // in small letters: only its end is looked at
	Data     []byte   // unpacked, of a known encoding or one that has ASCII in it
	Encoding string   // what Data was decoded from, "" where that is not known yet
	Guessed  bool     // the encoding was guessed, not declared
	Notes    []string // what the reader should know, a sentence each
}

// HeadSize is how much of a file formats are recognised by, in bytes.
const HeadSize = 4 << 10

// decodeWide decodes in.Data if it is in an encoding of two or four bytes a
// unit, and takes a UTF-8 BOM off. After it the data is UTF-8 or has ASCII in
// it. It reports whether the encoding is now known.
func (in *Source) decodeWide() bool {
	boms := [...]struct{ bom, name string }{
		{"\xEF\xBB\xBF", UTF8},
		{"\xFF\xFE\x00\x00", "utf-32le"},
		{"\x00\x00\xFE\xFF", "utf-32be"},
		{"\xFF\xFE", "utf-16le"},
		{"\xFE\xFF", "utf-16be"},
	}
	for _, b := range boms {
		if bytes.HasPrefix(in.Data, []byte(b.bom)) {
			in.Data, in.Encoding = in.Data[len(b.bom):], b.name
			if b.name != UTF8 {
				in.Data = decodeUnits(in.Data, b.name)
			} else if bad := brokenUTF8(in.Data); bad > 0 {
				in.Notes = append(in.Notes, brokenNote(bad))
			}
			return true
		}
	}
	if name := guessWide(in.Data); name != "" {
		in.Data, in.Encoding, in.Guessed = decodeUnits(in.Data, name), name, true
		return true
	}
	return false
}

// guessWide recognises UTF-16 and UTF-32 without a BOM by their zero bytes,
// which in text of any language stand at least at spaces and line ends, nearly
// all at one side of the units: "Ā" is U+0100. It returns "" for other data.
func guessWide(data []byte) string {
	sample := data[:min(len(data), 2*HeadSize)&^3]
	if len(sample) < 4 {
		sample = data[:min(len(data), 2)&^1]
	}
	var zeros [4]int
	for i, c := range sample {
		if c == 0 {
			zeros[i&3]++
		}
	}
	quarter := len(sample) / 4
	switch {
	case quarter == 0:
		return ""
	case zeros[3] == quarter && zeros[2]*10 >= quarter*9 && plausible(data, "utf-32le"):
		return "utf-32le"
	case zeros[0] == quarter && zeros[1]*10 >= quarter*9 && plausible(data, "utf-32be"):
		return "utf-32be"
	}
	low, high := zeros[0]+zeros[2], zeros[1]+zeros[3]
	switch {
	case high > 0 && high*20 >= quarter && low*20 <= high && plausible(data, "utf-16le"):
		return "utf-16le"
	case low > 0 && low*20 >= quarter && high*20 <= low && plausible(data, "utf-16be"):
		return "utf-16be"
	}
	return ""
}

// plausible reports whether the beginning of data reads as text in an
// encoding of wide units: hardly a unit that is not a character, or a control.
func plausible(data []byte, name string) bool {
	text := decodeUnits(data[:min(len(data), 2*HeadSize)&^3], name)
	return bytes.Count(text, []byte("\uFFFD"))*100 <= utf8.RuneCount(text) && isText(text)
}

// decodeUnits decodes UTF-16 and UTF-32. Units that are no character, and a
// unit cut short at the end, become U+FFFD.
func decodeUnits(data []byte, name string) []byte {
	var order binary.ByteOrder = binary.LittleEndian
	if strings.HasSuffix(name, "be") {
		order = binary.BigEndian
	}
	out := make([]byte, 0, len(data))
	if strings.HasPrefix(name, "utf-32") {
		for ; len(data) >= 4; data = data[4:] {
			out = utf8.AppendRune(out, rune(order.Uint32(data)))
		}
	} else {
		for ; len(data) >= 2; data = data[2:] {
			r := rune(order.Uint16(data))
			if utf16.IsSurrogate(r) && len(data) >= 4 {
				if pair := utf16.DecodeRune(r, rune(order.Uint16(data[2:]))); pair != utf8.RuneError {
					r, data = pair, data[2:]
				}
			}
			out = utf8.AppendRune(out, r)
		}
	}
	if len(data) > 0 {
		out = utf8.AppendRune(out, utf8.RuneError)
	}
	return out
}

// Decode returns in.Data as text, which is not clean yet. declared is the
// encoding that the file states for itself, "" if it states none. What was
// read is noted in in.Encoding and in.Guessed.
func (in *Source) Decode(declared string) string {
	if in.Encoding != "" {
		return string(in.Data)
	}
	text, name, guessed, note := Text(in.Data, declared)
	in.Encoding, in.Guessed = name, guessed
	if note != "" {
		in.Notes = append(in.Notes, note)
	}
	return text
}

// Text decodes data by the encoding declared for it, or by a guess.
// Bytes that are UTF-8 and more than ASCII are UTF-8 whatever is declared:
// programs that save pages often leave the old declaration in place, and text
// in other encodings is practically never valid UTF-8 by accident.
func Text(data []byte, declared string) (text, name string, guessed bool, note string) {
	encoding, stated := lookup(declared)
	if strings.HasPrefix(stated, "utf-16") { // in which the declaration could not have been read
		encoding, stated, declared = nil, "", ""
	}
	ascii := isASCII(data)
	if ascii && encoding == nil && (bytes.Contains(data, []byte("\x1b$B")) || bytes.Contains(data, []byte("\x1b$@"))) {
		return decodeAs(data, "iso-2022-jp"), "iso-2022-jp", true, ""
	}
	if ascii && (encoding == nil || !strings.HasPrefix(stated, "iso-2022")) || !ascii && utf8.Valid(data) {
		if !ascii && encoding != nil && stated != UTF8 {
			note = fmt.Sprintf("The file says it is %s but is UTF-8, and was read as that.", stated)
		}
		return string(data), UTF8, false, note
	}
	if encoding != nil && stated != UTF8 && stated != "replacement" {
		if name := betterEncoding(data, stated); name != "" {
			return decodeAs(data, name), name, true, fmt.Sprintf("The file says it is %s but makes no sense as that; it was read as %s.", stated, name)
		}
		return decodeAs(data, stated), stated, false, ""
	}
	if bad := brokenUTF8(data); bad > 0 {
		return string(data), UTF8, stated == "", brokenNote(bad)
	}
	name = guessEncoding(data)
	switch {
	case stated == UTF8:
		note = fmt.Sprintf("The file says it is UTF-8 but is not; it was read as %s.", name)
	case declared != "" && encoding == nil:
		note = fmt.Sprintf("The file says its encoding is %q, which is not known; it was read as %s.", articles.Shorten(declared, 40), name)
	}
	return decodeAs(data, name), name, true, note
}

// decodeAs decodes data by an encoding that lookup knows.
func decodeAs(data []byte, name string) string {
	encoding, _ := lookup(name)
	if encoding == nil {
		return string(data)
	}
	text, err := encoding.NewDecoder().Bytes(data)
	if err != nil { // decoders of this kind replace and go on; none is known to fail
		return string(data)
	}
	return string(text)
}

func brokenNote(bad int) string {
	if bad == 1 {
		return "1 byte of the file cannot be UTF-8 and became \uFFFD."
	}
	return fmt.Sprintf("%d bytes of the file cannot be UTF-8 and became \uFFFD.", bad)
}

func isASCII(data []byte) bool {
	for _, c := range data {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// brokenUTF8 returns how many bytes of data are not UTF-8 if it is UTF-8 for
// the most part, as when a file was cut or two were put together; else 0. What
// speaks for it are bytes that continue characters: text of other encodings has
// hardly one in its right place.
func brokenUTF8(data []byte) int {
	good, bad := 0, 0
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			good += size - 1
		}
		data = data[size:]
	}
	if good < 3 || good < 3*bad {
		return 0
	}
	return bad
}

package decode

import (
	"bytes"
	"fmt"
	"strings"
)

// Unpack sets in.Data to the text in a file's bytes, with a BOM or UTF-16
// resolved. If they hold no text it returns the reason, one line that says what
// the file is and what to do.
func (in *Source) Unpack(data []byte) (reason string) {
	if reason := binaryKind(data); reason != "" {
		return reason
	}
	in.Data = data
	if in.decodeWide() {
		return ""
	}
	if !isText(in.Data) {
		return "not text"
	}
	return ""
}

// binaryKinds are the beginnings of files that people keep among articles and
// that are none, with what to do about it.
var binaryKinds = [...]struct{ start, reason string }{
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word or Office file; convert it with antiword or a word processor"},
	{"\x89PNG\r\n\x1a\n", "PNG image, not text"},
	{"\xff\xd8\xff", "JPEG image, not text"},
	{"GIF87a", "GIF image, not text"},
	{"GIF89a", "GIF image, not text"},
	{"II*\x00", "TIFF image, not text"},
	{"MM\x00*", "TIFF image, not text"},
	{"\x00\x00\x01\x00", "icon, not text"},
	{"ID3\x03", "MP3 audio, not text"},
	{"ID3\x04", "MP3 audio, not text"},
	{"\xff\xfb", "MP3 audio, not text"},
	{"OggS\x00", "Ogg audio or video, not text"},
	{"fLaC", "FLAC audio, not text"},
	{"\x1aE\xdf\xa3", "Matroska or WebM video, not text"},
	{"\x7fELF", "program, not text"},
	{"MZ\x90", "program, not text"},
	{"\xcf\xfa\xed\xfe", "program, not text"},
	{"SQLite format 3\x00", "SQLite database, not text"},
	{"\xfd7zXZ\x00", "xz archive; unpack it with unxz"},
	{"7z\xbc\xaf'\x1c", "7z archive; unpack it with 7z"},
	{"Rar!\x1a\x07", "RAR archive; unpack it with unrar"},
	{"\x1f\x8b", "gzip inside gzip; unpack it with gunzip first"},
	{"BZh91AY&SY", "bzip2 archive in another file; unpack it with bunzip2"},
	{"(\xb5/\xfd", "Zstandard archive in another file; unpack it with unzstd"},
	{"!<arch>\n", "archive, not text"},
	{"wOFF\x00", "font, not text"},
	{"wOF2\x00", "font, not text"},
}

// binaryKind says what a file is that is known by its first bytes and holds
// no text that could be read here, "" for others.
func binaryKind(data []byte) string {
	for _, kind := range binaryKinds {
		if bytes.HasPrefix(data, []byte(kind.start)) {
			return kind.reason
		}
	}
	switch {
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("PK\x05\x06")):
		return "ZIP archive in another file; unpack it first"
	case len(data) > 12 && string(data[:4]) == "RIFF":
		switch string(data[8:12]) {
		case "WEBP":
			return "WebP image, not text"
		case "WAVE":
			return "WAV audio, not text"
		}
		return "audio or video, not text"
	case len(data) > 12 && string(data[4:8]) == "ftyp":
		if brand := string(data[8:12]); strings.HasPrefix(brand, "avif") || strings.HasPrefix(brand, "hei") || strings.HasPrefix(brand, "mif") {
			return "image, not text"
		}
		return "MP4 audio or video, not text"
	}
	return ""
}

// isText reports whether bytes of an encoding that has ASCII in it can be
// text: among the first ones at most 1 in 20 is a control that text has no
// use for (in random bytes 1 in 9 is).
func isText(data []byte) bool {
	sample := data[:min(len(data), 2*HeadSize)]
	controls := 0
	for _, c := range sample {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B && c != '\b' || c == 0x7F {
			controls++
		}
	}
	return controls*20 <= len(sample)
}

// ByteSize writes a number of bytes for people: "64 MB", "1.5 MB", "900 bytes".
func ByteSize(n int64) string {
	switch {
	case n < 10<<10:
		return fmt.Sprintf("%d bytes", n)
	case n < 1<<20:
		return fmt.Sprintf("%d KB", n>>10)
	case n%(1<<20) < 1<<10 || n >= 10<<20:
		return fmt.Sprintf("%d MB", n>>20)
	}
	return fmt.Sprintf("%.1f MB", float64(n)/(1<<20))
}

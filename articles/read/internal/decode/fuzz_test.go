package decode

import (
	"bytes"
	"testing"
	"unicode/utf8"

	"variorum/articles"
)

func FuzzDecode(f *testing.F) {
	f.Add([]byte("\xf0\xcf\xd2\xd4 \xda\xc1\xcb\xd2\xd9\xd4 \xd0\xcf\xd3\xcc\xc5 \xdb\xd4\xcf\xd2\xcd\xc1"), "koi8-r")
	f.Add([]byte("\x8a\x43\x82\xaa\x8d\x4c\x82\xa2"), "shift_jis")
	f.Add([]byte("\xff\xfea\x00"), "")
	f.Add([]byte("\x00\x00\xfe\xff\x00\x00\x00a"), "utf-32")
	f.Fuzz(func(t *testing.T, data []byte, declared string) {
		in := &Source{Data: data}
		in.decodeWide()
		text := in.Decode(declared)
		if clean := articles.Clean(text); !utf8.ValidString(clean) {
			t.Errorf("not UTF-8 once clean: %q", clean)
		}
		if in.Encoding == "" {
			t.Error("no encoding named")
		}
		again := &Source{Data: data}
		again.decodeWide()
		if again.Decode(declared) != text {
			t.Error("the same bytes were read differently")
		}
		if len(data) > 0 && len(text) > 4*len(data)+4 && !bytes.Contains(data, []byte{0}) {
			t.Errorf("%d bytes became %d", len(data), len(text))
		}
	})
}

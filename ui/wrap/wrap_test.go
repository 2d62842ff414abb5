package wrap_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"variorum/ui/wrap"
)

func rows(text string, width int) []string {
	var out []string
	for _, row := range wrap.Lines(text, width) {
		out = append(out, text[row.Start:row.End])
	}
	return out
}

func TestLines(t *testing.T) {
	for _, test := range []struct {
		name, text string
		width      int
		want       []string
	}{
		{"empty", "", 10, []string{""}},
		{"words", "The harbour bridge will close", 12, []string{"The harbour", "bridge will", "close"}},
		{"exact", "one two", 7, []string{"one two"}},
		{"no width", "ab", 0, []string{"a", "b"}},
		{"white space at a break goes", "one   two  ", 4, []string{"one", "two"}},
		{"newline", "one\ntwo\r\nthree\n", 10, []string{"one", "two", "three"}},
		{"blank row", "one\n\ntwo", 10, []string{"one", "", "two"}},
		{"indent stays", "if x {\n    y()\n}", 20, []string{"if x {", "    y()", "}"}},
		{"hyphen", "their re-election bid", 9, []string{"their re-", "election", "bid"}},
		{"number keeps its sign", "at -5 C it", 4, []string{"at", "-5 C", "it"}},
		{"score stays whole", "won 3-2 on", 6, []string{"won", "3-2 on"}},
		{"dash", "waited—and left", 8, []string{"waited—", "and left"}},
		{"overlong word is cut", "abcdefghij", 4, []string{"abcd", "efgh", "ij"}},
		{"no-break space", "10\u00a0000 km", 4, []string{"10\u00a00", "00", "km"}},
		{"CJK", "水田の夜明けです", 8, []string{"水田の夜", "明けです"}},
		{"kinsoku", "水田の夜。明け", 8, []string{"水田の", "夜。明け"}},
		{"opening bracket", "水田の「夜」", 8, []string{"水田の", "「夜」"}},
		{"Hangul keeps words", "한국어 문장", 8, []string{"한국어", "문장"}},
		{"family stays whole", "ab👨‍👩‍👧cd", 3, []string{"ab", "👨‍👩‍👧", "cd"}},
		{"combining", "e\u0301e\u0301e\u0301", 2, []string{"e\u0301e\u0301", "e\u0301"}},
		{"too narrow for a wide one", "水水", 1, []string{"水", "水"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := rows(test.text, test.width); !slices.Equal(got, test.want) {
				t.Errorf("%q at %d\ngot  %q\nwant %q", test.text, test.width, got, test.want)
			}
		})
	}
}

// FuzzLines checks what must hold for any clean text.
func FuzzLines(f *testing.F) {
	for _, s := range []string{"", "one two", "re-election—and 水田。x", "e\u0301 👨‍👩‍👧 🇳🇴🇳🇴", " \u3000\n\n x", "שלום עולם", "a\u200db\u0301 \u0301"} {
		f.Add(s, 7)
	}
	f.Fuzz(func(t *testing.T, text string, width int) {
		if !utf8.ValidString(text) || strings.ContainsFunc(text, func(c rune) bool { return unicode.IsControl(c) && c != '\n' }) {
			t.Skip()
		}
		width = width%100 + 1
		end := 0
		for _, row := range wrap.Lines(text, width) {
			if row.Start < end || row.End < row.Start {
				t.Fatalf("row %v after byte %d of %q", row, end, text)
			}
			if gap := text[end:row.Start]; strings.TrimSpace(gap) != "" {
				t.Fatalf("lost %q of %q", gap, text)
			}
			content := text[row.Start:row.End]
			if w := wrap.Width(content); w > width && !single(content) {
				t.Fatalf("row %q is %d cells, not %d", content, w, width)
			}
			end = row.End
		}
		if gap := text[end:]; strings.TrimSpace(gap) != "" {
			t.Fatalf("lost %q at the end of %q", gap, text)
		}
	})
}

// single tells whether s is one grapheme.
func single(s string) bool {
	row, _ := wrap.Next(s, 0, 1)
	return row.End == len(s)
}

func TestRowsOfALongParagraphComeOneByOne(t *testing.T) {
	text := strings.Repeat("All the words of a very long paragraph. ", 50_000)
	var got []string
	for start := 0; len(got) < 3; {
		row, next := wrap.Next(text, start, 40)
		got = append(got, text[row.Start:row.End])
		start = next
	}
	if want := rows(text[:200], 40)[:3]; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWidths(t *testing.T) {
	for s, want := range map[string]int{"": 0, "abc": 3, "水田": 4, "e\u0301": 1, "👨‍👩‍👧": 2, "\x1b[1mab\x1b[m": 2} {
		if got := wrap.Width(s); got != want {
			t.Errorf("Width(%q) = %d, want %d", s, got, want)
		}
	}
	for _, test := range []struct {
		got, want string
	}{
		{wrap.Truncate("harbour", 7), "harbour"},
		{wrap.Truncate("harbour", 4), "har…"},
		{wrap.Truncate("水田夜", 4), "水…"},
		{wrap.Truncate("x", 0), ""},
		{wrap.Fit("水田夜", 4), "水… "},
		{wrap.Pad("ab", 4), "ab  "},
		{wrap.Between("left", "right", 12), "left   right"},
		{wrap.Between("a long left", "right", 12), "a lon… right"},
		{wrap.Between("left", "much too long", 8), "left    "},
	} {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
}

func TestPaintLaysMarksOverEachOther(t *testing.T) {
	text := "one two three"
	added := []wrap.Mark{{Span: wrap.Span{Start: 4, End: 13}, Open: "\x1b[4m"}}
	hits := []wrap.Mark{{Span: wrap.Span{Start: 0, End: 5}, Open: "\x1b[7m"}}
	var b strings.Builder
	wrap.Paint(&b, text, wrap.Span{Start: 2, End: 9}, "", added, hits)
	want := "\x1b[7me \x1b[m" + "\x1b[4m\x1b[7mt\x1b[m" + "\x1b[4mwo t\x1b[m"
	if b.String() != want {
		t.Errorf("got  %q\nwant %q", b.String(), want)
	}
}

func BenchmarkLines(b *testing.B) {
	text := strings.Repeat("The harbour bridge will close to traffic on Monday. ", 140)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		wrap.Lines(text, 74)
	}
}

func BenchmarkFirstScreenOfAMegabyte(b *testing.B) {
	text := strings.Repeat("The harbour bridge will close to traffic on Monday. ", 20_000)
	b.ReportAllocs()
	for b.Loop() {
		for start, n := 0, 0; n < 40; n++ {
			_, start = wrap.Next(text, start, 74)
		}
	}
}

func TestShortenDropsTheLastParts(t *testing.T) {
	const line = "light rewrite · 82 % kept · 88 changes"
	for width, want := range map[int]string{38: line, 37: "light rewrite · 82 % kept", 24: "light rewrite", 3: "light rewrite"} {
		if got := wrap.Shorten(line, width); got != want {
			t.Errorf("%d cells: %q, want %q", width, got, want)
		}
	}
}

// A long name keeps its beginning and its end.
func TestMiddle(t *testing.T) {
	for width, want := range map[int]string{40: "harbour-bridge-2031-03-07.txt", 15: "harbour…-07.txt", 5: "harb…", 0: ""} {
		if got := wrap.Middle("harbour-bridge-2031-03-07.txt", width); got != want {
			t.Errorf("in %d cells: %q, want %q", width, got, want)
		}
	}
}

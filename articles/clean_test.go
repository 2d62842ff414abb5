package articles

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestClean(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"plain", "A line.\nAnother.", "A line.\nAnother."},
		{"line ends", "a\r\nb\rc\fd\u2028e\u0085f", "a\nb\nc\nd\ne\nf"},
		{"tabs", "a\tb\n\tc", "a       b\n        c"},
		{"escape sequence", "\x1b[31mred\x07", "␛[31mred␇"},
		{"delete and nul", "a\x7f\x00b", "a␡␀b"},
		{"c1", "a\u009b31mb", "a\uFFFD31mb"},
		{"raw c1 byte", "a\x9b31mb", "a\uFFFD31mb"},
		{"broken utf-8", "caf\xe9 \xe2\x82", "caf\uFFFD \uFFFD\uFFFD"},
		{"overrides are visible", "abc\u202Ednuor", "abc\uFFFDdnuor"},
		{"isolates go", "\u2066a\u2069\u202ab\u202c", "ab"},
		{"byte order mark", "\uFEFFa\uFEFFb", "ab"},
		{"tag characters", "x\U000E0041\U000E007Fy", "xy"},
		{"noncharacters", "a\uFFFEb\U0001FFFFc", "a\uFFFDb\uFFFDc"},
		{"joiners stay", "👩\u200d👩\u200d👧 می\u200cخواهم ❤\ufe0f", "👩\u200d👩\u200d👧 می\u200cخواهم ❤\ufe0f"},
		{"soft hyphen and zero-width space stay", "Donau\u00addampf a\u200bb \u200e\u200f", "Donau\u00addampf a\u200bb \u200e\u200f"},
		{"marks are capped", "e" + strings.Repeat("\u0301", 100) + "f", "e" + strings.Repeat("\u0301", 30) + "f"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := Clean(test.in); got != test.want {
				t.Errorf("Clean(%q) = %q, want %q", test.in, got, test.want)
			}
		})
	}
}

func TestCleanLineAndPath(t *testing.T) {
	if got, want := CleanLine("  Two\r\n\tlines\x1b]52;c;x\x07 \n"), "Two lines␛]52;c;x␇"; got != want {
		t.Errorf("CleanLine = %q, want %q", got, want)
	}
	if got, want := CleanPath("a\nb\tc\x1b[2J.txt"), "a␊b␉c␛[2J.txt"; got != want {
		t.Errorf("CleanPath = %q, want %q", got, want)
	}
	if CleanPath("a\nb") == CleanPath("a b") {
		t.Error("different names look the same")
	}
}

func TestCleanTextCostsNothing(t *testing.T) {
	text := strings.Repeat("Prose with “quotes”, an é and 漢字.\n\n", 100)
	if n := testing.AllocsPerRun(10, func() { Clean(text) }); n != 0 {
		t.Errorf("%v allocations for clean text", n)
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"a\tb\r\n", "\x1b]0;x\x07", "e\u0301\u0301", "\xff\u202e", "\u2067x\u2069\ufeff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for name, clean := range map[string]func(string) string{"Clean": Clean, "CleanLine": CleanLine, "CleanPath": CleanPath} {
			got := clean(s)
			if again := clean(got); again != got {
				t.Errorf("%s is not idempotent: %q -> %q -> %q", name, s, got, again)
			}
			checkClean(t, got)
		}
	})
}

// checkClean fails if s holds a character that could steer a terminal.
func checkClean(t *testing.T, s string) {
	t.Helper()
	if !utf8.ValidString(s) {
		t.Fatalf("not UTF-8: %q", s)
	}
	for _, r := range s {
		if r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || r >= 0x2028 && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			t.Fatalf("%U in %q", r, s)
		}
	}
	if Clean(s) != s {
		t.Fatalf("not clean: %q", s)
	}
}

func BenchmarkClean(b *testing.B) {
	for name, text := range map[string]string{
		"ascii":    strings.Repeat("The harbour was closed on Friday, officials said.\n", 2000),
		"curly":    strings.Repeat("“The harbour’s closed,” officials said – again.\n", 2000),
		"cyrillic": strings.Repeat("Порт закрыт с пятницы, сообщили власти.\n", 2000),
		"dirty":    strings.Repeat("The harbour\twas closed\r\n", 2000),
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Clean(text)
			}
		})
	}
}

package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// folder turns the text of a token into its key: what two spellings share
// that a reader would call the same word. Tokens with equal keys and different
// text differ in typography only.
type folder struct{ fold cases.Caser }

func newFolder() *folder { return &folder{cases.Fold()} }

// key folds compatibility forms, case, quotation marks, dashes, invisible
// characters and look-alike letters.
func (f *folder) key(text string) string {
	if lower, ok := asciiKey(text); ok {
		return lower
	}
	text = f.fold.String(norm.NFKC.String(text))
	text = norm.NFKC.String(strings.Map(foldRune, text))
	text = unmaskLetters(text)
	if lower, ok := asciiKey(text); ok {
		return lower
	}
	return text
}

// asciiKey is key for the many tokens that are plain ASCII.
func asciiKey(text string) (string, bool) {
	upper := false
	for i := range len(text) {
		c := text[i]
		if c >= utf8.RuneSelf {
			return "", false
		}
		upper = upper || 'A' <= c && c <= 'Z'
	}
	switch text {
	case "'", "''", "`", "``":
		return `"`, true // a quotation mark that stands alone, whichever style
	case "--", "---":
		return "-", true
	}
	if upper {
		text = strings.ToLower(text)
	}
	return text, true
}

// foldRune folds one character of a key; -1 drops it.
func foldRune(r rune) rune {
	switch r {
	case '‘', '’', '‚', '‛', '‹', '›', 'ʼ', '′', '`', '´':
		return '\''
	case '“', '”', '„', '‟', '«', '»', '″', '〝', '〞', '〟', '「', '」', '『', '』':
		return '"'
	case '‐', '‑', '‒', '–', '—', '―', '−', '﹘', '﹣', '－':
		return '-'
	case 'ـ': // Arabic tatweel only stretches a word
		return -1
	}
	if invisible(r) {
		return -1
	}
	return r
}

// invisible reports whether a character shows as nothing: soft hyphen,
// zero-width characters, direction marks, variation selectors.
func invisible(r rune) bool {
	return r == 0xAD || r == 0x34F || r == 0x180E || r == 0xFEFF ||
		0x200B <= r && r <= 0x200F || 0x2060 <= r && r <= 0x2064 ||
		0xFE00 <= r && r <= 0xFE0F || 0x202A <= r && r <= 0x202E || 0x2066 <= r && r <= 0x2069
}

// latinTwin gives the Latin letter that a Cyrillic or Greek letter cannot be
// told from by eye, after Unicode's confusables table (UTS #39); 0 for others.
func latinTwin(r rune) rune {
	switch r {
	case 'а', 'α':
		return 'a'
	case 'е':
		return 'e'
	case 'о', 'ο':
		return 'o'
	case 'р', 'ρ':
		return 'p'
	case 'с':
		return 'c'
	case 'у':
		return 'y'
	case 'х':
		return 'x'
	case 'і', 'ι':
		return 'i'
	case 'ј':
		return 'j'
	case 'ѕ':
		return 's'
	case 'һ':
		return 'h'
	case 'ԁ':
		return 'd'
	case 'к', 'κ':
		return 'k'
	case 'ν':
		return 'v'
	}
	return 0
}

// unmaskLetters turns look-alikes into Latin letters in words that mix them
// with real Latin ones. A word wholly in Cyrillic or Greek is left alone.
func unmaskLetters(text string) string {
	latin, twins := false, false
	for _, r := range text {
		switch {
		case latinTwin(r) != 0:
			twins = true
		case r < utf8.RuneSelf && unicode.IsLetter(r):
			latin = true
		}
	}
	if !latin || !twins {
		return text
	}
	return strings.Map(func(r rune) rune {
		if t := latinTwin(r); t != 0 {
			return t
		}
		return r
	}, text)
}

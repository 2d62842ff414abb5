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

// key folds compatibility forms, case, quotation marks, dashes, ellipses,
// letters written as two, figures of any script, marks that only help to
// pronounce, invisible characters and look-alike letters.
func (f *folder) key(text string) string {
	if lower, ok := asciiKey(text); ok {
		return lower
	}
	if text == "º" {
		return "°" // of 5 ºC; an ordinal is no token by itself
	}
	text = f.fold.String(norm.NFKC.String(beforeCompatibility.Replace(text)))
	text = norm.NFKC.String(strings.Map(foldRune, text))
	text = unmaskLetters(lettersInTwo.Replace(text))
	if lower, ok := asciiKey(text); ok {
		return lower
	}
	return text
}

// beforeCompatibility says what compatibility forms would take for something
// else: marks that are no letters, an accent for an apostrophe, ordinals.
var beforeCompatibility = strings.NewReplacer("™", "®", "℠", "®", "´", "'", ".º", "º", ".ª", "ª", "n°", "nº", "N°", "Nº")

// lettersInTwo writes out the letters that are written as two where a keyboard
// lacks them, and drops the dot that capital İ leaves behind.
var lettersInTwo = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "æ", "ae", "œ", "oe", "i\u0307", "i")

// asciiKey is key for the many tokens that are plain ASCII.
func asciiKey(text string) (string, bool) {
	upper, inner := false, false
	for i := range len(text) {
		c := text[i]
		if c >= utf8.RuneSelf {
			return "", false
		}
		upper = upper || 'A' <= c && c <= 'Z'
		inner = inner || c == '/' || c == '`'
	}
	switch text {
	case "'", "''", "`", "``", ",,", "<<", ">>":
		return `"`, true // a quotation mark that stands alone, whichever style
	case "--", "---":
		return "-", true
	}
	switch {
	case len(text) > 1 && text[0] == '.' && strings.Trim(text, ". ") == "":
		return "...", true
	case inner && len(text) > 1:
		text = marksInWords.Replace(text)
	}
	if upper {
		text = strings.ToLower(text)
	}
	return text, true
}

// marksInWords folds the marks that are part of a word only where forWordBreaks
// says so: 1/2, wasn`t.
var marksInWords = strings.NewReplacer("/", "⁄", "`", "'")

// foldRune folds one character of a key; -1 drops it.
func foldRune(r rune) rune {
	switch r {
	case '‘', '’', '‚', '‛', '‹', '›', 'ʼ', 'ʻ', 'ꞌ', '′', '`', '´', '❛', '❜', '׳':
		return '\''
	case '“', '”', '„', '‟', '«', '»', '″', '〝', '〞', '〟', '「', '」', '『', '』', '❝', '❞', '⹂', '״':
		return '"'
	case '‐', '‑', '‒', '–', '—', '―', '−', '﹘', '﹣', '－', '⁃', '⸺', '⸻', '־':
		return '-'
	case '•', '‣', '▪', '●', '■', '◆', '∙':
		return '•'
	case '。', '۔', '।', '٫':
		return '.'
	case '、', '،', '٬':
		return ','
	case '؛':
		return ';'
	case '؟':
		return '?'
	case '【':
		return '['
	case '】':
		return ']'
	case '٪':
		return '%'
	case '∶':
		return ':'
	case '∕':
		return '⁄'
	case '×':
		return 'x'
	case '〜':
		return '~'
	case '⋯':
		return '…'
	case 'ё': // whose dots are left out as often as not
		return 'е'
	case 'ı':
		return 'i'
	case 'ş':
		return 'ș'
	case 'ţ':
		return 'ț'
	case 'ي': // the Arabic forms of Persian letters
		return 'ی'
	case 'ك':
		return 'ک'
	case 'ـ': // Arabic tatweel only stretches a word
		return -1
	}
	switch {
	case invisible(r), isPointing(r):
		return -1
	case r >= 0x660 && unicode.IsDigit(r):
		return figure(r)
	case 0x370 <= r && r <= 0x3FF, 0x1F00 <= r && r <= 0x1FFF: // accents of Greek fall away in capitals
		base, _ := utf8.DecodeRuneInString(norm.NFD.String(string(r)))
		return base
	}
	return r
}

// isPointing reports whether a character is a mark of Hebrew or Arabic that
// tells how to pronounce a word: few texts have them.
func isPointing(r rune) bool {
	return 0x0591 <= r && r <= 0x06ED && unicode.Is(unicode.Mn, r)
}

// figure returns the ASCII form of a decimal digit of any script. Unicode has
// them in runs that begin with zero.
func figure(r rune) rune {
	for _, run := range unicode.Nd.R16 {
		if r <= rune(run.Hi) {
			return '0' + (r-rune(run.Lo))%10
		}
	}
	for _, run := range unicode.Nd.R32 {
		if r <= rune(run.Hi) {
			return '0' + (r-rune(run.Lo))%10
		}
	}
	return r
}

// invisible reports whether a character shows as nothing: soft hyphen,
// zero-width characters, direction marks, variation selectors, the blank
// letters of Hangul and Braille, the place of an object that is not there.
func invisible(r rune) bool {
	return r == 0xAD || r == 0x34F || r == 0x61C || r == 0x115F || r == 0x1160 || r == 0x180E || r == 0x2800 || r == 0x3164 || r == 0xFEFF || r == 0xFFA0 || r == 0xFFFC ||
		0x200B <= r && r <= 0x200F || 0x2060 <= r && r <= 0x2064 ||
		0xFE00 <= r && r <= 0xFE0F || 0x202A <= r && r <= 0x202E || 0x2066 <= r && r <= 0x2069 ||
		0xE0100 <= r && r <= 0xE01EF
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

package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Folder turns the text of a token into its key: what two spellings share
// that a reader would call the same word. Tokens with equal keys and different
// text differ in typography only.
type Folder struct{ fold cases.Caser }

func NewFolder() *Folder { return &Folder{cases.Fold()} }

// Key folds compatibility forms, case, quotation marks, dashes, ellipses,
// letters written as two, figures of any script, marks that only help to
// pronounce, invisible characters and look-alike letters.
func (f *Folder) Key(text string) string {
	text = decodeEntities(text)
	if lower, ok := AsciiKey(text); ok {
		return lower
	}
	if text == "º" {
		return "°" // of 5 ºC; an ordinal is no token by itself
	}
	text = f.fold.String(norm.NFKC.String(beforeCompatibility.Replace(text)))
	text = norm.NFKC.String(strings.Map(foldRune, text))
	text = UnmaskLookalikes(lettersInTwo.Replace(text))
	if lower, ok := AsciiKey(text); ok {
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

// AsciiKey is key for the many tokens that are plain ASCII.
func AsciiKey(text string) (string, bool) {
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
	case Invisible(r), isPointing(r):
		return -1
	case r >= 0x660 && unicode.IsDigit(r):
		return figure(r)
	case 0x370 <= r && r <= 0x3FF, 0x1F00 <= r && r <= 0x1FFF: // accents of Greek fall away in capitals
		base, _ := utf8.DecodeRuneInString(norm.NFD.String(string(r)))
		return base
	}
	return r
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

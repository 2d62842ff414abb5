package articles

import (
	"bytes"
	"sort"
	"unicode"

	"github.com/gogs/chardet"
)

// guessSample is how many bytes an encoding is guessed from. More make no
// better guess, and chardet takes a quarter of a millisecond for each thousand.
const guessSample = 4 << 10

// guessEncoding returns the encoding that data, which is not UTF-8, is most
// likely in. It asks chardet for candidates, and trusts one only if the text
// then reads like text; windows-1252 is what remains.
func guessEncoding(data []byte) string {
	sample := tellingLines(data)
	results, err := chardet.NewTextDetector().DetectAll(sample)
	if err != nil {
		return westernName
	}
	candidates := []string{westernName}
	confidence := map[string]int{westernName: 0}
	for _, r := range results {
		name := encodingName(r.Charset)
		if name == "" {
			continue
		}
		if _, known := confidence[name]; !known {
			candidates = append(candidates, name)
		}
		confidence[name] = max(confidence[name], r.Confidence)
	}
	if c, ok := confidence["koi8-r"]; ok {
		candidates, confidence["koi8-u"] = append(candidates, "koi8-u"), c
	}
	candidates = append(candidates, "windows-874") // Thai, unknown to chardet
	sort.Strings(candidates[1:])                   // chardet's order of equals changes from run to run
	best, bestScore := westernName, 0.0
	for _, name := range candidates {
		if score := likelihood(decodeAs(sample, name)) + float64(confidence[name])/100; score > bestScore {
			best, bestScore = name, score
		}
	}
	if best == westernName {
		return westernOr(sample)
	}
	return best
}

// tellingLines returns the lines of data that have more than ASCII in them, up
// to the size of a sample. Lines are cut between words.
func tellingLines(data []byte) []byte {
	var sample []byte
	for line := range bytes.Lines(data) {
		if isASCII(line) {
			continue
		}
		room := guessSample - len(sample)
		if len(line) > room {
			line = line[:room]
			if end := bytes.LastIndexAny(line, " \n"); end > room/2 {
				line = line[:end]
			}
		}
		if sample = append(sample, line...); len(sample) >= guessSample*9/10 {
			break
		}
	}
	return sample
}

// westernOr returns windows-1257 for what chardet, which does not know it,
// takes for windows-1252: Lithuanian and Latvian read in that have letters
// side by side that are Icelandic only (ð, þ) and that Icelandic has not.
func westernOr(sample []byte) string {
	icelandic, other := 0, 0
	for _, c := range sample {
		switch c {
		case 0xD0, 0xDE, 0xF0, 0xFE: // Ð Þ ð þ, Š Ž š ž in windows-1257
			icelandic++
		case 0xE0, 0xE2, 0xE7, 0xE8, 0xEB, 0xEE, 0xF8, 0xFB: // à â ç è ë î ø û
			other++
		}
	}
	if icelandic > 0 && other > icelandic {
		return "windows-1257"
	}
	return westernName
}

// encodingName returns the WHATWG name of an encoding that chardet knows, ""
// for one that text files are not in.
func encodingName(name string) string {
	switch name {
	case "ISO-8859-1", "windows-1252":
		return westernName
	case "ISO-8859-2":
		return "iso-8859-2"
	case "windows-1250":
		return "windows-1250"
	case "ISO-8859-5":
		return "iso-8859-5"
	case "ISO-8859-6":
		return "iso-8859-6"
	case "ISO-8859-7":
		return "iso-8859-7"
	case "windows-1253":
		return "windows-1253"
	case "ISO-8859-8", "ISO-8859-8-I":
		return "iso-8859-8"
	case "windows-1255":
		return "windows-1255"
	case "ISO-8859-9", "windows-1254":
		return "windows-1254"
	case "windows-1251":
		return "windows-1251"
	case "windows-1256":
		return "windows-1256"
	case "KOI8-R":
		return "koi8-r"
	case "Shift_JIS":
		return "shift_jis"
	case "GB-18030", "GB18030":
		return "gb18030"
	case "EUC-JP":
		return "euc-jp"
	case "EUC-KR":
		return "euc-kr"
	case "Big5":
		return "big5"
	case "ISO-2022-JP":
		return "iso-2022-jp"
	}
	return ""
}

// likelihood says how much decoded text looks like text of any language: 1
// if nothing speaks against it, less for each character that was no
// character, is a control, or is a letter or sign where words have none.
func likelihood(text string) float64 {
	odd, high := 0.0, 0.0
	previous, before := ' ', ' '
	for _, r := range text {
		if r >= 0x80 {
			high++
			switch {
			case r == unicode.ReplacementChar || r < 0xA0 || r >= 0xE000 && r < 0xF900:
				odd += 3
			case unicode.IsLetter(previous) && unicode.IsSymbol(r) || unicode.IsLetter(r) && previous >= 0x80 && unicode.IsSymbol(previous):
				odd++
			case unicode.IsUpper(r) && unicode.IsLower(previous):
				odd++
			}
		}
		if unicode.IsLower(r) && unicode.IsUpper(previous) && unicode.IsLower(before) {
			odd++
		}
		if unicode.IsLetter(r) && unicode.IsLetter(previous) && mixesScripts(previous, r) {
			odd++
		}
		previous, before = r, previous
	}
	if high == 0 {
		return 0
	}
	return 1 - 3*odd/high
}

// mixesScripts reports whether two letters that stand together are of scripts
// that never do within a word.
func mixesScripts(a, b rune) bool { return alphabet(a) != alphabet(b) }

// alphabet numbers the groups of scripts that words are written in.
func alphabet(r rune) int {
	switch {
	case r < 0x250, r >= 0x1E00 && r < 0x1F00:
		return 1 // Latin
	case r >= 0x370 && r < 0x400, r >= 0x1F00 && r < 0x2000:
		return 2
	case r >= 0x400 && r < 0x530:
		return 3
	case r >= 0x590 && r < 0x600:
		return 4
	case r >= 0x600 && r < 0x780:
		return 5
	case r >= 0xFF61 && r < 0xFFA0:
		return 6 // half-width katakana, what most wrong guesses of Shift_JIS are made of
	}
	return 7
}

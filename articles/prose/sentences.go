package prose

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Sentence is a range of bytes of a text, without the white space around it.
type Sentence struct{ Start, End int }

// Sentences cuts a text into sentences. A sentence ends behind a full stop,
// question or exclamation mark and what closes with it, where white space and
// no small letter follows, or at once where the text lost the space or its
// script has none. It does not end at the stop of an abbreviation. UAX #29
// looks at no word, and so ends a sentence after every "Mr.".
func Sentences(text string) iter.Seq[Sentence] {
	return func(yield func(Sentence) bool) {
		start := 0
		cut := func(end int) bool {
			s := Sentence{start, end}
			s.Start += len(text[start:end]) - len(strings.TrimLeftFunc(text[start:end], unicode.IsSpace))
			s.End = s.Start + len(strings.TrimRightFunc(text[s.Start:end], unicode.IsSpace))
			start = end
			return s.Start == s.End || yield(s)
		}
		for at := 0; at < len(text); {
			r, size := decode(text, at)
			if !isStop(r) {
				at += size
				continue
			}
			end := afterStops(text, at)
			if endsAt(text, at, end) && !cut(end) {
				return
			}
			at = end
		}
		cut(len(text))
	}
}

// isStop reports whether a character ends sentences.
func isStop(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '。', '！', '？', '．', '؟', '।', '۔':
		return true
	}
	return false
}

// afterStops returns the end of the run of stops at text[at:] and of the
// quotation marks and brackets that close behind it.
func afterStops(text string, at int) int {
	for stops := true; at < len(text); {
		r, size := decode(text, at)
		if isStop(r) && stops {
			at += size
			continue
		}
		stops = false
		if !closes(r) {
			break
		}
		at += size
	}
	return at
}

// closes reports whether a mark may stand between a stop and the white space
// behind the sentence.
func closes(r rune) bool {
	switch r {
	case '"', '\'', '”', '’', '»', '›', ')', ']', '」', '』', '）', '】', '“': // German quotations end with “
		return true
	}
	return false
}

// endsAt reports whether a sentence ends at text[end], behind the stop at
// text[stop].
func endsAt(text string, stop, end int) bool {
	if end == len(text) {
		return true
	}
	r, size := decode(text, stop)
	next, _ := decode(text, end)
	if !unicode.IsSpace(next) {
		if r == '。' || r == '！' || r == '？' || r == '．' {
			return !isStop(next)
		}
		// "Monday.The": the text lost the space
		return stop+size == end && unicode.IsUpper(next) && endsInSmallLetters(text[:stop])
	}
	rest := strings.TrimLeftFunc(text[end:], unicode.IsSpace)
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, `"'“‘„«‹([`))
	if unicode.IsLower(first) {
		return false
	}
	return r != '.' || stop+size < len(text) && isStop(rune(text[stop+size])) || !isAbbreviated(text[:stop], first)
}

// isAbbreviated reports whether the word at the end of a text is written short,
// so that the full stop behind it ends no sentence that next would begin.
func isAbbreviated(text string, next rune) bool {
	from := strings.LastIndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' })
	_, size := utf8.DecodeRuneInString(text[max(from, 0):])
	if from < 0 {
		size = 0
	}
	word := text[max(from, 0)+size:]
	first, length := utf8.DecodeRuneInString(word)
	switch {
	case word == "":
		return false
	case strings.Trim(word, "0123456789") == "":
		return from < 0 // the number of a list's item
	case length == len(word):
		return unicode.IsUpper(first) && word != "I" // an initial
	case strings.Contains(word, "."):
		return unicode.IsUpper(first) || !strings.HasSuffix(word, ".m") // U.S., e.g., but 9 a.m. ends many sentences
	}
	return isShortForm(word, next)
}

func decode(text string, at int) (rune, int) {
	if c := text[at]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(text[at:])
}

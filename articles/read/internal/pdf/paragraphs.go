package pdf

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"variorum/articles"
)

// A setting is how the text of a file is set for the most part.
type setting struct {
	size   float64            // of the letters
	pitch  float64            // from one line to the next
	left   map[[2]int]float64 // margins of the columns, by page and column
	right  map[[2]int]float64
	hyphen map[string]bool // words that have a hyphen within a line
}

func settingOf(pages [][]line) setting {
	s := setting{left: map[[2]int]float64{}, right: map[[2]int]float64{}, hyphen: map[string]bool{}}
	sizes, pitches := map[float64]int{}, map[float64]int{}
	starts, ends := map[[2]int][]float64{}, map[[2]int][]float64{}
	for _, lines := range pages {
		for i, l := range lines {
			sizes[math.Round(l.size*10)/10] += len(l.text)
			key := [2]int{l.page, l.column}
			starts[key], ends[key] = append(starts[key], l.x), append(ends[key], l.end)
			if i > 0 && lines[i-1].column == l.column && lines[i-1].y > l.y {
				pitches[math.Round(10*(lines[i-1].y-l.y))/10]++
			}
			for word := range strings.FieldsSeq(l.text) {
				if word = trimmed(word); strings.Contains(strings.Trim(word, "-"), "-") {
					s.hyphen[strings.ToLower(word)] = true
				}
			}
		}
	}
	s.size, s.pitch = most(sizes), most(pitches)
	for key, list := range starts {
		slices.Sort(list)
		slices.Sort(ends[key])
		s.left[key] = list[len(list)/10]
		s.right[key] = ends[key][len(list)*9/10]
	}
	return s
}

// most returns what was counted most often, the smallest of equals.
func most(counts map[float64]int) float64 {
	best, times := 0.0, 0
	for value, n := range counts {
		if n > times || n == times && value < best {
			best, times = value, n
		}
	}
	return best
}

func trimmed(word string) string {
	return strings.TrimFunc(word, func(r rune) bool { return unicode.IsPunct(r) && r != '-' })
}

// blocks joins the lines of all pages to paragraphs.
func (s *setting) blocks(pages [][]line) []articles.Block {
	var list []articles.Block
	var last *line
	for _, lines := range pages {
		for i := range lines {
			l := &lines[i]
			if last == nil || s.parts(last, l) {
				list = append(list, articles.Block{Kind: articles.KindParagraph})
				if l.size > 1.15*s.size && utf8.RuneCountInString(l.text) < 200 {
					list[len(list)-1].Kind, list[len(list)-1].Level = articles.KindHeading, 2
				}
			}
			b := &list[len(list)-1]
			b.Text = s.joined(b.Text, strings.TrimSpace(l.text))
			last = l
		}
	}
	return list
}

// parts reports whether a paragraph begins between a line and the next.
func (s *setting) parts(a, b *line) bool {
	key, next := [2]int{a.page, a.column}, [2]int{b.page, b.column}
	width := s.right[key] - s.left[key]
	ended := endsSentence(a.text)
	isShort := a.end < s.right[key]-0.12*width
	indented := b.x > s.left[next]+0.7*b.size
	switch {
	case math.Abs(a.size-b.size) > 0.12*math.Max(a.size, b.size):
		return true
	case key != next:
		return ended && (isShort || indented)
	case a.y-b.y > 1.3*math.Max(s.pitch, a.size):
		return true
	case a.size > 1.15*s.size:
		return false // a heading of several lines
	}
	return ended && isShort || indented && (ended || isShort) && a.x < b.x-0.5*b.size
}

// endsSentence reports whether a line ends with the end of a sentence.
func endsSentence(text string) bool {
	text = strings.TrimRight(text, " \"'”’»)]")
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?:…。！？", last)
}

// joined sets a line behind the text before it. A hyphen at the end goes if a
// word goes on behind it, but for words that have one in the middle of lines.
func (s *setting) joined(text, next string) string {
	if text == "" {
		return next
	}
	stem, isHyphen := strings.CutSuffix(text, "-")
	if soft, ok := strings.CutSuffix(text, "\u00ad"); ok {
		stem, isHyphen = soft, true
	}
	first, _ := utf8.DecodeRuneInString(next)
	before, _ := utf8.DecodeLastRuneInString(stem)
	if !isHyphen || !unicode.IsLower(first) || !unicode.IsLetter(before) {
		if isHyphen && unicode.IsLetter(first) && unicode.IsLetter(before) {
			return text + next
		}
		return text + " " + next
	}
	head := stem[strings.LastIndexByte(stem, ' ')+1:]
	tail, _, _ := strings.Cut(next, " ")
	if s.hyphen[strings.ToLower(trimmed(head+"-"+tail))] {
		return stem + "-" + next
	}
	return stem + next
}

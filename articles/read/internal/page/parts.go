package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"variorum/articles"
	"variorum/articles/read/internal/plain"
)

// What part of a page a block of plain text is can only be guessed from how
// it reads and where it stands. A wrong guess costs more than a missed one:
// furniture is left out when versions are compared. So each rule asks for
// much, and what no rule is sure of stays a paragraph.

// MarkParts sets the kind of blocks of plain text that are more than
// paragraphs, and the title and author the text states by them.
func MarkParts(a *articles.Article) {
	blocks := a.Blocks
	head, tail := storySpan(blocks)
	for i := range blocks {
		b := &blocks[i]
		if b.Kind != articles.KindParagraph || len(b.Text) > MaxCaption {
			continue
		}
		switch edge := i < head || i >= tail; {
		case IsFurniture(b.Text, edge):
			b.Kind = articles.KindFurniture
		case IsCaption(b.Text), i > 0 && isCaptionButton(blocks[i-1].Text) && len(b.Text) <= maxCredit && !plain.EndsSentence(b.Text):
			b.Kind = articles.KindCaption
		case i > 0 && isChapter(b.Text), isCapitalHeading(blocks, i):
			b.Kind, b.Level = articles.KindHeading, 2
		}
	}
	markRunningHeads(blocks)
	markHeadline(a)
	if len(blocks) > 0 && allFurniture(blocks) {
		for i := range blocks { // a list of menu words is what this file is about
			blocks[i].Kind = articles.KindParagraph
		}
	}
	if a.Author == "" {
		a.Author = Byline(blocks)
	}
	if a.Published.IsZero() {
		a.Published, a.Modified = DateLine(blocks, a.Modified)
	}
}

// markRunningHeads marks what print-outs have at the top of each page: the
// short lines beside page numbers that are there more than once.
func markRunningHeads(blocks []articles.Block) {
	const longest = 120
	times := map[string]int{}
	for i := range blocks {
		if numbered := i > 0 && isPageNumber(blocks[i-1].Text); numbered && blocks[i].Kind == articles.KindParagraph && len(blocks[i].Text) <= longest && !plain.EndsSentence(blocks[i].Text) {
			times[blocks[i].Text]++
		}
	}
	for i := range blocks {
		if n := times[blocks[i].Text]; n > 0 && blocks[i].Kind == articles.KindParagraph && (n > 1 || i == 0) {
			blocks[i].Kind = articles.KindFurniture
			times[blocks[i].Text]++
		}
	}
}

func allFurniture(blocks []articles.Block) bool {
	for i := range blocks {
		if blocks[i].Kind != articles.KindFurniture {
			return false
		}
	}
	return true
}

// storySpan returns the index of the first block that is long enough to be
// told, and the one after the last: before and behind it is where pages put
// their furniture.
func storySpan(blocks []articles.Block) (first, end int) {
	const told = 80
	isTold := func(i int) bool { return len(blocks[i].Text) >= told && !IsFurniture(blocks[i].Text, false) }
	for end = len(blocks); end > 0 && !isTold(end-1); end-- {
	}
	if end == 0 {
		return 0, len(blocks) // verse, or a list: nothing says where the page ends
	}
	for first < end && !isTold(first) {
		first++
	}
	return first, end
}

// Bounds of a headline, in bytes and words. The longest headlines of papers
// are sentences of about 25 words.
const (
	usualHeadline    = 140
	maxHeadline      = 220 // where a label says that a page begins
	maxHeadlineWords = 32
)

// markHeadline finds the site label and the headline a page starts with.
//
// A label is furniture that stands before a headline ("Technical News"). A
// headline is the first block, or the first after a label: one line, short,
// and followed by a text. Where no label says that the text comes from a
// page, a headline may not end like a sentence.
func markHeadline(a *articles.Article) {
	blocks := a.Blocks
	at := 0
	for at < len(blocks) && at < 3 && (blocks[at].Kind == articles.KindFurniture || blocks[at].Kind == articles.KindRule) {
		at++
	}
	labelled := false
	if isLabelled(blocks, at) {
		blocks[at].Kind = articles.KindFurniture
		labelled = true
		if a.Source == "" && !sectionNames[strings.ToLower(blocks[at].Text)] {
			a.Source = articles.CleanLine(blocks[at].Text)
		}
		at++
	}
	if at >= len(blocks) || blocks[at].Kind != articles.KindParagraph || !couldBeHeadline(blocks, at, labelled) {
		return
	}
	if a.Title != "" && !labelled && !titleStartsWith(a.Title, blocks[at].Text) {
		return // the header's title is the headline; this is a deck or the text
	}
	blocks[at].Kind = articles.KindHeadline
	if a.Title == "" {
		a.Title = articles.Shorten(articles.CleanLine(blocks[at].Text), articles.MaxField)
	}
}

// isLabelled reports whether block i is the label of a page and the next its
// headline: the label reads like one, or it is a single word ("Küstenbote")
// and a byline or date follows the headline.
func isLabelled(blocks []articles.Block, i int) bool {
	if i+4 > len(blocks) || blocks[i].Kind != articles.KindParagraph {
		return false
	}
	label := blocks[i].Text
	if isLabel(label) {
		return couldBeHeadline(blocks, i+1, true)
	}
	return startsWithCapital(label) && !strings.ContainsAny(label, " \n") && !plain.EndsSentence(label) && isAside(&blocks[i+2]) &&
		articles.CountWords(blocks[i+1].Text) >= 3 && couldBeHeadline(blocks, i+1, false)
}

// isAside reports whether a block stands between a headline and its story: a
// byline, a date, furniture or a caption.
func isAside(b *articles.Block) bool {
	if b.Kind != articles.KindParagraph {
		return true
	}
	if len(b.Text) > maxHeadline {
		return false
	}
	line, _, _ := strings.Cut(b.Text, "\n")
	return IsDateLine(line) || bylineName(line) != ""
}

// couldBeHeadline reports whether block i reads like a headline and what
// follows like its story: a block among the next three, asides not counted,
// that is longer and ends like a sentence.
func couldBeHeadline(blocks []articles.Block, i int, sentence bool) bool {
	text := blocks[i].Text
	if len(text) > maxHeadline || !sentence && len(text) > usualHeadline || strings.Contains(text, "\n") || articles.CountWords(text) > maxHeadlineWords || articles.CountWords(text) == 0 {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(text)
	switch last {
	case ',', ';', ':', '-', '—', '،', '、', '，':
		return false
	case '.', '。', '।', '۔':
		if !sentence || strings.HasSuffix(text, "...") {
			return false
		}
	}
	if first, _ := utf8.DecodeRuneInString(text); !startsHeadline(first) || strings.ContainsAny(text, "{}[]<>=~#*\\_") || strings.Contains(text, "''") || strings.Contains(text, "   ") || strings.Contains(text, "://") ||
		strings.Contains(text, "|") && !strings.Contains(text, " | ") {
		return false // a sentence that goes on, a list, or the code of a wiki
	}
	if oneSentence := !strings.Contains(text, "! ") && !strings.Contains(text, "? "); !oneSentence {
		return false
	}
	const story, asides = 80, 4
	for j, last := i+1, i+3; j < len(blocks) && j <= last; j++ {
		next := blocks[j].Text
		if blocks[j].Kind == articles.KindParagraph && len(next) >= story && len(next) > len(text) && plain.EndsSentence(next) {
			return true
		}
		if last < i+3+asides && isAside(&blocks[j]) {
			last++
		}
	}
	return false
}

// startsHeadline reports whether a headline may start with r.
func startsHeadline(r rune) bool {
	if unicode.IsLetter(r) || unicode.IsNumber(r) {
		return !unicode.IsLower(r)
	}
	return strings.ContainsRune("\"'“‘„«‹「『《¿¡$€£(", r)
}

// sectionNames are what pages put above a headline besides the paper's name.
var sectionNames = map[string]bool{
	"world": true, "politics": true, "business": true, "sport": true, "sports": true, "opinion": true, "culture": true,
	"science": true, "technology": true, "health": true, "local": true, "national": true, "international": true, "home": true,
	"breaking": true, "exclusive": true, "analysis": true, "weather": true, "markets": true, "economy": true, "europe": true,
	"u.s.": true, "us": true, "uk": true, "news": true, "live": true, "latest": true, "top stories": true, "entertainment": true,
}

// paperWords are last words of names of papers, sites and their sections.
var paperWords = map[string]bool{
	"news": true, "times": true, "post": true, "daily": true, "herald": true, "tribune": true, "journal": true, "press": true,
	"gazette": true, "chronicle": true, "observer": true, "courier": true, "telegraph": true, "standard": true, "mail": true,
	"express": true, "today": true, "wire": true, "newswire": true, "online": true, "report": true, "radio": true, "tv": true,
	"magazine": true, "review": true, "dispatch": true, "bulletin": true, "examiner": true, "inquirer": true, "sentinel": true,
	"guardian": true, "echo": true, "ledger": true, "mercury": true, "argus": true, "advertiser": true, "weekly": true, "gazzetta": true, "globe": true, "desk": true, "network": true, "media": true, "blog": true,
}

// isLabel reports whether text is the name of a paper, site or section.
func isLabel(text string) bool {
	if len(text) > 40 || strings.ContainsAny(text, "\n,;:!?\"“”") {
		return false
	}
	line := strings.ToLower(strings.TrimSpace(text))
	if sectionNames[line] {
		return true
	}
	words := strings.Fields(line)
	if len(words) == 1 {
		dot := strings.LastIndexByte(line, '.')
		return dot > 0 && len(line)-dot >= 3 && len(line)-dot <= 6 // example.com
	}
	for _, word := range strings.Fields(text) {
		first, _ := utf8.DecodeRuneInString(word)
		if unicode.IsLower(first) && word != "of" && word != "the" && word != "and" && word != "&" {
			return false
		}
	}
	return len(words) > 0 && len(words) <= 5 && paperWords[words[len(words)-1]]
}

// sameWords reports whether two titles differ at most in case, space and
// punctuation.
func sameWords(a, b string) bool { return OnlyWords(a) == OnlyWords(b) }

// titleStartsWith reports whether a title is the headline, perhaps with the
// site's name behind it as pages have it.
func titleStartsWith(title, headline string) bool {
	return strings.HasPrefix(OnlyWords(title), OnlyWords(headline))
}

// OnlyWords returns the letters and digits of s, in small letters.
func OnlyWords(s string) string {
	letters := make([]byte, 0, len(s))
	for _, r := range s {
		switch {
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
			letters = append(letters, byte(r))
		case 'A' <= r && r <= 'Z':
			letters = append(letters, byte(r)+'a'-'A')
		case r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsNumber(r)):
			letters = utf8.AppendRune(letters, unicode.ToLower(r))
		}
	}
	return string(letters)
}

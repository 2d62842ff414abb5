package reader

import (
	"strings"
	"unicode/utf8"

	"variorum/articles"
	"variorum/ui/label"
)

// A piece is what is laid out at one time: a block, a part of a very long
// block, or one of the two lines that the pane adds.
type piece struct {
	block int    // index into the article's blocks; titleLine or byline
	start int    // where in the block's text the piece begins
	text  string // the words
	at    int    // bytes of the article before it
}

const (
	titleLine = -1 // the title of an article that has no headline block
	byline    = -2
)

// longBlock is the size in bytes above which a block is cut into pieces of
// about pieceSize, so that no single row costs more than a page.
const (
	longBlock = 64 << 10
	pieceSize = 8 << 10
)

// cut cuts an article into pieces. The byline follows the headline where one
// of the first blocks is one, else a line with the title is put on top.
func cut(a *articles.Article, words string) (pieces []piece, size int) {
	headline := -1
	for i := range min(len(a.Blocks), 5) {
		if a.Blocks[i].Kind == articles.KindHeadline {
			headline = i
			break
		}
	}
	pieces = make([]piece, 0, len(a.Blocks)+2)
	if headline < 0 {
		if a.Title != "" {
			pieces = append(pieces, piece{block: titleLine, text: a.Title})
		}
		pieces = appendByline(pieces, a, words, 0)
	}
	for i := range a.Blocks {
		text := a.Blocks[i].Text
		for start := 0; ; {
			end := pieceEnd(text, start)
			pieces = append(pieces, piece{block: i, start: start, text: text[start:end], at: size + start})
			if end == len(text) {
				break
			}
			start = end
		}
		size += len(text)
		if i == headline {
			pieces = appendByline(pieces, a, words, size)
		}
	}
	return pieces, size
}

func appendByline(pieces []piece, a *articles.Article, words string, at int) []piece {
	var parts []string
	for _, part := range []string{a.Source, a.Author, label.LongDate(a.Published), words} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if len(parts) == 0 {
		return pieces
	}
	return append(pieces, piece{block: byline, text: strings.Join(parts, " · "), at: at})
}

// pieceEnd returns where the piece of text that begins at start ends: after a
// sentence or at least a space, if there is one nearby.
func pieceEnd(text string, start int) int {
	if len(text) <= longBlock || len(text)-start <= 2*pieceSize {
		return len(text)
	}
	window := text[start+pieceSize/2 : start+pieceSize]
	for _, sign := range []string{". ", "。", " "} {
		if i := strings.LastIndex(window, sign); i >= 0 {
			return start + pieceSize/2 + i + len(sign)
		}
	}
	end := start + pieceSize
	for !utf8.RuneStart(text[end]) {
		end--
	}
	return end
}

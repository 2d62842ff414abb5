package reader

import (
	"variorum/articles"
	"variorum/ui/screen/scroll"
	"variorum/ui/style"
)

// A sheet is an article set in rows at a width: the text that the pane's window
// is moved over.
type sheet struct {
	styles  style.Styles
	article *articles.Article
	pieces  []piece
	size    int // bytes of the article's text
	markup  *markup
	source  bool // markup is shown as it stands in the file

	width  int // of the pane
	column int // the widest the text may be
	laid   map[int]*laid
	search *search
}

// forget drops every row that is set.
func (s *sheet) forget() { clear(s.laid) }

// Items is the number of pieces.
func (s *sheet) Items() int { return len(s.pieces) }

// Gap returns the number of blank rows before piece i.
func (s *sheet) Gap(i int) int {
	if i == 0 || s.Continues(i) || s.pieces[i].block == byline {
		return 0
	}
	kind, before := s.kind(i), s.kind(i-1)
	if kind == before && (kind == articles.KindListItem || kind == articles.KindFurniture || kind == articles.KindCaption) {
		return 0
	}
	return 1
}

// HasLine reports whether piece i has a row n.
func (s *sheet) HasLine(i, n int) bool { return n < len(s.lay(i).rows) }

// Height is the number of rows of piece i.
func (s *sheet) Height(i int) int { return len(s.lay(i).rows) }

// Continues reports whether piece i goes on with the block of the one before.
func (s *sheet) Continues(i int) bool { return s.pieces[i].start > 0 }

// PlaceAt is the place of a row; the lines that the pane adds are at the block
// that follows.
func (s *sheet) PlaceAt(a scroll.Line) scroll.Place {
	if a == (scroll.Line{}) {
		return scroll.Place{}
	}
	for i := a.Item; i < len(s.pieces); i++ {
		piece := &s.pieces[i]
		switch {
		case piece.block < 0:
		case i > a.Item:
			return scroll.At(piece.block, 0)
		case a.Number < 0:
			return scroll.Place{Within: true, Block: piece.block, Gap: true}
		default:
			return scroll.At(piece.block, piece.start+s.offsetOf(i, a.Number))
		}
	}
	return scroll.Place{}
}

// LineOf is the row that a place is on.
func (s *sheet) LineOf(place scroll.Place) scroll.Line {
	if !place.Within {
		return scroll.Line{}
	}
	found, offset := 0, 0
	for i := range s.pieces {
		if piece := &s.pieces[i]; piece.block == place.Block && piece.start <= place.Offset {
			found, offset = i, min(place.Offset-piece.start, len(piece.text))
		} else if piece.block > place.Block {
			break
		}
	}
	if place.Gap {
		return scroll.Line{Item: found, Number: -s.Gap(found)}
	}
	return scroll.Line{Item: found, Number: s.rowOf(found, offset)}
}

func (s *sheet) kind(i int) articles.Kind {
	if block := s.pieces[i].block; block >= 0 {
		return s.article.Blocks[block].Kind
	}
	return articles.KindParagraph
}

// columnWidth returns the width of the text.
func (s *sheet) columnWidth() int {
	return max(min(s.column, s.width-2*s.leastMargin()), 1)
}

// margin returns the blank cells left of the text.
func (s *sheet) margin() int {
	return max((s.width-s.columnWidth())/2, 0)
}

func (s *sheet) leastMargin() int {
	switch {
	case s.width >= 60:
		return 3
	case s.width >= 24:
		return 1
	}
	return 0
}

package reader

// at is a row of the laid text: a row of a piece, or with a negative number a
// blank row before it.
type at struct{ piece, row int }

// An anchor is where the first visible row begins, independent of width: a
// byte of a piece's text, or with a negative number a blank row before it.
type anchor struct{ piece, offset int }

// next returns the row after a, and false at the end.
func (p *Pane) next(a at) (at, bool) {
	if a.row+1 < len(p.lay(a.piece).rows) {
		return at{a.piece, a.row + 1}, true
	}
	if a.piece+1 < len(p.pieces) {
		return at{a.piece + 1, -p.gap(a.piece + 1)}, true
	}
	return a, false
}

// prev returns the row before a, and false at the beginning.
func (p *Pane) prev(a at) (at, bool) {
	if a.row > -p.gap(a.piece) {
		return at{a.piece, a.row - 1}, true
	}
	if a.piece > 0 {
		return at{a.piece - 1, len(p.lay(a.piece-1).rows) - 1}, true
	}
	return a, false
}

// move returns the row n rows after a, or before it, as far as there is one.
func (p *Pane) move(a at, n int) at {
	for ok := true; n > 0 && ok; n-- {
		a, ok = p.next(a)
	}
	for ok := true; n < 0 && ok; n++ {
		a, ok = p.prev(a)
	}
	return a
}

// Scroll moves the text by n rows, to the end at most.
func (p *Pane) Scroll(n int) {
	if len(p.pieces) > 0 {
		p.show(p.move(p.top, n))
	}
}

// show makes a the first visible row, or as near to it as the end allows, and
// the place.
func (p *Pane) show(a at) {
	p.top = p.clamp(a)
	p.anchor = anchor{p.top.piece, p.top.row}
	if p.top.row >= 0 {
		p.anchor.offset = p.offsetOf(p.top.piece, p.top.row)
	}
}

// clamp returns a, or an earlier row where less than a pane of text follows.
func (p *Pane) clamp(a at) at {
	bottom, missing := a, p.height-1
	for ok := true; missing > 0; missing-- {
		if bottom, ok = p.next(bottom); !ok {
			break
		}
	}
	return p.move(a, -max(missing, 0))
}

// locate finds the first visible row again after the layout changed. It does
// not change the place: going back to the old size gives the old screen.
func (p *Pane) locate() {
	if len(p.pieces) == 0 {
		p.top = at{}
		return
	}
	row := max(p.anchor.offset, -p.gap(p.anchor.piece))
	if row >= 0 {
		row = p.rowOf(p.anchor.piece, p.anchor.offset)
	}
	p.top = p.clamp(at{p.anchor.piece, row})
}

func (p *Pane) toTop() { p.show(at{}) }

func (p *Pane) toEnd() {
	if last := len(p.pieces) - 1; last >= 0 {
		p.show(at{last, len(p.lay(last).rows) - 1})
	}
}

// jumpParagraph puts the next or previous paragraph at the top.
func (p *Pane) jumpParagraph(step int) {
	if len(p.pieces) == 0 {
		return
	}
	i := p.top.piece
	if step < 0 && p.top.row > 0 && p.pieces[i].start == 0 {
		p.show(at{i, 0})
		return
	}
	if step > 0 && p.top.row < 0 {
		i-- // a blank row is on top: the paragraph after it is next
	}
	for i += step; i > 0 && i < len(p.pieces) && p.pieces[i].start > 0; {
		i += step
	}
	p.show(at{min(max(i, 0), len(p.pieces)-1), 0})
}

// Place returns the place of the first visible row.
func (p *Pane) Place() Place {
	if len(p.pieces) == 0 {
		return Place{}
	}
	for i := p.anchor.piece; i < len(p.pieces); i++ {
		if piece := p.pieces[i]; piece.block >= 0 {
			if i > p.anchor.piece {
				return Place{Block: piece.block}
			}
			return Place{Block: piece.block, Offset: piece.start + max(p.anchor.offset, 0)}
		}
	}
	return Place{}
}

// GoTo puts a place at the top. The zero Place is the very beginning.
func (p *Pane) GoTo(place Place) {
	p.anchor = anchor{}
	if place != (Place{}) {
		for i := range p.pieces {
			if piece := &p.pieces[i]; piece.block == place.Block && piece.start <= place.Offset {
				p.anchor = anchor{i, min(place.Offset-piece.start, len(piece.text))}
			} else if piece.block > place.Block {
				break
			}
		}
	}
	p.locate()
}

// Bookmark returns what goes back to the present row, as long as the article is
// the same.
func (p *Pane) Bookmark() (goBack func()) {
	article, place := p.article, p.anchor
	return func() {
		if p.article == article {
			p.anchor = place
			p.locate()
		}
	}
}

// percent returns how much of the text has been on the screen when what is
// visible is read.
func (p *Pane) percent() int {
	if len(p.pieces) == 0 || p.size == 0 {
		return 100
	}
	bottom := p.move(p.top, p.height-1)
	l := p.lay(bottom.piece)
	if bottom.piece == len(p.pieces)-1 && bottom.row == len(l.rows)-1 {
		return 100
	}
	read := p.pieces[bottom.piece].at
	if bottom.row >= 0 {
		read += scale(l.rows[bottom.row].End, len(l.text), len(p.pieces[bottom.piece].text))
	}
	return min(read*100/p.size, 99)
}

package words

import (
	"variorum/articles/compare/internal/edit"
	"variorum/articles/compare/internal/words/token"
)

// pairLeftovers pairs what stands at the ends of an edit once a phrase has moved out
// of it: where "The union agreed." was put before "The strike ended.", the
// aligner kept one of the two first words, and the other is still there.
func pairLeftovers(x, y []token.Token) {
	for i, j := 0, 0; i < len(x) || j < len(y); {
		if i < len(x) && x[i].Kept() && j < len(y) && y[j].Kept() {
			i, j = i+1, j+1
			continue
		}
		iEnd, movedX := editEnd(x, i)
		jEnd, movedY := editEnd(y, j)
		if movedX || movedY {
			rejoinEdit(x, y, i, iEnd, j, jEnd)
		}
		i, j = iEnd, jEnd
	}
}

// editEnd returns where the tokens from k on that are not kept end, and whether
// any of them has moved.
func editEnd(cells []token.Token, k int) (end int, moved bool) {
	for ; k < len(cells) && !cells[k].Kept(); k++ {
		moved = moved || cells[k].Change == edit.ChangeMoved
	}
	return k, moved
}

// rejoinEdit pairs the equal free tokens at the beginning and the end of
// x[i:iEnd] and y[j:jEnd].
func rejoinEdit(x, y []token.Token, i, iEnd, j, jEnd int) {
	for {
		for i < iEnd && !token.IsFree(&x[i]) {
			i++
		}
		for j < jEnd && !token.IsFree(&y[j]) {
			j++
		}
		if i == iEnd || j == jEnd || x[i].Word != y[j].Word {
			break
		}
		token.KeepPair(x, y, i, j)
	}
	for {
		for iEnd > i && !token.IsFree(&x[iEnd-1]) {
			iEnd--
		}
		for jEnd > j && !token.IsFree(&y[jEnd-1]) {
			jEnd--
		}
		if i == iEnd || j == jEnd || x[iEnd-1].Word != y[jEnd-1].Word {
			return
		}
		token.KeepPair(x, y, iEnd-1, jEnd-1)
	}
}

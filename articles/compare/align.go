package compare

import (
	"cmp"
	"context"
	"hash/maphash"
	"slices"

	"variorum/articles"
	"variorum/articles/compare/internal/pair"
)

// An Alignment is a comparison whose paragraphs are paired and whose words
// are not yet compared: enough to lay out a view.
type Alignment struct {
	old, new     *articles.Article
	vocabulary   *pair.Vocabulary
	index        articleIndex
	olds, news   []pair.Paragraph
	rows         []alignedRow
	newComesLead bool // the pair was worked on with New as the first side, see Align
}

// An alignedRow is a row before its words are compared: ranges of blocks.
type alignedRow struct {
	old0, old1, new0, new1 int
	moved                  bool
	similarity             float64
}

// Align pairs the blocks of two articles. Its only error is ctx's.
func Align(ctx context.Context, old, new *articles.Article) (*Alignment, error) {
	v := pair.NewVocabulary()
	seed := maphash.MakeSeed()
	a := &Alignment{old: old, new: new, vocabulary: v}
	// Ties are broken by order, so both directions work on the same order of
	// the two articles: then comparing them the other way round mirrors.
	a.newComesLead = textPrecedes(new, old)
	first, second := old, new
	if a.newComesLead {
		first, second = new, old
	}
	firsts, err := pair.Read(ctx, v, first, seed)
	if err != nil {
		return nil, err
	}
	seconds, err := pair.Read(ctx, v, second, seed)
	if err != nil {
		return nil, err
	}
	if err := v.Settle(); err != nil {
		return nil, err
	}
	v.Blocks = len(firsts) + len(seconds)
	pair.Weigh(v, firsts, v.Blocks)
	pair.Weigh(v, seconds, v.Blocks)
	inOrder, moved, err := pair.Pair(ctx, v, firsts, seconds)
	if err != nil {
		return nil, err
	}
	a.olds, a.news = firsts, seconds
	if a.newComesLead {
		a.olds, a.news = seconds, firsts
		pair.Mirror(inOrder)
		pair.Mirror(moved)
		slices.SortFunc(moved, func(x, y pair.Link) int { return cmp.Compare(x.J0, y.J0) })
	}
	a.rows = layRows(inOrder, moved, len(a.olds), len(a.news))
	return a, nil
}

// textPrecedes orders articles by their text, for want of any other order that
// does not depend on which is called old.
func textPrecedes(x, y *articles.Article) bool {
	return slices.CompareFunc(x.Blocks, y.Blocks, func(p, q articles.Block) int {
		return cmp.Or(cmp.Compare(p.Text, q.Text), cmp.Compare(p.Kind, q.Kind))
	}) < 0
}

// layRows puts links and leftover blocks into the order a reader expects:
// New's, with what only Old has where it was left out.
func layRows(inOrder, moved []pair.Link, olds, news int) []alignedRow {
	takenOld := make([]bool, olds)
	for _, l := range moved {
		for i := l.I0; i < l.I1; i++ {
			takenOld[i] = true
		}
	}
	var rows []alignedRow
	i, j, m := 0, 0, 0
	leftUpTo := func(i1, j1 int) {
		for ; i < i1; i++ {
			if !takenOld[i] {
				rows = append(rows, alignedRow{old0: i, old1: i + 1, new0: j, new1: j})
			}
		}
		for j < j1 {
			if m < len(moved) && int(moved[m].J0) == j {
				l := moved[m]
				rows = append(rows, alignedRow{int(l.I0), int(l.I1), int(l.J0), int(l.J1), true, l.Similarity})
				j = int(l.J1)
				m++
				continue
			}
			rows = append(rows, alignedRow{old0: i, old1: i, new0: j, new1: j + 1})
			j++
		}
	}
	for _, l := range inOrder {
		leftUpTo(int(l.I0), int(l.J0))
		rows = append(rows, alignedRow{int(l.I0), int(l.I1), int(l.J0), int(l.J1), false, l.Similarity})
		i, j = int(l.I1), int(l.J1)
	}
	leftUpTo(olds, news)
	return rows
}

// Len returns the number of rows.
func (a *Alignment) Len() int { return len(a.rows) }

// CapitalNouns reports whether the texts are in a language that gives all nouns a
// capital letter, so that capitals tell no names: German.
func (a *Alignment) CapitalNouns() bool { return a.vocabulary.Lexicon.Capitals }

// Bare returns row i with whole blocks as unmarked segments: what there is to
// show before its words are compared. It costs next to nothing.
func (a *Alignment) Bare(i int) Row {
	r := a.rows[i]
	row := Row{Moved: r.moved, Similarity: r.similarity, Role: a.role(r)}
	change := ChangeNone
	switch {
	case r.new0 == r.new1:
		row.Kind, change = RowRemoved, ChangeRemoved
	case r.old0 == r.old1:
		row.Kind, change = RowAdded, ChangeAdded
	case r.similarity < 1 || r.old1-r.old0 != r.new1-r.new0:
		row.Kind = RowChanged
	}
	if row.Role == RoleFurniture {
		change = ChangeNone
	}
	row.Old, row.New = barePart(a.olds[r.old0:r.old1], change), barePart(a.news[r.new0:r.new1], change)
	if change != ChangeNone {
		row.Edits = listEdits(row.Old, row.New, 1)
	}
	return row
}

// barePart makes parts of one segment each.
func barePart(paragraphs []pair.Paragraph, change Change) []Part {
	var parts []Part
	for i := range paragraphs {
		p := &paragraphs[i]
		edit := 0
		if change != ChangeNone {
			edit = 1
		}
		parts = append(parts, Part{Block: p.Index, Segments: []Segment{{Text: p.Text, Change: change, Edit: edit, Other: -1}}})
	}
	return parts
}

// role is the role of a row: that of its sides where they agree.
func (a *Alignment) role(r alignedRow) Role {
	role := RoleBody
	for k, p := range append(slices.Clip(a.olds[r.old0:r.old1]), a.news[r.new0:r.new1]...) {
		if k > 0 && p.Role != role {
			return RoleBody
		}
		role = p.Role
	}
	return role
}

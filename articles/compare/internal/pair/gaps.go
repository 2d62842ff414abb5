package pair

import (
	"slices"
	"variorum/articles/compare/internal/edit"
)

const (
	// gapCells bounds the gaps between links that are weighed pair by pair.
	gapCells = 1 << 12

	// lonePair is the similarity above which the only paragraph left between
	// two links, on both sides, continues the other: a heavy rewrite in place.
	lonePair = 0.10

	// adoptedShare is the share of a leftover paragraph's weight that must
	// stand in what its neighbour's counterpart has left over for it to be
	// another part of that counterpart. At .25 bible chapters lose one part fewer
	// in 100 than at .30, and none is wrong.
	adoptedShare = 0.25

	// mostParts is how many paragraphs one may be split into: sites that give
	// every sentence a paragraph of its own make this many of a long one.
	mostParts = 12
)

// fillGaps looks once more between the links at what is left over: in a small
// gap every pair can be weighed, also those that share no rare word, and where
// a gap holds a single paragraph on each side its place speaks for it.
func fillGaps(inOrder []Link, a, b []Paragraph, left leftovers) []Link {
	var out []Link
	i, j := 0, 0
	gap := func(i1, j1 int) {
		is, js := truePlaces(left.a, i, i1), truePlaces(left.b, j, j1)
		if len(is)*len(js) == 0 || len(is)*len(js) > gapCells {
			return
		}
		for _, l := range linksInGap(a, b, is, js) {
			left.take(l)
			out = append(out, l)
		}
	}
	for _, l := range inOrder {
		gap(int(l.I0), int(l.J0))
		out = append(out, l)
		i, j = int(l.I1), int(l.J1)
	}
	gap(len(a), len(b))
	return out
}

// truePlaces lists the true places of a range.
func truePlaces(free []bool, from, to int) []int {
	var out []int
	for i := from; i < to; i++ {
		if free[i] {
			out = append(out, i)
		}
	}
	return out
}

func linksInGap(a, b []Paragraph, is, js []int) []Link {
	var all []Link
	i0, j0 := is[0], js[0]
	for _, i := range is {
		for _, j := range js {
			if l := NewLink(a, b, i, i+1, j, j+1); l.Score > 0 {
				all = append(all, l.shift(-i0, -j0))
			}
		}
	}
	if len(all) > 0 {
		chain := BestChain(all, is[len(is)-1]+1-i0, js[len(js)-1]+1-j0)
		for k := range chain {
			chain[k] = chain[k].shift(i0, j0)
		}
		return chain
	}
	i, j := onlyBody(a, is), onlyBody(b, js)
	if i < 0 || j < 0 {
		return nil
	}
	// Two texts of one paragraph each are compared because somebody asked.
	l := NewLink(a, b, i, i+1, j, j+1)
	if l.Similarity >= lonePair || len(is) == len(a) && len(js) == len(b) {
		return []Link{l}
	}
	return nil
}

// onlyBody returns the one paragraph among some that is not furniture or
// headline, or -1.
func onlyBody(paragraphs []Paragraph, among []int) int {
	only := -1
	for _, i := range among {
		if r := paragraphs[i].Role; r == edit.RoleFurniture || r == edit.RoleHeadline {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = i
	}
	return only
}

// adoptNeighbours widens links: a leftover paragraph next to one side of a
// link, whose words are what the other side has over, is a part that was split
// off. Being short, it may add too little to be found by similarity alone.
func adoptNeighbours(links []Link, a, b []Paragraph, left leftovers) {
	for k := range links {
		l := &links[k]
		if l.J1-l.J0 == 1 {
			l.I0, l.I1 = adoptInto(a, left.a, l.I0, l.I1, &b[l.J0])
		}
		if l.I1-l.I0 == 1 {
			l.J0, l.J1 = adoptInto(b, left.b, l.J0, l.J1, &a[l.I0])
		}
	}
}

// adoptInto widens parts[from:to] by leftover neighbours that belong to whole.
func adoptInto(parts []Paragraph, free []bool, from, to int32, whole *Paragraph) (int32, int32) {
	rest := whole.Bag
	for i := from; i < to; i++ {
		rest = bagWithout(rest, parts[i].Bag)
	}
	belongs := func(i int32) bool {
		return i >= 0 && int(i) < len(parts) && free[i] && to-from < mostParts && parts[i].Length > 1 && !parts[i].Heading &&
			parts[i].Role != edit.RoleFurniture && parts[i].Role != edit.RoleHeadline &&
			sharedWeight(parts[i].Bag, rest) >= leastShared(&parts[i], adoptedShare)*parts[i].weight
	}
	for {
		switch {
		case belongs(to):
			free[to] = false
			rest = bagWithout(rest, parts[to].Bag)
			to++
		case belongs(from - 1):
			from--
			free[from] = false
			rest = bagWithout(rest, parts[from].Bag)
		default:
			return from, to
		}
	}
}

// bagWithout takes the words of a part out of a bag.
func bagWithout(bag, part []Entry) []Entry {
	out := slices.Clone(bag)
	j := 0
	for i := range out {
		for j < len(part) && part[j].Word < out[i].Word {
			j++
		}
		if j < len(part) && part[j].Word == out[i].Word {
			out[i].Count = max(0, out[i].Count-part[j].Count)
		}
	}
	return out
}

// pairHeadlines sets two leftover headlines side by side, whatever they say:
// a reader wants to see how the headline changed.
func pairHeadlines(inOrder []Link, a, b []Paragraph, left leftovers) []Link {
	isHeadline := func(p Paragraph) bool { return p.Role == edit.RoleHeadline }
	i, j := slices.IndexFunc(a, isHeadline), slices.IndexFunc(b, isHeadline)
	if i < 0 || j < 0 || !left.a[i] || !left.b[j] {
		return inOrder
	}
	l := NewLink(a, b, i, i+1, j, j+1)
	if Crosses(l, inOrder) {
		return inOrder
	}
	left.take(l)
	return insertLink(inOrder, l)
}

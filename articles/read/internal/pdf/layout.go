package pdf

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
)

// What tells words and columns apart, in sizes of the letters: spaces are
// between 0.2 and 0.4 wide, also in lines that are stretched to the margin;
// columns stand at least 1 apart.
const (
	wordGap   = 0.15
	wideGap   = 1.0
	columnGap = 0.8
)

// A fragment is a piece of a line that is set in one go.
type fragment struct {
	x, end, y float64
	size      float64
	text      string
}

// A line is what stands beside one another in a column.
type line struct {
	fragment
	column int // of its page, from 0
	page   int
}

// linesOf returns the lines of a page in the order in which they are read.
func linesOf(fragments []fragment, page int) []line {
	var lines []line
	for n, column := range columns(fragments, 0) {
		first := len(lines)
		slices.SortStableFunc(column, func(a, b fragment) int { return cmp.Compare(b.y, a.y) })
		for _, f := range column {
			if last := len(lines) - 1; last >= first && math.Abs(lines[last].y-f.y) < 0.4*math.Max(lines[last].size, f.size) {
				lines[last].join(f)
				continue
			}
			lines = append(lines, line{f, n, page})
		}
	}
	return lines
}

// join sets what stands beside a line behind it, or before it.
func (l *line) join(f fragment) {
	if f.x < l.x {
		l.text = f.text + " " + l.text
	} else {
		l.text += " " + f.text
	}
	l.x, l.end = math.Min(l.x, f.x), math.Max(l.end, f.end)
}

// columns parts what stands on a page, or in a column, where a gap runs down
// beside lines that are narrow. Wide lines part what is above from what is
// below.
func columns(fragments []fragment, depth int) [][]fragment {
	left, right := math.Inf(1), math.Inf(-1)
	for _, f := range fragments {
		left, right = math.Min(left, f.x), math.Max(right, f.end)
	}
	var wide, narrow []fragment
	for _, f := range fragments {
		if f.end-f.x > 0.6*(right-left) {
			wide = append(wide, f)
		} else {
			narrow = append(narrow, f)
		}
	}
	gutter, ok := gutterOf(narrow)
	if !ok || depth > 5 {
		return [][]fragment{fragments}
	}
	crossing := slices.Clone(wide)
	for _, f := range narrow {
		if f.x < gutter && f.end > gutter {
			crossing = append(crossing, f)
		}
	}
	slices.SortFunc(crossing, func(a, b fragment) int { return cmp.Compare(b.y, a.y) })
	var list [][]fragment
	above := math.Inf(1)
	for i := 0; i <= len(crossing); i++ {
		below := math.Inf(-1)
		if i < len(crossing) {
			below = crossing[i].y
		}
		var sides [2][]fragment
		for _, f := range narrow {
			switch {
			case f.y > above || f.y <= below:
			case f.end <= gutter:
				sides[0] = append(sides[0], f)
			case f.x >= gutter:
				sides[1] = append(sides[1], f)
			}
		}
		for _, side := range sides {
			if len(side) > 0 {
				list = append(list, columns(side, depth+1)...)
			}
		}
		if i < len(crossing) {
			list = append(list, []fragment{crossing[i]})
		}
		above = below
	}
	return joinSingles(list, left, right)
}

// joinSingles makes one column of wide lines in a row.
func joinSingles(list [][]fragment, left, right float64) [][]fragment {
	var joined [][]fragment
	before := false
	for _, column := range list {
		isWide := len(column) == 1 && column[0].end-column[0].x > 0.6*(right-left)
		if isWide && before {
			joined[len(joined)-1] = append(joined[len(joined)-1], column[0])
		} else {
			joined = append(joined, column)
		}
		before = isWide
	}
	return joined
}

// gutterOf returns where the widest gap runs down between pieces that are
// lines of text on both sides of it. Few may reach across.
func gutterOf(fragments []fragment) (x float64, ok bool) {
	const fewest, length = 4, 12 // lines on a side, and letters in one on the average
	const starts = 40            // places that are looked at
	counts := map[float64]int{}
	for _, f := range fragments {
		counts[math.Round(f.x)]++
	}
	places := slices.SortedFunc(maps.Keys(counts), func(a, b float64) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	widest := 0.0
	for _, place := range places[:min(len(places), starts)] {
		right := place - 1
		end, left, others, across, letters, otherLetters := math.Inf(-1), 0, 0, 0, 0, 0
		size := 0.0
		for _, f := range fragments {
			switch {
			case f.x >= right:
				others++
				otherLetters += len(f.text)
			case f.end > right:
				across++
			default:
				left++
				letters += len(f.text)
				end, size = math.Max(end, f.end), math.Max(size, f.size)
			}
		}
		if least := min(left, others); least < fewest || letters < length*left || otherLetters < length*others || across*8 > least+8 {
			continue
		}
		if gap := right - end; gap > widest && gap > columnGap*size {
			widest, x, ok = gap, end+gap/2, true
		}
	}
	return x, ok
}

// withoutMargins takes out the lines at the top and the bottom of pages that
// recur there, but for numbers, and numbers of pages.
func withoutMargins(pages [][]line) [][]line {
	const rows = 2 // of a margin
	seen := map[string]int{}
	margins := make([]map[int]string, len(pages))
	for p, lines := range pages {
		margins[p] = map[int]string{}
		order := make([]int, len(lines))
		for i := range order {
			order[i] = i
		}
		slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(lines[b].y, lines[a].y) })
		for n, i := range order {
			if n < rows || n >= len(order)-rows {
				key := withoutNumbers(lines[i].text)
				if key != "" {
					key += strconv.Itoa(int(math.Round(lines[i].y / lines[i].size)))
				}
				margins[p][i] = key
				seen[key]++
			}
		}
	}
	out := make([][]line, len(pages))
	for p, lines := range pages {
		for i, l := range lines {
			key, atMargin := margins[p][i]
			if atMargin && (key == "" || hasNumber(l) || len(pages) > 1 && seen[key] >= 2 && seen[key]*5 >= len(pages)*2) {
				continue
			}
			out[p] = append(out[p], l)
		}
		if p > 0 && interrupts(out[p-1], out[p]) {
			out[p] = out[p][1:]
		}
	}
	return out
}

// interrupts reports whether a page begins with a line that stands by itself,
// the more so in the midst of a sentence that goes on from the page before.
func interrupts(before, lines []line) bool {
	if len(before) == 0 || len(lines) < 3 {
		return false
	}
	first, second, third := lines[0], lines[1], lines[2]
	least := 1.5
	if endsSentence(before[len(before)-1].text) {
		least = 2 // it may be a heading
	}
	return first.y-second.y > least*math.Abs(second.y-third.y) && first.end-first.x < 0.8*(second.end-second.x)
}

// withoutNumbers is a line's text without digits, signs and case.
func withoutNumbers(s string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		if r < 'A' || r > 'z' && r < 0xAA || r == 0x2013 || r == 0x2014 || r == 0x2022 {
			return -1
		}
		return r
	}, s))
}

// hasNumber reports whether a short line has the number of its page in it and
// is no sentence.
func hasNumber(l line) bool {
	words := strings.Fields(l.text)
	if len(words) > 12 || endsSentence(l.text) {
		return false
	}
	number := strconv.Itoa(l.page)
	return slices.ContainsFunc(words, func(word string) bool { return strings.Trim(word, "-–—|[]()•·") == number })
}

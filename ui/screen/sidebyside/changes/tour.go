package changes

import "sort"

// A Tour is the walk from change to change, in the order of the text.
type Tour struct {
	List []Change
	Now  int // index into List, -1: at none
}

// NewTour begins a walk before the first of the changes.
func NewTour(list []Change) Tour { return Tour{List: list, Now: -1} }

// At returns the change one stands at.
func (t *Tour) At() (Change, bool) {
	if t.Now < 0 || t.Now >= len(t.List) {
		return Change{}, false
	}
	return t.List[t.Now], true
}

// Replace takes the changes of the same comparison when more is known. Where one
// stands stays.
func (t *Tour) Replace(list []Change) {
	before, ok := t.At()
	t.List, t.Now = list, -1
	if ok && len(list) > 0 {
		t.Now = min(sort.Search(len(list), func(i int) bool { return list[i].Row >= before.Row }), len(list)-1)
	}
}

// Next returns the change n places on from the one after place from, or back,
// round the ends, of those that match.
func (t *Tour) Next(from, n int, match func(Change) bool) (int, bool) {
	step := n / max(n, -n)
	found, ok := from, false
	for range max(n, -n) {
		for k := 1; k <= len(t.List); k++ {
			i := ((found+step*k)%len(t.List) + len(t.List)) % len(t.List)
			if match(t.List[i]) {
				found, ok = i, true
				break
			}
		}
		if !ok {
			return 0, false
		}
	}
	return found, true
}

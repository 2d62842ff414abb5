package catalog

// arenaChunk is how many elements an arena takes from the heap at once.
const arenaChunk = 1 << 18

// An arena keeps many small slices in a few large ones, which costs the
// garbage collector nothing and wastes no room on size classes. What is put
// in stays until the arena goes.
type arena[T any] struct{ free []T }

// Keep returns a copy of list that lives in the arena.
func (a *arena[T]) Keep(list []T) []T {
	if len(list) > arenaChunk/16 {
		return append([]T(nil), list...)
	}
	if len(list) > cap(a.free)-len(a.free) {
		a.free = make([]T, 0, arenaChunk)
	}
	start := len(a.free)
	a.free = append(a.free, list...)
	return a.free[start:len(a.free):len(a.free)]
}

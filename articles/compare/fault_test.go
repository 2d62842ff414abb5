package compare_test

import "testing"

// Words that changed places: a rule about what stands near a name once looked
// for a neighbour behind the last word, and panicked.
func TestCompareWhereWordsChangedPlaces(t *testing.T) {
	check(t,
		split("of Day in Petersburg\n\nAccording improving, this year 40 classes"),
		split("This year, of various classes Petersburg.\n\nEarlier Petersburg of Day.\n"))
}

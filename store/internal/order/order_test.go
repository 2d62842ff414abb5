package order_test

import (
	"slices"
	"testing"
	"time"

	"variorum/store/internal/order"
)

func day(n int) time.Time { return time.Date(2031, 3, n, 0, 0, 0, 0, time.UTC) }

func TestWhatOrdersVersions(t *testing.T) {
	for _, c := range []struct {
		what     string
		versions []order.Version
		want     []string
		by       order.By // of the second
	}{
		{"published goes before the file's time", []order.Version{{Name: "b", Published: day(2), File: day(1)}, {Name: "a", Published: day(1), File: day(9)}}, []string{"a", "b"}, order.ByPublished},
		{"published is the same: modified decides", []order.Version{{Name: "b", Published: day(1), Modified: day(3)}, {Name: "a", Published: day(1)}}, []string{"a", "b"}, order.ByModified},
		{"explicit versions count as numbers", []order.Version{{Name: "x", Label: "10", File: day(1)}, {Name: "y", Label: "9", File: day(2)}}, []string{"y", "x"}, order.ByLabel},
		{"when an archive took it", []order.Version{{Name: "b", Captured: day(2), File: day(1)}, {Name: "a", Captured: day(1), File: day(5)}}, []string{"a", "b"}, order.ByCapture},
		{"one has no date", []order.Version{{Name: "b", File: day(4)}, {Name: "a", Published: day(3), File: day(9)}}, []string{"a", "b"}, order.ByFile},
		{"nothing is known", []order.Version{{Name: "v10"}, {Name: "v2"}}, []string{"v2", "v10"}, order.ByName},
	} {
		by := order.Sort(c.versions)
		var got []string
		for _, v := range c.versions {
			got = append(got, v.Name)
		}
		if !slices.Equal(got, c.want) || by[1] != c.by {
			t.Errorf("%s: %q by %d, want %q by %d", c.what, got, by[1], c.want, c.by)
		}
	}
	if got := order.CaptureTime("web/20310304050607/page.html"); !got.Equal(time.Date(2031, 3, 4, 5, 6, 7, 0, time.UTC)) {
		t.Errorf("captured %v", got)
	}
}

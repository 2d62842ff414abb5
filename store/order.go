package store

import (
	"cmp"
	"regexp"
	"slices"
	"time"
)

// OrderedBy says which time, or what else, put a version where it stands among
// the versions of its story.
type OrderedBy uint8

// What orders versions, from what goes before all others.
const (
	OrderedByNothing OrderedBy = iota // it is alone
	OrderedByPublished
	OrderedByModified // as the text states it
	OrderedByLabel    // its explicit version
	OrderedByCapture  // when an archive took it, from its path or address
	OrderedByFile     // the file's time
	OrderedByPath     // nothing tells the versions apart
)

// captured finds the 14 digits with which archives say when they took a page.
var captured = regexp.MustCompile(`(?:^|[^0-9])([12][0-9]{13})(?:[^0-9]|$)`)

// captureTime is the time of capture that a path or an address names, zero
// where none does.
func captureTime(names ...string) time.Time {
	for _, name := range names {
		if m := captured.FindStringSubmatch(name); m != nil {
			if t, err := time.Parse("20060102150405", m[1]); err == nil {
				return t
			}
		}
	}
	return time.Time{}
}

// An order compares two versions by one thing.
type order struct {
	by      OrderedBy
	known   func(r *record) bool // whether it is known of a version
	compare func(a, b *record) int
}

// orders are the things that order versions. One counts where it is known of all
// versions of a story; what was never modified counts as modified when it was
// published.
func orders() []order {
	published := func(r *record) time.Time { return r.version.Published }
	modified := func(r *record) time.Time {
		if r.modified.IsZero() {
			return r.version.Published
		}
		return r.modified
	}
	captured := func(r *record) time.Time { return r.captured }
	file := func(r *record) time.Time { return r.version.Modified }
	timed := func(by OrderedBy, of func(r *record) time.Time) order {
		return order{by,
			func(r *record) bool { return !of(r).IsZero() },
			func(a, b *record) int { return of(a).Compare(of(b)) }}
	}
	label := order{OrderedByLabel,
		func(r *record) bool { return r.label() != "" },
		func(a, b *record) int { return compareNatural(a.label(), b.label()) }}
	return []order{timed(OrderedByPublished, published), timed(OrderedByModified, modified), label,
		timed(OrderedByCapture, captured), timed(OrderedByFile, file)}
}

// orderVersions puts the versions of a story in order, the oldest first, and
// returns what ordered each. Where nothing but the time of the file is known of
// all, each goes by the first time that is known of it.
func orderVersions(members []*record) []OrderedBy {
	var usable []order
	for _, o := range orders() {
		if !slices.ContainsFunc(members, func(r *record) bool { return !o.known(r) }) {
			usable = append(usable, o)
		}
	}
	if len(usable) == 0 || usable[0].by == OrderedByFile {
		usable = slices.Insert(usable, 0, order{by: OrderedByFile, compare: func(a, b *record) int {
			return a.version.Dated.Compare(b.version.Dated)
		}})
	}
	usable = append(usable, order{by: OrderedByPath, compare: func(a, b *record) int { return compareNatural(a.ID, b.ID) }})
	first := func(a, b *record) (int, OrderedBy) {
		for _, o := range usable {
			if c := o.compare(a, b); c != 0 {
				return c, o.by
			}
		}
		return 0, OrderedByPath
	}
	slices.SortFunc(members, func(a, b *record) int {
		c, _ := first(a, b)
		return cmp.Or(c, cmp.Compare(a.ID, b.ID))
	})
	by := make([]OrderedBy, len(members))
	for i := range members {
		switch {
		case len(members) == 1:
		case i == 0:
			_, by[i] = first(members[0], members[1])
		default:
			_, by[i] = first(members[i-1], members[i])
		}
	}
	return by
}

// Package order puts versions of one story in order, the oldest first, and says
// what each was ordered by. It knows nothing of a version but its times, its label
// and its name.
package order

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"time"
)

// A Version is what orders one; its times are zero where they are not known.
type Version struct {
	Published time.Time
	Modified  time.Time // as the text states it
	Label     string    // explicit version
	Captured  time.Time // when an archive took it, see CaptureTime
	File      time.Time // of the file
	Name      string    // unique
}

// dated is the first time that is known of a version.
func (v *Version) dated() time.Time {
	for _, t := range []time.Time{v.Published, v.Modified, v.Captured} {
		if !t.IsZero() {
			return t
		}
	}
	return v.File
}

// By says which time, or what else, put a version where it stands.
type By uint8

// What orders versions, from what goes before all others.
const (
	ByNothing By = iota // it is alone
	ByPublished
	ByModified
	ByLabel
	ByCapture
	ByFile
	ByName // nothing tells the versions apart
)

// captured finds the 14 digits with which archives say when they took a page.
var captured = regexp.MustCompile(`(?:^|[^0-9])([12][0-9]{13})(?:[^0-9]|$)`)

// CaptureTime is the time of capture that a path or an address names, zero
// where none does.
func CaptureTime(names ...string) time.Time {
	for _, name := range names {
		if m := captured.FindStringSubmatch(name); m != nil {
			if t, err := time.Parse("20060102150405", m[1]); err == nil {
				return t
			}
		}
	}
	return time.Time{}
}

// A criterion compares two versions by one thing.
type criterion struct {
	by      By
	known   func(v *Version) bool // whether it is known of a version
	compare func(a, b *Version) int
}

// criteria are the things that order versions. One counts where it is known of
// all versions of a story; what was never modified counts as modified when it was
// published.
func criteria() []criterion {
	modified := func(v *Version) time.Time {
		if v.Modified.IsZero() {
			return v.Published
		}
		return v.Modified
	}
	timed := func(by By, of func(v *Version) time.Time) criterion {
		return criterion{by,
			func(v *Version) bool { return !of(v).IsZero() },
			func(a, b *Version) int { return of(a).Compare(of(b)) }}
	}
	label := criterion{ByLabel,
		func(v *Version) bool { return v.Label != "" },
		func(a, b *Version) int { return compareNatural(a.Label, b.Label) }}
	return []criterion{
		timed(ByPublished, func(v *Version) time.Time { return v.Published }),
		timed(ByModified, modified), label,
		timed(ByCapture, func(v *Version) time.Time { return v.Captured }),
		timed(ByFile, func(v *Version) time.Time { return v.File }),
	}
}

// Sort puts versions in order and returns what ordered each behind the one before
// it, the first before the next. Where nothing but the time of the file is known
// of all, each goes by the first time that is known of it.
func Sort(versions []Version) []By {
	var usable []criterion
	for _, c := range criteria() {
		if !slices.ContainsFunc(versions, func(v Version) bool { return !c.known(&v) }) {
			usable = append(usable, c)
		}
	}
	if len(usable) == 0 || usable[0].by == ByFile {
		usable = slices.Insert(usable, 0, criterion{by: ByFile, compare: func(a, b *Version) int {
			return a.dated().Compare(b.dated())
		}})
	}
	usable = append(usable, criterion{by: ByName, compare: func(a, b *Version) int { return compareNatural(a.Name, b.Name) }})
	first := func(a, b *Version) (int, By) {
		for _, c := range usable {
			if n := c.compare(a, b); n != 0 {
				return n, c.by
			}
		}
		return 0, ByName
	}
	slices.SortFunc(versions, func(a, b Version) int {
		n, _ := first(&a, &b)
		return cmp.Or(n, cmp.Compare(a.Name, b.Name))
	})
	by := make([]By, len(versions))
	for i := range versions {
		if k := max(i, 1); len(versions) > 1 {
			_, by[i] = first(&versions[k-1], &versions[k])
		}
	}
	return by
}

// compareNatural compares texts so that "v2" comes before "v10".
func compareNatural(a, b string) int {
	for a != "" && b != "" {
		da, db := digits(a), digits(b)
		if da == 0 || db == 0 {
			if a[0] != b[0] {
				return cmp.Compare(a[0], b[0])
			}
			a, b = a[1:], b[1:]
			continue
		}
		na, nb := strings.TrimLeft(a[:da], "0"), strings.TrimLeft(b[:db], "0")
		if c := cmp.Or(cmp.Compare(len(na), len(nb)), strings.Compare(na, nb)); c != 0 {
			return c
		}
		a, b = a[da:], b[db:]
	}
	return cmp.Compare(len(a), len(b))
}

// digits is how many digits text begins with.
func digits(text string) int {
	n := 0
	for n < len(text) && '0' <= text[n] && text[n] <= '9' {
		n++
	}
	return n
}

package store

import (
	"cmp"
	"slices"
	"strings"

	"variorum/articles/prose"
)

// An Order is a way to sort stories.
type Order uint8

// The orders. Equal stories stand by date, the newest first.
const (
	ByDate     Order = iota // newest first
	BySource                // alphabetically
	ByTitle                 // alphabetically
	ByLength                // longest first
	ByVersions              // most versions first
	ByChange                // first those whose versions differ most in wording
)

// Sorted returns the indexes of the snapshot's stories in an order. It does
// not change the snapshot.
func (s *Snapshot) Sorted(order Order) []int {
	indexes := make([]int, len(s.Stories))
	for i := range indexes {
		indexes[i] = i
	}
	switch order {
	case BySource:
		sortByKey(indexes, func(i int) string { return s.Stories[i].newest().Source })
	case ByTitle:
		sortByKey(indexes, func(i int) string { return s.Stories[i].Title })
	case ByLength:
		sortByNumber(indexes, func(i int) float64 { return float64(s.Stories[i].longest()) })
	case ByVersions:
		sortByNumber(indexes, func(i int) float64 { return float64(len(s.Stories[i].Versions)) })
	case ByChange:
		sortByNumber(indexes, func(i int) float64 { return s.Stories[i].Changed })
	}
	return indexes
}

// sortByKey sorts by text, disregarding case, accents and leading punctuation.
func sortByKey(indexes []int, key func(i int) string) {
	keys := make([]string, len(indexes))
	for _, i := range indexes {
		keys[i] = strings.TrimLeft(string(prose.AppendSearchKey(nil, key(i))), " \"'(")
	}
	slices.SortStableFunc(indexes, func(a, b int) int { return strings.Compare(keys[a], keys[b]) })
}

// sortByNumber sorts by number, the greatest first.
func sortByNumber(indexes []int, number func(i int) float64) {
	slices.SortStableFunc(indexes, func(a, b int) int { return cmp.Compare(number(b), number(a)) })
}

func (s *Story) newest() *Version { return &s.Versions[len(s.Versions)-1] }

// longest is the number of words of the longest version.
func (s *Story) longest() int {
	words := 0
	for i := range s.Versions {
		words = max(words, s.Versions[i].Words)
	}
	return words
}

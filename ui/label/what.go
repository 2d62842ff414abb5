package label

import (
	"strings"

	"variorum/articles/compare"
)

// What says what became of the thing a finding is about, for people and
// programs.
func What(w compare.What) string {
	switch w {
	case compare.WhatReplaced:
		return "replaced"
	case compare.WhatLost:
		return "lost"
	case compare.WhatGained:
		return "gained"
	case compare.WhatAltered:
		return "altered"
	case compare.WhatParaphrased:
		return "became paraphrase"
	case compare.WhatQuoted:
		return "became quotation"
	case compare.WhatMarksDropped:
		return "marks dropped"
	case compare.WhatMarksAdded:
		return "marks added"
	}
	return "changed"
}

// Happened says what a finding is about and what became of it: "number replaced".
func Happened(f *compare.Finding) string {
	return Kind(f).Word + " " + What(f.What)
}

// FoundWords says which words a finding is about, in one line: "28 million → 38 million",
// or those of the one side that has any.
func FoundWords(f *compare.Finding) string {
	old, new := oneLine(f.Places[compare.Old].Text), oneLine(f.Places[compare.New].Text)
	switch {
	case old == "":
		return new
	case new == "":
		return old
	}
	return old + " → " + new
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// Ranks returns the names of the ranks, the best first.
func Ranks() []string { return []string{"A", "B", "C"} }

// Rank returns the name of a rank, for people and programs.
func Rank(r compare.Rank) string { return Ranks()[min(int(r), len(Ranks())-1)] }

package findings

import (
	"variorum/articles/compare/internal/edit"
)

// A mention is one fact that a side states: a figure, a name, a denial, a
// source. Its kind and class say what can take its place, its key what equals
// it.
type mention struct {
	kind  edit.Flags
	class class
	key   string
	from  int   // words[from:to]
	to    int   //
	spots []int // the words it stands or falls with; all of from to to where empty

	weak bool // says nothing alone: matters only where another takes its place
	soft bool // only keeps another from being lost, is never found itself

	figure          // of figures, units and dates
	bound  string   // at least
	way    string   // up, down, beside a figure
	source []int    // of attributions: the content words of who says so
	caps   string   // of names: their capital letters, in small
	names  []string // of names: the words, without case and possessive
	state  state    //
	mate   int      // the mention it was matched with; -1
}

// state is what the matcher made of a mention.
type state uint8

const (
	stateOpen     state = iota
	stateEqual          // the other side has it
	stateReplaced       // another stands in its place
)

// class says which mentions of a kind can take each other's place.
type class uint8

const (
	classFigure class = iota
	classDate
	classWeekday
	classDay
	classPeriod
	classClock
	classOrdinal
	classVague
	classMultiple
	classNumbered // figures in names: Section 508
	className
	classDenial
	classOpposite
	classSource
	classHedge
	classModal
)

// touched reports whether any of a mention's words was altered.
func (s *side) touched(m *mention) bool {
	for _, i := range m.words() {
		if s.words[i].altered() {
			return true
		}
	}
	return false
}

// words are the words a mention stands or falls with.
func (m *mention) words() []int {
	if len(m.spots) > 0 {
		return m.spots
	}
	out := make([]int, 0, m.to-m.from)
	for i := m.from; i < m.to; i++ {
		out = append(out, i)
	}
	return out
}

// fresh reports whether a mention stands in text that only its side has.
func (s *side) fresh(m *mention) bool { return s.words[m.from].new }

// group is the group of a mention's sentence; -1 in text only its side has.
func (s *side) group(m *mention) int32 {
	if s.fresh(m) {
		return -1
	}
	return s.sentences[s.words[m.from].sentence].group
}

// alteredWords keeps those of the words that were altered.
func (s *side) alteredWords(words []int) []int {
	var out []int
	for _, i := range words {
		if s.words[i].altered() {
			out = append(out, i)
		}
	}
	return out
}

// changedWords keeps those of the words that were altered; where none was,
// those that moved.
func (s *side) changedWords(words []int) []int {
	out := s.alteredWords(words)
	for _, i := range words {
		if len(out) == 0 && s.words[i].Change == edit.ChangeMoved {
			out = append(out, i)
		}
	}
	return out
}

package mention

import "variorum/articles/compare/internal/edit"

// A Mention is one fact that a side states: a figure, a name, a negation, a
// source. Its kind and class say what can take its place, its key what equals
// it.
type Mention struct {
	Kind  edit.Flags
	Class Class
	Key   string
	From  int   // words From up to To
	To    int   //
	Spots []int // the words it stands or falls with; all of From to To where empty

	Weak bool // says nothing alone: matters only where another takes its place
	Soft bool // only keeps another from being lost, is never found itself

	Figure               // of figures, units and dates
	Bound       string   // at least
	Way         string   // up, down, beside a figure
	Source      []int    // of attributions: the content words of who says so
	Caps        string   // of names: their capital letters, in small
	Names       []string // of names: the words, without case and possessive
	State       State    // for who matches: what became of it
	Counterpart int      // the mention it was matched with; -1
}

// State is what matching made of a mention.
type State uint8

// The states.
const (
	StateOpen     State = iota
	StateEqual          // the other side has it
	StateReplaced       // another stands in its place
)

// Class says which mentions of a kind can take each other's place.
type Class uint8

// The classes.
const (
	ClassFigure Class = iota
	ClassDate
	ClassWeekday
	ClassDay
	ClassPeriod
	ClassClock
	ClassOrdinal
	ClassVague
	ClassMultiple
	ClassNumbered // figures in names: Section 508
	ClassName
	ClassNegation
	ClassSource
	ClassHedge
	ClassModal
)

// Touched reports whether any of a mention's words was altered.
func (s *Side) Touched(m *Mention) bool {
	for _, i := range m.Words() {
		if s.Words[i].Altered() {
			return true
		}
	}
	return false
}

// Words are the words a mention stands or falls with.
func (m *Mention) Words() []int {
	if len(m.Spots) > 0 {
		return m.Spots
	}
	out := make([]int, 0, m.To-m.From)
	for i := m.From; i < m.To; i++ {
		out = append(out, i)
	}
	return out
}

// Fresh reports whether a mention stands in text that only its side has.
func (s *Side) Fresh(m *Mention) bool { return s.Words[m.From].New }

// Group is the group of a mention's sentence; -1 in text only its side has.
func (s *Side) Group(m *Mention) int32 {
	if s.Fresh(m) {
		return -1
	}
	return s.Sentences[s.Words[m.From].Sentence].Group
}

// AlteredWords keeps those of the words that were altered.
func (s *Side) AlteredWords(words []int) []int {
	var out []int
	for _, i := range words {
		if s.Words[i].Altered() {
			out = append(out, i)
		}
	}
	return out
}

// ChangedWords keeps those of the words that were altered; where none was,
// those that moved.
func (s *Side) ChangedWords(words []int) []int {
	out := s.AlteredWords(words)
	for _, i := range words {
		if len(out) == 0 && s.Words[i].Change == edit.ChangeMoved {
			out = append(out, i)
		}
	}
	return out
}

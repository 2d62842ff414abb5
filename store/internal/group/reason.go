package group

// A Reason says why two versions are of one story.
type Reason struct {
	Kind  ReasonKind
	Kept  float64 // share of the shorter text's words that the other keeps, 0 to 1
	Exact bool    // Kept was counted, not estimated
}

// ReasonKind is what joins two versions.
type ReasonKind uint8

// The reasons, from the one that goes before all others.
const (
	ReasonNone    ReasonKind = iota // they are of one story by others
	ReasonReader                    // the reader decided so
	ReasonStory                     // both name one story
	ReasonSame                      // the texts are the same
	ReasonName                      // the names of their files differ in the version
	ReasonAddress                   // one canonical address
	ReasonWording                   // Kept
)

// Why says why two items are of one story.
func (c *Collection) Why(a, b string) Reason {
	n, okN := c.node[a]
	m, okM := c.node[b]
	if !okN || !okM {
		return Reason{}
	}
	p := c.measured(n, m)
	e := p.edge()
	if known, ok := c.edgeValue(n, m); ok {
		e = known
	} else if v, judged := c.verdicts.get(pairOf(&c.nodes[n], &c.nodes[m])); judged {
		e.kept, e.exact = int32(v.Kept*unit), true
	}
	r := Reason{Kind: ReasonWording, Kept: float64(e.kept) / unit, Exact: e.exact || p.same}
	x, y := c.items[a], c.items[b]
	switch {
	case c.joinedByReader(a, b):
		r.Kind = ReasonReader
	case x.Story != "" && x.Story == y.Story:
		r.Kind = ReasonStory
	case p.same || n == m:
		r.Kind, r.Kept, r.Exact = ReasonSame, 1, true
	case x.Name != "" && x.Name == y.Name && (x.Versioned || y.Versioned):
		r.Kind = ReasonName
	case x.Address != "" && x.Address == y.Address:
		r.Kind = ReasonAddress
	case float64(e.value) < leastValue*unit:
		r.Kind = ReasonNone
	}
	return r
}

func (c *Collection) joinedByReader(a, b string) bool {
	for _, p := range c.decided.Joined {
		if p == [2]string{a, b} || p == [2]string{b, a} {
			return true
		}
	}
	return false
}

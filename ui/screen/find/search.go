package find

import (
	"fmt"
	"slices"
)

// A Search is a search in one pane: what was typed, what was found, and the hit
// one stands at. Searching takes place elsewhere, in a goroutine: Begin numbers
// it, and Take drops the answers that come too late. A Hit is a place in the
// pane's text. The zero Search is none.
type Search[Hit any] struct {
	id     int // of the newest search
	typed  string
	query  Query
	hits   []Hit
	now    int  // index into hits
	done   bool // the answer is there
	stay   bool // no hit was gone to yet, nor is one to be
	goBack func()
}

// Begin drops the present search and begins one for typed, or none where that
// is empty. What it returns is for Take.
func (s *Search[Hit]) Begin(typed string) (id int) {
	*s = Search[Hit]{id: s.id + 1, typed: typed, query: Compile(typed)}
	return s.id
}

// Drop forgets the hits, of a text that is no longer shown; an answer that is
// under way comes too late.
func (s *Search[Hit]) Drop() { s.id, s.hits, s.now, s.done, s.goBack = s.id+1, nil, 0, false, nil }

// Again begins the same search in another text, which stays at its place until
// Step. What it returns is for Take.
func (s *Search[Hit]) Again() (id int) {
	s.Drop()
	s.stay = true
	return s.id
}

// From has goBack called, which leads to where the search begins: when the
// answer comes, so that nothing jumps before as more is typed, or at once where
// none was asked for.
func (s *Search[Hit]) From(goBack func(), asked bool) {
	if !asked {
		goBack()
		return
	}
	s.goBack = goBack
}

// Take takes the answer to search id and reports whether it is the present one
// and has hits; then Seek finds the first to show.
func (s *Search[Hit]) Take(id int, hits []Hit) bool {
	if id != s.id {
		return false
	}
	s.hits, s.done = hits, true
	if s.goBack != nil {
		s.goBack()
	}
	return len(hits) > 0
}

// Seek finds the first hit that is not before the place where the search begins,
// or the very first, and reports whether to show it.
func (s *Search[Hit]) Seek(before func(Hit) bool) (hit Hit, show bool) {
	s.now = max(slices.IndexFunc(s.hits, func(hit Hit) bool { return !before(hit) }), 0)
	return s.hits[s.now], !s.stay
}

// Step goes n hits on, or back, round the ends. It reports whether there is any.
func (s *Search[Hit]) Step(n int) (hit Hit, ok bool) {
	if s.stay && n > 0 {
		n-- // the first one was not gone to
	}
	if len(s.hits) > 0 {
		s.now = ((s.now+n)%len(s.hits) + len(s.hits)) % len(s.hits)
		s.stay = false
	}
	return s.Now()
}

// Ends reports whether n hits on, or back, there is none but round the ends.
func (s *Search[Hit]) Ends(n int) bool {
	if s.stay && n > 0 {
		n--
	}
	return s.done && (s.now+n < 0 || s.now+n >= len(s.hits))
}

// Now returns the hit one stands at.
func (s *Search[Hit]) Now() (hit Hit, ok bool) {
	if len(s.hits) == 0 {
		return hit, false
	}
	return s.hits[s.now], true
}

// On tells whether something is searched for.
func (s *Search[Hit]) On() bool { return s.typed != "" }

// Query returns what is searched for.
func (s *Search[Hit]) Query() Query { return s.query }

// Status says how many hits there are and which one is shown, nothing before
// that is known.
func (s *Search[Hit]) Status() string {
	switch {
	case s.typed == "" || !s.done:
		return ""
	case len(s.hits) == 0:
		return fmt.Sprintf("no match for “%s”", s.typed)
	}
	return fmt.Sprintf("match %d of %d", s.now+1, len(s.hits))
}

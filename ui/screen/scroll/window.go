package scroll

// A Line is a line of a text: of one of its items, or with a negative number
// one of the blank lines before it.
type Line struct{ Item, Number int }

// Before reports whether a stands above b.
func (a Line) Before(b Line) bool {
	return a.Item < b.Item || a.Item == b.Item && a.Number < b.Number
}

// A Text is what a window is moved over. P is how it names a place.
type Text[P any] interface {
	// Items is how many there are. The methods below are called only with
	// items that there are.
	Items() int
	// Gap is the number of blank lines before an item.
	Gap(item int) int
	// HasLine reports whether an item has a line n, breaking it up to there. Each
	// item has a line 0.
	HasLine(item, n int) bool
	// Height is the number of an item's lines, breaking all of it.
	Height(item int) int
	// Continues reports whether an item goes on with the paragraph before it.
	Continues(item int) bool
	// PlaceAt is the place of a line.
	PlaceAt(Line) P
	// LineOf is the line a place is on.
	LineOf(P) Line
}

// A Window shows as many lines of a text as it is high.
type Window[P any] struct {
	text   Text[P]
	height int
	top    Line
	place  P // of top, as it was when it was last chosen
}

// NewWindow returns a window at the place above everything, the zero P.
func NewWindow[P any](text Text[P]) *Window[P] { return &Window[P]{text: text} }

// Top is the first visible line.
func (w *Window[P]) Top() Line { return w.top }

// Bottom is the last visible line.
func (w *Window[P]) Bottom() Line { return w.bottomFrom(w.top) }

// Place is what was last put at the top. It stays as it is while the text is laid
// out anew, so that going back to the old size gives the old screen.
func (w *Window[P]) Place() P { return w.place }

// Resize gives the window its height in lines. Locate comes after it.
func (w *Window[P]) Resize(height int) { w.height = max(height, 0) }

// Locate finds the first visible line again after the text was laid out anew.
func (w *Window[P]) Locate() {
	w.top = Line{}
	if w.text.Items() > 0 {
		w.top = w.clamp(w.text.LineOf(w.place))
	}
}

// GoTo puts a place at the top, or as near to it as the end allows.
func (w *Window[P]) GoTo(place P) {
	w.place = place
	w.Locate()
}

// Show makes a line the first visible one, or as near to it as the end allows.
func (w *Window[P]) Show(a Line) {
	if w.text.Items() == 0 {
		return
	}
	w.top = w.clamp(a)
	w.place = w.text.PlaceAt(w.top)
}

// Scroll moves the text by n lines, to its ends at most.
func (w *Window[P]) Scroll(n int) {
	if w.text.Items() > 0 {
		w.Show(w.Move(w.top, n))
	}
}

// ToTop goes to the beginning.
func (w *Window[P]) ToTop() { w.Show(Line{}) }

// ToEnd goes to the end.
func (w *Window[P]) ToEnd() {
	if last := w.text.Items() - 1; last >= 0 {
		w.Show(Line{last, w.text.Height(last) - 1})
	}
}

// Paragraph puts the next paragraph at the top, or with a step of -1 the
// previous one: the beginning of the present one where that is not visible.
func (w *Window[P]) Paragraph(step int) {
	n := w.text.Items()
	if n == 0 {
		return
	}
	i := w.top.Item
	if step > 0 && w.top.Number >= 0 || step < 0 && (w.top.Number <= 0 || w.text.Continues(i)) {
		i += step
	}
	for i > 0 && i < n && w.text.Continues(i) {
		i += step
	}
	w.Show(Line{min(max(i, 0), n-1), 0})
}

// Next returns the line after a, and false at the end.
func (w *Window[P]) Next(a Line) (Line, bool) {
	switch {
	case w.text.HasLine(a.Item, a.Number+1):
		return Line{a.Item, a.Number + 1}, true
	case a.Item+1 == w.text.Items():
		return a, false
	}
	return Line{a.Item + 1, -w.text.Gap(a.Item + 1)}, true
}

// prev returns the line before a, and false at the beginning.
func (w *Window[P]) prev(a Line) (Line, bool) {
	switch {
	case a.Number > -w.text.Gap(a.Item):
		return Line{a.Item, a.Number - 1}, true
	case a.Item > 0:
		return Line{a.Item - 1, w.text.Height(a.Item-1) - 1}, true
	}
	return a, false
}

// Move returns the line n lines after a, or before it, as far as there is one.
func (w *Window[P]) Move(a Line, n int) Line {
	for ok := true; n > 0 && ok; n-- {
		a, ok = w.Next(a)
	}
	for ok := true; n < 0 && ok; n++ {
		a, ok = w.prev(a)
	}
	return a
}

// clamp returns a, or an earlier line where less than a window of text follows.
func (w *Window[P]) clamp(a Line) Line {
	bottom, missing := a, w.height-1
	for ok := true; missing > 0; missing-- {
		if bottom, ok = w.Next(bottom); !ok {
			break
		}
	}
	return w.Move(a, -max(missing, 0))
}

func (w *Window[P]) bottomFrom(a Line) Line { return w.Move(a, max(w.height-1, 0)) }

// InView reports whether a line is visible.
func (w *Window[P]) InView(a Line) bool {
	return !a.Before(w.top) && !w.Bottom().Before(a)
}

// Context is how many lines are kept between what is gone to and the edge.
const Context = 2

// Reveal brings a line into view, never as the first or last visible one: a
// third down where it was not visible.
func (w *Window[P]) Reveal(target Line) {
	context := min(Context, max(w.height-1, 0)/2)
	first, last := w.Move(w.top, context), w.Move(w.top, w.height-1-context)
	if w.top == (Line{}) {
		first = w.top
	}
	if end, more := w.Next(w.Bottom()); !more {
		last = end
	}
	if target.Before(first) || last.Before(target) {
		w.Show(w.Move(target, -max(w.height/3, context)))
	}
}

// Follow keeps a line visible in a window that shows less than before. The place
// stays as it was.
func (w *Window[P]) Follow(target Line) {
	if !w.InView(target) {
		w.top = w.clamp(w.Move(target, -w.height/3))
	}
}

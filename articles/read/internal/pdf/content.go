package pdf

import (
	"errors"
	"io"
	"math"
	"strings"

	"github.com/ledongthuc/pdf"
)

// A matrix maps points, as section 8.3.3 of ISO 32000 writes it: a b c d e f.
type matrix [6]float64

func identity() matrix { return matrix{1, 0, 0, 1, 0, 0} }

// times is the matrix that maps by m and then by n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// A state is what text is set with.
type state struct {
	ctm                         matrix
	font                        *font
	size, chars, words, leading float64
	stretch, rise               float64
}

// A painter follows the drawing of a page and keeps its text.
type painter struct {
	state
	stack     []state
	text      matrix // where the next letter goes
	line      matrix // where the line began
	fonts     map[string]*font
	fragments []fragment
	pictures  int
	forms     int
	letters   int
}

// Bounds of a page.
const (
	maxForms    = 500
	maxStack    = 200
	maxLetters  = 300_000
	maxFragment = 2000 // bytes
)

// paint follows a stream of drawing.
func (p *painter) paint(content, resources pdf.Value, depth int) {
	if !isSmall(content) {
		return
	}
	pdf.Interpret(content, func(stack *pdf.Stack, operator string) {
		args := make([]pdf.Value, min(stack.Len(), 50))
		for i := len(args) - 1; i >= 0; i-- {
			args[i] = stack.Pop()
		}
		for stack.Len() > 0 {
			stack.Pop()
		}
		switch operator {
		case "BI": // a picture that stands in the drawing itself
			p.pictures++
		case "q":
			if len(p.stack) < maxStack {
				p.stack = append(p.stack, p.state)
			}
		case "Q":
			if n := len(p.stack); n > 0 {
				p.state, p.stack = p.stack[n-1], p.stack[:n-1]
			}
		case "cm":
			if len(args) == 6 {
				p.ctm = matrixOf(args).times(p.ctm)
			}
		case "Do":
			if len(args) == 1 {
				p.paintObject(resources.Key("XObject").Key(args[0].Name()), resources, depth)
			}
		case "Tf":
			if len(args) == 2 {
				p.font, p.size = p.fontOf(resources, args[0].Name()), args[1].Float64()
			}
		default:
			p.set(operator, args)
		}
	})
}

// set follows the operators of text.
func (p *painter) set(operator string, args []pdf.Value) {
	number := func(i int) float64 {
		if i < len(args) {
			return args[i].Float64()
		}
		return 0
	}
	switch operator {
	case "BT":
		p.text, p.line = identity(), identity()
	case "Tc":
		p.chars = number(0)
	case "Tw":
		p.words = number(0)
	case "Tz":
		p.stretch = number(0) / 100
	case "TL":
		p.leading = number(0)
	case "Ts":
		p.rise = number(0)
	case "TD":
		p.leading = -number(1)
		p.move(number(0), number(1))
	case "Td":
		p.move(number(0), number(1))
	case "Tm":
		if len(args) == 6 {
			p.text = matrixOf(args)
			p.line = p.text
		}
	case "T*":
		p.move(0, -p.leading)
	case "\"":
		p.words, p.chars = number(0), number(1)
		p.move(0, -p.leading)
		p.show(args[min(2, len(args)):])
	case "'":
		p.move(0, -p.leading)
		p.show(args)
	case "Tj":
		p.show(args)
	case "TJ":
		if len(args) == 1 {
			for i := range args[0].Len() {
				if item := args[0].Index(i); item.Kind() == pdf.String {
					p.show([]pdf.Value{item})
				} else {
					p.forward(-item.Float64() / 1000 * p.size * p.stretch)
				}
			}
		}
	}
}

func matrixOf(args []pdf.Value) matrix {
	var m matrix
	for i := range m {
		m[i] = args[i].Float64()
	}
	return m
}

func (p *painter) move(x, y float64) {
	p.line = matrix{1, 0, 0, 1, x, y}.times(p.line)
	p.text = p.line
}

func (p *painter) forward(x float64) { p.text = matrix{1, 0, 0, 1, x, 0}.times(p.text) }

// show sets a string.
func (p *painter) show(args []pdf.Value) {
	if len(args) == 0 || p.font == nil {
		return
	}
	raw := args[0].RawString()
	for ; len(raw) > 0 && p.letters < maxLetters; raw = raw[min(p.font.bytes, len(raw)):] {
		p.letters++
		code := raw[:min(p.font.bytes, len(raw))]
		width := p.font.width(code) / 1000
		at := matrix{p.size * p.stretch, 0, 0, p.size, 0, p.rise}.times(p.text).times(p.ctm)
		p.add(p.font.letters(code), at, width)
		x := width*p.size + p.chars
		if code == " " {
			x += p.words
		}
		p.forward(x * p.stretch)
	}
}

// add adds a letter to the line piece before it, or begins another one.
func (p *painter) add(text string, at matrix, width float64) {
	if strings.ContainsAny(text, "\n\r\t\u00a0") {
		text = " "
	}
	size := math.Hypot(at[2], at[3])
	f := fragment{x: at[4], y: at[5], end: at[4] + width*math.Hypot(at[0], at[1]), size: size}
	if text == "" || size < 0.5 || math.IsNaN(f.x+f.y+f.end) || math.Abs(at[1]) > math.Abs(at[0]) {
		return // nothing, or set upright at the margin
	}
	if n := len(p.fragments); n > 0 {
		last := &p.fragments[n-1]
		gap := f.x - last.end
		if math.Abs(f.y-last.y) < 0.3*math.Max(size, last.size) && gap > -0.4*size && gap < wideGap*size && len(last.text) < maxFragment {
			if gap > wordGap*size && !strings.HasSuffix(last.text, " ") && text != " " {
				text = " " + text
			}
			last.text, last.end = last.text+text, math.Max(last.end, f.end)
			return
		}
	}
	if text == " " {
		return
	}
	f.text = text
	p.fragments = append(p.fragments, f)
}

// paintObject draws what another object holds, which may be a picture.
func (p *painter) paintObject(object, resources pdf.Value, depth int) {
	switch object.Key("Subtype").Name() {
	case "Image":
		p.pictures++
	case "Form":
		if p.forms++; depth > 5 || p.forms > maxForms {
			return
		}
		before := p.state
		if m := object.Key("Matrix"); m.Len() == 6 {
			p.ctm = matrix{m.Index(0).Float64(), m.Index(1).Float64(), m.Index(2).Float64(), m.Index(3).Float64(), m.Index(4).Float64(), m.Index(5).Float64()}.times(p.ctm)
		}
		if own := object.Key("Resources"); !own.IsNull() {
			resources = own
		}
		p.paint(object, resources, depth+1)
		p.state = before
	}
}

// isSmall reports whether a stream, or all of a list of them, unpacks to what
// the text of a page may.
func isSmall(content pdf.Value) bool {
	room := int64(maxContent)
	count := func(v pdf.Value) error {
		n, err := io.Copy(io.Discard, io.LimitReader(v.Reader(), room+1))
		if room -= n; room < 0 {
			return errBomb
		}
		return err
	}
	if content.Kind() != pdf.Array {
		return !errors.Is(count(content), errBomb)
	}
	for i := range content.Len() {
		if errors.Is(count(content.Index(i)), errBomb) {
			return false
		}
	}
	return true
}

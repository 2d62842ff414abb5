package pdf

import (
	"unicode/utf8"

	"github.com/ledongthuc/pdf"
)

// A font says which letters codes stand for and how wide they are, in
// thousandths of the size.
type font struct {
	bytes   int // of a code
	encoder pdf.TextEncoding
	widths  map[int]float64
	other   float64 // the width of those that have none
	known   map[string]string
}

// maxWidths is how many widths a font states at most.
const maxWidths = 70_000

// fontOf returns a font by the name that the resources of a page give it.
func (p *painter) fontOf(resources pdf.Value, name string) *font {
	value := resources.Key("Font").Key(name)
	key := value.Key("BaseFont").Name() + " " + name
	if f := p.fonts[key]; f != nil {
		return f
	}
	f := &font{bytes: 1, widths: map[int]float64{}, other: 500, known: map[string]string{}}
	if table := value.Key("ToUnicode"); table.Kind() != pdf.Stream || isSmall(table) {
		library := pdf.Font{V: value}
		f.encoder = library.Encoder()
	}
	if value.Key("Subtype").Name() == "Type0" {
		f.bytes = 2
		f.readWide(value.Key("DescendantFonts").Index(0))
	} else {
		first, list := int(value.Key("FirstChar").Int64()), value.Key("Widths")
		for i := range min(list.Len(), maxWidths) {
			f.widths[first+i] = list.Index(i).Float64()
		}
		if missing := value.Key("FontDescriptor").Key("MissingWidth").Float64(); missing > 0 {
			f.other = missing
		}
	}
	p.fonts[key] = f
	return f
}

// readWide reads the widths of a font of many letters: "first [w w w]" and
// "first last w".
func (f *font) readWide(descendant pdf.Value) {
	f.other = 1000
	if w := descendant.Key("DW"); w.Kind() == pdf.Integer {
		f.other = w.Float64()
	}
	list := descendant.Key("W")
	for i := 0; i+1 < list.Len() && len(f.widths) < maxWidths; {
		first := int(list.Index(i).Int64())
		if next := list.Index(i + 1); next.Kind() == pdf.Array {
			for n := range min(next.Len(), maxWidths) {
				f.widths[first+n] = next.Index(n).Float64()
			}
			i += 2
			continue
		}
		last := min(int(list.Index(i+1).Int64()), first+maxWidths)
		for code := first; code <= last && i+2 < list.Len(); code++ {
			f.widths[code] = list.Index(i + 2).Float64()
		}
		i += 3
	}
}

func (f *font) width(code string) float64 {
	n := 0
	for i := range len(code) {
		n = n<<8 | int(code[i])
	}
	if w, ok := f.widths[n]; ok {
		return w
	}
	return f.other
}

// letters returns what a code stands for.
func (f *font) letters(code string) string {
	if text, ok := f.known[code]; ok {
		return text
	}
	text := code
	if f.encoder != nil {
		text = f.encoder.Decode(code)
	}
	text = apart(text)
	f.known[code] = text
	return text
}

// apart writes out the letters that printers join.
func apart(text string) string {
	r, n := utf8.DecodeRuneInString(text)
	if n != len(text) || r < 0xFB00 || r > 0xFB06 {
		return text
	}
	return [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}[r-0xFB00]
}

package style

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// A Background is what letters of the terminal's own colour stand on.
type Background uint8

// The backgrounds. What is chosen for an unknown one can be read on both others.
const (
	DarkBackground Background = iota
	LightBackground
	UnknownBackground
)

// A Palette is which colours changes have.
type Palette uint8

// The palettes.
const (
	DefaultPalette      Palette = iota // removed red, added green, moved blue
	HighContrastPalette                // the same, stronger
	BlueOrangePalette                  // removed orange, added blue, moved grey
)

// PaletteNames returns the names of the palettes, in their order.
func PaletteNames() []string { return []string{"default", "high-contrast", "blue-orange"} }

// String returns the palette's name.
func (p Palette) String() string { return PaletteNames()[p] }

// ParsePalette returns the palette of a name.
func ParsePalette(name string) (Palette, error) {
	at := slices.Index(PaletteNames(), name)
	if at < 0 {
		return 0, fmt.Errorf("%q is no palette: choose %s", name, strings.Join(PaletteNames(), ", "))
	}
	return Palette(at), nil
}

// A Theme is the background that the reader chose colours for, or leaves to the
// terminal.
type Theme uint8

// The themes. With AutoTheme the environment and the terminal are asked.
const (
	AutoTheme Theme = iota
	DarkTheme
	LightTheme
)

// ThemeNames returns the names of the themes, in their order.
func ThemeNames() []string { return []string{"auto", "dark", "light"} }

// String returns the theme's name.
func (t Theme) String() string { return ThemeNames()[t] }

// ParseTheme returns the theme of a name.
func ParseTheme(name string) (Theme, error) {
	at := slices.Index(ThemeNames(), name)
	if at < 0 {
		return 0, fmt.Errorf("%q is no theme: choose %s", name, strings.Join(ThemeNames(), ", "))
	}
	return Theme(at), nil
}

// Background returns the background of a theme, as far as it can be known
// without asking the terminal.
func (t Theme) Background() Background {
	switch t {
	case DarkTheme:
		return DarkBackground
	case LightTheme:
		return LightBackground
	}
	return environmentBackground(os.Getenv("COLORFGBG"))
}

// environmentBackground reads COLORFGBG, in which rxvt, Konsole and others leave
// the numbers of their colours, as in "15;0" or "0;default;15". Of the 16 colours
// 0 to 6 and 8 are dark.
func environmentBackground(value string) Background {
	_, last, found := strings.Cut(value, ";")
	if !found {
		return UnknownBackground
	}
	last = last[strings.LastIndexByte(last, ';')+1:]
	n, err := strconv.Atoi(last)
	switch {
	case err != nil || n < 0 || n > 15:
		return UnknownBackground
	case n <= 6 || n == 8:
		return DarkBackground
	}
	return LightBackground
}

// A Look is what styles are chosen by.
type Look struct {
	Background Background
	Palette    Palette
	Profile    colorprofile.Profile // what colours the terminal can show
}

// manyColours tells whether there are 256 colours, which no theme of a terminal
// changes, or more.
func (l Look) manyColours() bool { return l.Profile >= colorprofile.ANSI256 }

// Styles returns the styles of a look. Without colours only attributes remain;
// for what is no terminal, nothing at all.
func (l Look) Styles() Styles {
	if l.Profile == colorprofile.NoTTY {
		return Styles{Look: l}
	}
	p := l.palette()
	s := p.styles()
	s.Look = l
	s.Markup = MarkupColours{Accent: number(p.accent), Code: number(p.code)}
	return s
}

// New returns the usual styles for a dark or light background.
func New(dark bool, profile colorprofile.Profile) Styles {
	l := Look{Profile: profile, Background: LightBackground}
	if dark {
		l.Background = DarkBackground
	}
	return l.Styles()
}

// palette returns the colours of a look.
func (l Look) palette() palette {
	p := plain()
	switch {
	case l.Profile < colorprofile.ANSI:
		return p
	case l.manyColours():
		p = [...]func() palette{dark256, light256, neutral256}[l.Background]()
	default:
		p = [...]func() palette{dark16, light16, neutral16}[l.Background]()
	}
	if l.Profile == colorprofile.TrueColor {
		p = p.trueColour(l.Background)
	}
	switch l.Palette {
	case HighContrastPalette:
		return p.highContrast(l)
	case BlueOrangePalette:
		return p.blueOrange(l)
	}
	return p
}

// number names the colour of a style's letters among the 256, "" where it has
// none.
func number(s lipgloss.Style) string {
	switch c := s.GetForeground().(type) {
	case ansi.BasicColor:
		return strconv.Itoa(int(c))
	case ansi.IndexedColor:
		return strconv.Itoa(int(c))
	}
	return ""
}

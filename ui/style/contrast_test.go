package style_test

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"

	"variorum/ui/style"
)

// A rgb is a colour of the screen.
type rgb [3]float64

// luminance and contrast are those of WCAG 2.2.
func (c rgb) luminance() float64 {
	channel := func(v float64) float64 {
		if v /= 255; v > 0.04045 {
			return math.Pow((v+0.055)/1.055, 2.4)
		}
		return v / 12.92
	}
	return 0.2126*channel(c[0]) + 0.7152*channel(c[1]) + 0.0722*channel(c[2])
}

func contrast(a, b rgb) float64 {
	x, y := a.luminance(), b.luminance()
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// The 16 colours as xterm and as the console of Linux show them.
var (
	xterm = []rgb{{0, 0, 0}, {205, 0, 0}, {0, 205, 0}, {205, 205, 0}, {0, 0, 238}, {205, 0, 205}, {0, 205, 205}, {229, 229, 229},
		{127, 127, 127}, {255, 0, 0}, {0, 255, 0}, {255, 255, 0}, {92, 92, 255}, {255, 0, 255}, {0, 255, 255}, {255, 255, 255}}
	console = []rgb{{0, 0, 0}, {170, 0, 0}, {0, 170, 0}, {170, 85, 0}, {0, 0, 170}, {170, 0, 170}, {0, 170, 170}, {170, 170, 170},
		{85, 85, 85}, {255, 85, 85}, {85, 255, 85}, {255, 255, 85}, {85, 85, 255}, {255, 85, 255}, {85, 255, 255}, {255, 255, 255}}
)

// A drawn style is its colours, nil for the terminal's own.
type drawn struct {
	letters, ground *rgb
	attributes      string
}

// draw reads the colours out of a style.
func draw(s style.Style, sixteen []rgb) drawn {
	var d drawn
	params := strings.Split(strings.TrimSuffix(strings.TrimPrefix(s.Open, "\x1b["), "m"), ";")
	for i := 0; i < len(params); i++ {
		n, _ := strconv.Atoi(params[i])
		var colour rgb
		switch {
		case (n == 38 || n == 48) && params[i+1] == "5":
			k, _ := strconv.Atoi(params[i+2])
			colour = of256(k, sixteen)
			i += 2
		case n == 38 || n == 48:
			for c := range 3 {
				colour[c], _ = strconv.ParseFloat(params[i+2+c], 64)
			}
			i += 4
		case n >= 30 && n < 38 || n >= 40 && n < 48:
			colour = sixteen[n%10]
		case n >= 90 && n < 98 || n >= 100 && n < 108:
			colour = sixteen[n%10+8]
		default:
			d.attributes += params[i] + " "
			continue
		}
		if n/10 == 4 || n/10 == 10 {
			d.ground = &colour
		} else {
			d.letters = &colour
		}
	}
	return d
}

// of256 is colour n of the 256.
func of256(n int, sixteen []rgb) rgb {
	switch {
	case n < 16:
		return sixteen[n]
	case n >= 232:
		grey := float64(8 + 10*(n-232))
		return rgb{grey, grey, grey}
	}
	level := func(k int) float64 {
		if k == 0 {
			return 0
		}
		return float64(55 + 40*k)
	}
	n -= 16
	return rgb{level(n / 36), level(n / 6 % 6), level(n % 6)}
}

// Letters have a contrast of 4.5 to what is behind them, and what marks a place
// 3 to the page, on every background and terminal; a ground brings its letters.
// Only the rules between panes, which say nothing, are fainter.
func TestContrast(t *testing.T) {
	const text, mark = 4.5, 3
	pages := map[bool][]rgb{true: {{0, 0, 0}, {30, 30, 30}}, false: {{255, 255, 255}, {245, 245, 245}}}
	standsOut := func(name string) bool { return strings.HasSuffix(name, "Now") || strings.HasSuffix(name, "Here") }
	for _, profile := range []colorprofile.Profile{colorprofile.TrueColor, colorprofile.ANSI256, colorprofile.ANSI} {
		for _, dark := range []bool{true, false} {
			for terminal, sixteen := range map[string][]rgb{"xterm": xterm, "console": console} {
				backgrounds := pages[dark]
				if profile == colorprofile.ANSI {
					backgrounds = backgrounds[:1]
				}
				each(style.New(dark, profile), func(name string, s style.Style) {
					d := draw(s, sixteen)
					where := fmt.Sprintf("%v dark=%v %s: %s", profile, dark, terminal, name)
					for _, page := range backgrounds {
						switch {
						case name == "Rule":
						case d.ground != nil && d.letters == nil:
							t.Errorf("%s has a ground without letters", where)
						case d.ground != nil && contrast(*d.letters, *d.ground) < text:
							t.Errorf("%s: letters on their ground %.1f", where, contrast(*d.letters, *d.ground))
						case d.ground != nil && standsOut(name) && contrast(*d.ground, page) < mark:
							t.Errorf("%s: the ground against the page %.1f", where, contrast(*d.ground, page))
						case d.ground != nil || d.letters == nil:
						case strings.HasPrefix(name, "Map") && contrast(*d.letters, page) < mark:
							t.Errorf("%s: against the page %.1f", where, contrast(*d.letters, page))
						case !strings.HasPrefix(name, "Map") && contrast(*d.letters, page) < text:
							t.Errorf("%s: letters on the page %.1f", where, contrast(*d.letters, page))
						}
					}
					if name == "Hit" && !strings.Contains(d.attributes, "4 ") {
						t.Errorf("%s has nothing but its ground", where)
					}
				})
			}
		}
	}
}

// The letters that are stressed inside a changed word can be read on its ground.
func TestContrastOfStress(t *testing.T) {
	for _, profile := range []colorprofile.Profile{colorprofile.TrueColor, colorprofile.ANSI256} {
		for _, dark := range []bool{true, false} {
			s := style.New(dark, profile)
			stress := draw(s.Stress, xterm)
			for _, ground := range []style.Style{s.Removed, s.Added} {
				if got := contrast(*stress.letters, *draw(ground, xterm).ground); got < 4.5 {
					t.Errorf("%v dark=%v: %.1f", profile, dark, got)
				}
			}
		}
	}
}

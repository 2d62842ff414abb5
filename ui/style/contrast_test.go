package style_test

import (
	"fmt"
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
	l := c.linear()
	return 0.2126*l[0] + 0.7152*l[1] + 0.0722*l[2]
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

// The pages that a background may be.
func pages(b style.Background) []rgb {
	dark, light := []rgb{{0, 0, 0}, {30, 30, 30}}, []rgb{{255, 255, 255}, {245, 245, 245}}
	switch b {
	case style.DarkBackground:
		return dark
	case style.LightBackground:
		return light
	}
	return []rgb{dark[0], light[0]}
}

// A scene is a look on a terminal.
type scene struct {
	style.Look
	terminal string
	sixteen  []rgb
}

func (s scene) String() string {
	return fmt.Sprintf("%v %v %s %s", s.Profile, s.Palette, [...]string{"dark", "light", "unknown"}[s.Background], s.terminal)
}

// scenes calls a function for every look there is.
func scenes(do func(scene)) {
	for _, profile := range []colorprofile.Profile{colorprofile.TrueColor, colorprofile.ANSI256, colorprofile.ANSI} {
		for palette := range style.PaletteNames() {
			for _, background := range []style.Background{style.DarkBackground, style.LightBackground, style.UnknownBackground} {
				look := style.Look{Background: background, Palette: style.Palette(palette), Profile: profile}
				do(scene{look, "xterm", xterm})
				do(scene{look, "console", console})
			}
		}
	}
}

// least is the contrast that text and marks must have. Between black and white
// no colour has more than 4.58 to both, and of the 256 few have that.
func (s scene) least() (text, ground, mark float64) {
	many := s.Profile >= colorprofile.ANSI256
	switch {
	case s.Background == style.UnknownBackground:
		return 4, 4.5, 3
	case many && s.Palette == style.HighContrastPalette:
		return 7, 7, 4.5
	}
	return 4.5, 4.5, 3
}

// Letters have a contrast of 4.5 to what is behind them, and what marks a place
// 3 to the page, on every background and terminal; a ground brings its letters.
// Only the rules between panes, which say nothing, are fainter.
func TestContrast(t *testing.T) {
	standsOut := func(name string) bool { return strings.HasSuffix(name, "Now") || strings.HasSuffix(name, "Here") }
	scenes(func(scene scene) {
		text, ground, mark := scene.least()
		backgrounds := pages(scene.Background)
		if scene.Profile == colorprofile.ANSI && scene.Background != style.UnknownBackground {
			backgrounds = backgrounds[:1]
		}
		each(scene.Styles(), func(name string, s style.Style) {
			d := draw(s, scene.sixteen)
			where := fmt.Sprintf("%v: %s", scene, name)
			for _, page := range backgrounds {
				switch {
				case name == "Rule":
				case d.ground != nil && d.letters == nil:
					t.Errorf("%s has a ground without letters", where)
				case d.ground != nil && contrast(*d.letters, *d.ground) < ground:
					t.Errorf("%s: letters on their ground %.1f", where, contrast(*d.letters, *d.ground))
				case d.ground != nil && standsOut(name) && contrast(*d.ground, page) < mark:
					t.Errorf("%s: the ground against the page %.1f", where, contrast(*d.ground, page))
				case d.ground != nil || d.letters == nil:
				case strings.HasPrefix(name, "Map") && contrast(*d.letters, page) < mark:
					t.Errorf("%s: against the page %.1f", where, contrast(*d.letters, page))
				case !strings.HasPrefix(name, "Map") && name != "Stress" && contrast(*d.letters, page) < text:
					t.Errorf("%s: letters on the page %.1f", where, contrast(*d.letters, page))
				}
			}
			if name == "Hit" && !strings.Contains(d.attributes, "4 ") {
				t.Errorf("%s has nothing but its ground", where)
			}
		})
	})
}

// The letters that are stressed inside a changed word can be read on its ground.
func TestContrastOfStress(t *testing.T) {
	scenes(func(scene scene) {
		s := scene.Styles()
		stress := draw(s.Stress, scene.sixteen)
		_, least, _ := scene.least()
		for _, ground := range []style.Style{s.Removed, s.Added} {
			if stress.letters == nil {
				continue // those of the ground
			}
			if got := contrast(*stress.letters, *draw(ground, scene.sixteen).ground); got < least {
				t.Errorf("%v: %.1f", scene, got)
			}
		}
	})
}

// A colour that was chosen for the wrong background hides nothing: what has a
// ground brings its letters, and text that can be long has no colour at all or
// one that stands out from either.
func TestChangesAreReadOnEitherBackground(t *testing.T) {
	scenes(func(scene scene) {
		s := scene.Styles()
		for name, one := range map[string]style.Style{
			"Removed": s.Removed, "Added": s.Added, "Moved": s.Moved, "RemovedNow": s.RemovedNow, "AddedNow": s.AddedNow, "MovedNow": s.MovedNow,
			"RemovedGround": s.RemovedGround, "AddedGround": s.AddedGround, "RemovedHere": s.RemovedHere, "AddedHere": s.AddedHere, "Hit": s.Hit, "HitNow": s.HitNow,
		} {
			d := draw(one, scene.sixteen)
			if reverse := strings.Contains(d.attributes, "7 "); !reverse && (d.ground == nil || d.letters == nil) {
				t.Errorf("%v: %s depends on the background", scene, name)
			}
		}
		if quote := draw(s.Quote, scene.sixteen); quote.letters != nil {
			t.Errorf("%v: a quotation depends on the background", scene)
		}
	})
}

// People who do not see red, or green, tell what was added from what was removed
// by colour with the palette that is for them. (The usual one has 2.)
func TestBlueOrangeWithoutRedOrGreen(t *testing.T) {
	const least = 20 // 2.3 is what can just be seen, 10 at a glance
	scenes(func(scene scene) {
		if scene.Palette != style.BlueOrangePalette {
			return
		}
		s := scene.Styles()
		for name, pair := range map[string][2]style.Style{
			"in the text": {s.Removed, s.Added}, "whole": {s.RemovedGround, s.AddedGround}, "current": {s.RemovedNow, s.AddedNow}, "map": {s.MapRemoved, s.MapAdded},
		} {
			a, b := draw(pair[0], scene.sixteen), draw(pair[1], scene.sixteen)
			for who, sees := range map[string]func(rgb) rgb{"protanopia": protanopia, "deuteranopia": deuteranopia} {
				var most float64
				if a.ground != nil && b.ground != nil {
					most = difference(sees(*a.ground), sees(*b.ground))
				}
				if a.letters != nil && b.letters != nil {
					most = max(most, difference(sees(*a.letters), sees(*b.letters)))
				}
				if a.letters == nil || b.letters == nil {
					continue // the terminal's own colour, and the sign
				}
				if most < least {
					t.Errorf("%v: %s, %s: %.0f", scene, name, who, most)
				}
			}
		}
	})
}

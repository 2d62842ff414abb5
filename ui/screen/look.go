package screen

import (
	"github.com/charmbracelet/colorprofile"

	"variorum/ui/style"
)

// A look is how everything is coloured, and whose choice that was.
type look struct {
	styles  style.Styles
	dark    bool
	chosen  bool // the reader chose the theme, or the command line
	profile colorprofile.Profile
}

func newLook(theme Theme, profile colorprofile.Profile) look {
	l := look{dark: theme != LightTheme, chosen: theme != AutoTheme, profile: profile}
	l.styles = style.New(l.dark, profile)
	return l
}

// setTheme changes all colours.
func (m *model) setTheme(dark bool) {
	m.look.dark = dark
	m.look.styles = style.New(dark, m.look.profile)
	for _, v := range m.views() {
		v.pane().SetStyles(m.look.styles)
	}
	for i := range m.visits {
		if p, ok := m.visits[i].mode.(page); ok {
			p.restyle(m.look.styles)
		}
	}
}

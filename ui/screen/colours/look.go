// Package colours keeps for which background the screen is coloured, and whose
// choice that was: the reader's, the environment's or the terminal's. It knows
// nothing of what is shown.
package colours

import (
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"

	"variorum/ui/screen/terminal"
	"variorum/ui/style"
)

// A Look is how everything is coloured.
type Look struct {
	style.Styles
	theme style.Theme      // the reader's choice, or the terminal's
	told  style.Background // what is known of the terminal's background
}

// New returns the look to begin with. Most terminals are dark: where nothing is
// known that is what they are taken for, until they answer.
func New(theme style.Theme, palette style.Palette, profile colorprofile.Profile) Look {
	l := Look{theme: theme, told: style.AutoTheme.Background()}
	look := style.Look{Background: theme.Background(), Palette: palette, Profile: profile}
	if look.Background == style.UnknownBackground {
		look.Background = style.DarkBackground
	}
	l.Styles = look.Styles()
	return l
}

// answerTime is after how long a terminal is taken for one that does not say what
// its background is. Those that do answer in milliseconds, through a slow network
// in tenths of a second; an answer that comes later still counts.
const answerTime = time.Second

// Unanswered is the message that the terminal had its time.
type Unanswered struct{}

// Ask asks the terminal for its background, and to tell when it changes.
func Ask() tea.Cmd {
	return tea.Batch(tea.RequestBackgroundColor, tea.Raw(terminal.FollowBackground),
		tea.Tick(answerTime, func(time.Time) tea.Msg { return Unanswered{} }))
}

// Update takes what the terminal says of itself, and reports whether the colours
// are others now.
func (l *Look) Update(msg tea.Msg) (changed bool) {
	switch msg := msg.(type) {
	case tea.BackgroundColorMsg:
		l.told = style.LightBackground
		if msg.IsDark() {
			l.told = style.DarkBackground
		}
	case uv.DarkColorSchemeEvent:
		l.told = style.DarkBackground
	case uv.LightColorSchemeEvent:
		l.told = style.LightBackground
	case tea.ColorProfileMsg:
		return l.set(l.Background, msg.Profile)
	case Unanswered:
	default:
		return false
	}
	return l.follow()
}

// follow colours for the reader's theme or, where that is left to the terminal,
// for its background.
func (l *Look) follow() (changed bool) {
	background := l.theme.Background()
	if l.theme == style.AutoTheme {
		background = l.told
	}
	return l.set(background, l.Profile)
}

func (l *Look) set(background style.Background, profile colorprofile.Profile) (changed bool) {
	look := style.Look{Background: background, Palette: l.Palette, Profile: profile}
	if look == l.Look {
		return false
	}
	l.Styles = look.Styles()
	return true
}

// Next goes from the theme that is shown to the other one, from that back, and
// then to what the terminal says. It returns what to say of it.
func (l *Look) Next() string {
	own := l.told
	if own == style.UnknownBackground {
		own = style.DarkBackground
	}
	switch {
	case l.theme == style.AutoTheme && own == style.LightBackground, l.theme == style.LightTheme && own == style.DarkBackground:
		l.theme = style.DarkTheme
	case l.theme == style.AutoTheme, l.theme == style.DarkTheme && own == style.LightBackground:
		l.theme = style.LightTheme
	default:
		l.theme = style.AutoTheme
	}
	l.follow()
	return [...]string{
		style.AutoTheme: "Colours as the terminal's background asks for.", style.DarkTheme: "Colours for a dark background.", style.LightTheme: "Colours for a light background.",
	}[l.theme]
}

// Theme returns the reader's choice.
func (l *Look) Theme() style.Theme { return l.theme }

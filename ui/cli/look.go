package cli

import "variorum/ui/style"

// A themeFlag and a paletteFlag are flags that take the names of themes and
// palettes.
type (
	themeFlag   style.Theme
	paletteFlag style.Palette
)

func (f *themeFlag) String() string { return style.Theme(*f).String() }

func (f *themeFlag) Set(name string) error {
	theme, err := style.ParseTheme(name)
	*f = themeFlag(theme)
	return err
}

func (f *themeFlag) Type() string { return "background" }

func (f *paletteFlag) String() string { return style.Palette(*f).String() }

func (f *paletteFlag) Set(name string) error {
	palette, err := style.ParsePalette(name)
	*f = paletteFlag(palette)
	return err
}

func (f *paletteFlag) Type() string { return "colours" }

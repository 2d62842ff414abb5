package config

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"variorum/store"
	"variorum/ui/keys"
	"variorum/ui/style"
)

// Columns says how two versions are set.
type Columns uint8

// The columns. With ColumnsAuto the width of the window decides.
const (
	ColumnsAuto Columns = iota
	ColumnsOne
	ColumnsTwo
)

// Settings are what can be set.
type Settings struct {
	Theme       style.Theme
	Palette     style.Palette
	Columns     Columns
	ColumnWidth int // of the reading column, in cells; 0: the usual one
	Sort        store.Order
	Typography  bool // differences in typography are marked
	Mouse       bool
	Editor      string // "": VISUAL, EDITOR
	Pager       string // for what is printed on a terminal; "": none
	Keys        keys.Keys

	given map[string]bool // what the file sets, by name
}

// Default returns what holds where nothing is set.
func Default() Settings {
	return Settings{Typography: true, Mouse: true, Keys: keys.New(), given: map[string]bool{}}
}

// The bounds of the reading column, in cells.
const (
	narrowestColumn = 30
	widestColumn    = 140
)

// The names of columns and orders, in their order.
var (
	columnNames = []string{"auto", "one", "two"}
	sortNames   = []string{"date", "source", "title", "length", "versions", "change"}
)

// A setting is one of the Settings as a file has it.
type setting struct {
	name, means string
	set         func(*Settings, value) error
	get         func(*Settings) string // as TOML
}

// settings returns all of them, in the order in which they are printed.
func settings() []setting {
	return []setting{
		choice("theme", "the background that colours are for; auto asks the terminal", style.ThemeNames(),
			func(s *Settings, at int) { s.Theme = style.Theme(at) }, func(s *Settings) int { return int(s.Theme) }),
		choice("palette", "the colours of changes; blue-orange is for who does not see red or green", style.PaletteNames(),
			func(s *Settings, at int) { s.Palette = style.Palette(at) }, func(s *Settings) int { return int(s.Palette) }),
		choice("columns", "two versions side by side or in one column", columnNames,
			func(s *Settings, at int) { s.Columns = Columns(at) }, func(s *Settings) int { return int(s.Columns) }),
		{"column_width", fmt.Sprintf("cells of the reading column, %d to %d; 0: the usual one", narrowestColumn, widestColumn),
			func(s *Settings, v value) error { return v.number(&s.ColumnWidth, narrowestColumn, widestColumn) },
			func(s *Settings) string { return strconv.Itoa(s.ColumnWidth) }},
		choice("sort", "the order of the stories", sortNames,
			func(s *Settings, at int) { s.Sort = store.Order(at) }, func(s *Settings) int { return int(s.Sort) }),
		truth("typography", "mark differences in quotes, dashes, case and spaces", func(s *Settings) *bool { return &s.Typography }),
		truth("mouse", "take the mouse; without it the terminal selects text", func(s *Settings) *bool { return &s.Mouse }),
		text("editor", `a command, as in "code --wait"; empty: VISUAL, EDITOR, vi`, func(s *Settings) *string { return &s.Editor }),
		text("pager", `what a printed comparison goes through on a terminal, as in "less -R"; empty: nothing`, func(s *Settings) *string { return &s.Pager }),
	}
}

func choice(name, means string, names []string, set func(*Settings, int), get func(*Settings) int) setting {
	return setting{name, means + ": " + strings.Join(names, ", "),
		func(s *Settings, v value) error {
			at := slices.Index(names, v.text)
			if v.kind != textValue || at < 0 {
				return fmt.Errorf("%s is none of %s", v, quoted(names))
			}
			set(s, at)
			return nil
		},
		func(s *Settings) string { return strconv.Quote(names[get(s)]) }}
}

func truth(name, means string, of func(*Settings) *bool) setting {
	return setting{name, means,
		func(s *Settings, v value) error {
			if v.kind != boolValue {
				return fmt.Errorf("%s is neither true nor false", v)
			}
			*of(s) = v.text == "true"
			return nil
		},
		func(s *Settings) string { return strconv.FormatBool(*of(s)) }}
}

func text(name, means string, of func(*Settings) *string) setting {
	return setting{name, means,
		func(s *Settings, v value) error {
			if v.kind != textValue {
				return fmt.Errorf("%s is no text in quotation marks", v)
			}
			*of(s) = v.text
			return nil
		},
		func(s *Settings) string { return strconv.Quote(*of(s)) }}
}

func quoted(names []string) string {
	all := make([]string, len(names))
	for i, name := range names {
		all[i] = strconv.Quote(name)
	}
	return strings.Join(all, ", ")
}

package config_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"variorum/store"
	"variorum/ui/config"
	"variorum/ui/style"
)

// written returns the path of a configuration that holds a text.
func written(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "config.toml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestLoad(t *testing.T) {
	s, err := config.Load(written(t, `# mine
theme = "light"
palette = "blue-orange"
columns = "one"
column_width = 60
sort = "title"
typography = false
mouse = false
editor = "code --wait"

[keys]
down = ["j", "down",
  "x", # a comment
]
swap = "X"
fold = []
`))
	if err != nil {
		t.Fatal(err)
	}
	if s.Theme != style.LightTheme || s.Palette != style.BlueOrangePalette || s.Columns != config.ColumnsOne || s.ColumnWidth != 60 ||
		s.Sort != store.ByTitle || s.Typography || s.Mouse || s.Editor != "code --wait" {
		t.Errorf("%+v", s)
	}
	if got := s.Keys.Down.Help().Key; got != "j ↓ x" {
		t.Errorf("down is %q", got)
	}
	if s.Keys.Fold.Enabled() || s.Keys.Swap.Help().Key != "X" {
		t.Errorf("fold %v, swap %q", s.Keys.Fold.Enabled(), s.Keys.Swap.Help().Key)
	}
}

func TestNoFileSetsNothing(t *testing.T) {
	s, err := config.Load(filepath.Join(t.TempDir(), "none"))
	if err != nil || s.Choices() != (func() config.Choices { d := config.Default(); return d.Choices() })() {
		t.Errorf("%+v, %v", s, err)
	}
}

// What a file cannot set is one line that says where, and what would do.
func TestMistakesAreOneLineWithFileAndLine(t *testing.T) {
	for name, test := range map[string]struct{ text, want string }{
		"unknown name":   {"theme = \"dark\"\ncolour = \"red\"\n", `:2: unknown setting "colour"; variorum config lists them`},
		"unknown table":  {"\n\n[look]\na = 1\n", ":3: unknown table [look]; there is [keys]"},
		"unknown tables": {"[[keys]]\na = 1\n", ":1: unknown table [[keys]]; there is [keys]"},
		"unknown action": {"[keys]\nfly = \"f\"\n", `:2: fly: no action is called "fly"; variorum config lists them`},
		"wrong value":    {"theme = \"pink\"\n", `:1: theme: "pink" is none of "auto", "dark", "light"`},
		"wrong type":     {"mouse = \"no\"\n", `:1: mouse: "no" is neither true nor false`},
		"wrong number":   {"\ncolumn_width = 7\n", `:2: column_width: "7" is no number from 30 to 140`},
		"date":           {"editor = 2031-03-03\n", `:1: editor: this is no text in quotation marks`},
		"wrong key":      {"[keys]\nswap = [\"x\", \"ctr+x\"]\n", `:2: swap: "ctr+x" is no key`},
		"no keys":        {"[keys]\nswap = 3\n", ":2: swap: give keys, as in"},
		"clash":          {"[keys]\n\nswap = \"j\"\n", `:3: "j" is both down and swap; give one of them another key`},
		"two clash":      {"[keys]\nfold = \"f5\"\nswap = \"f5\"\n", `:3: "f5" is both swap and fold`},
		"twice":          {"mouse = true\nmouse = true\n", ":2: "},
		"no TOML":        {"mouse = true\ntheme = dark\n", ":2: "},
		"escapes":        {"\"\\u001b[31m\" = 1\n", ":1: unknown setting"},
	} {
		t.Run(name, func(t *testing.T) {
			path := written(t, test.text)
			_, err := config.Load(path)
			if err == nil || !strings.HasPrefix(err.Error(), path+test.want) || strings.ContainsAny(err.Error(), "\n\x1b") {
				t.Errorf("%v\nwant %s", err, path+test.want)
			}
		})
	}
}

// What is printed can be read again, as it is and with all its comments taken
// for settings.
func TestPrintedSettingsAreRead(t *testing.T) {
	s, err := config.Load(written(t, "theme = \"light\"\neditor = 'a \"b\"'\n[keys]\nswap = [\"X\"]\n"))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := s.Print(&b, "config.toml"); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"\ntheme = \"light\"\n", "\n# palette = \"default\"\n", "\nswap = [\"X\"] ", "\n# down = [\"j\", \"down\", "} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
	again, err := config.Load(written(t, b.String()))
	if err != nil || again.Choices() != s.Choices() || again.Editor != s.Editor || again.Keys.Swap.Help() != s.Keys.Swap.Help() {
		t.Errorf("read again: %+v, %v", again, err)
	}
	var all []string
	for _, line := range strings.Split(b.String(), "\n") {
		if name, _, ok := strings.Cut(strings.TrimPrefix(line, "# "), " = "); ok && !strings.Contains(name, " ") {
			line = strings.TrimPrefix(line, "# ")
		}
		all = append(all, line)
	}
	if _, err := config.Load(written(t, strings.Join(all, "\n"))); err != nil {
		t.Error(err)
	}
}

// What was chosen on the screen is there the next time, but where the file sets
// it. Two programs keep what each changed.
func TestChoices(t *testing.T) {
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	memory, err := config.Open()
	if err != nil {
		t.Fatal(err)
	}
	usual := config.Default()
	before, mine, other := usual.Choices(), usual.Choices(), usual.Choices()
	mine.Theme, mine.Typography = style.LightTheme, false
	other.Sort, other.ColumnWidth = store.ByLength, 90
	for _, now := range []config.Choices{mine, other, before} {
		if err := memory.Keep(before, now); err != nil {
			t.Fatal(err)
		}
	}
	s, err := config.Load(written(t, "theme = \"dark\"\n"))
	if err != nil {
		t.Fatal(err)
	}
	memory.Recall(&s)
	if s.Theme != style.DarkTheme || s.Typography || s.Sort != store.ByLength || s.ColumnWidth != 90 {
		t.Errorf("%+v", s.Choices())
	}
}

// A damaged memory is none.
func TestDamagedMemory(t *testing.T) {
	state := t.TempDir()
	t.Setenv("XDG_STATE_HOME", state)
	if err := os.MkdirAll(filepath.Join(state, "variorum"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"", "{", `{"theme":99,"sort":200,"columns":9,"column_width":-4,"typography":true}`, `[1]`} {
		if err := os.WriteFile(filepath.Join(state, "variorum", "choices.json"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		memory, err := config.Open()
		if err != nil {
			t.Fatal(err)
		}
		s, usual := config.Default(), config.Default()
		memory.Recall(&s)
		if s.Choices() != usual.Choices() {
			t.Errorf("%s: %+v", text, s.Choices())
		}
	}
}

func FuzzLoad(f *testing.F) {
	f.Add("theme = \"dark\"\n[keys]\ndown = [\"j\"]\n")
	f.Add("a.b.c = {x = 1}\n[keys.down]\n[[a]]\n")
	f.Fuzz(func(t *testing.T, text string) {
		_, err := config.Load(written(t, text))
		if err != nil && strings.ContainsAny(err.Error(), "\n\x1b") {
			t.Errorf("%q", err)
		}
	})
}

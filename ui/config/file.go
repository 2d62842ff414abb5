package config

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"

	"variorum/articles"
)

// Path returns where the configuration lies: in $XDG_CONFIG_HOME/variorum, or
// ~/.config/variorum (XDG Base Directory Specification).
func Path() (string, error) {
	folder, err := folderOf("XDG_CONFIG_HOME", ".config")
	if err != nil {
		return "", err
	}
	return filepath.Join(folder, "config.toml"), nil
}

// folderOf returns the program's folder in one of the environment, or of the home.
func folderOf(variable string, below ...string) (string, error) {
	if folder := os.Getenv(variable); filepath.IsAbs(folder) {
		return filepath.Join(folder, "variorum"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(append(append([]string{home}, below...), "variorum")...), nil
}

// mostBytes is the size from which on a file is no configuration.
const mostBytes = 1 << 20

// Load reads a configuration over the defaults. One that is not there sets
// nothing. What it cannot take is one error with the file and the line.
func Load(path string) (Settings, error) {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Default(), nil
	}
	if err != nil {
		return Settings{}, fmt.Errorf("reading the configuration: %w", err)
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, mostBytes+1))
	switch {
	case err != nil:
		return Settings{}, fmt.Errorf("reading the configuration: %w", err)
	case len(data) > mostBytes:
		return Settings{}, fmt.Errorf("%s: too large for a configuration", path)
	}
	s, line, err := parse(data)
	if err != nil {
		return Settings{}, errors.New(articles.CleanLine(fmt.Sprintf("%s:%d: %v", path, line, err)))
	}
	return s, nil
}

// parse reads the text of a configuration. With an error comes its line.
func parse(data []byte) (s Settings, line int, err error) {
	s = Default()
	// What is wrong with the file as TOML, a name given twice among it, is the
	// decoder's to say.
	if err := toml.Unmarshal(data, &map[string]any{}); err != nil {
		var syntax *toml.DecodeError
		if errors.As(err, &syntax) {
			line, _ = syntax.Position()
		}
		return s, max(line, 1), errors.New(strings.TrimPrefix(err.Error(), "toml: "))
	}
	f := file{settings: &s, keyLines: map[string]int{}}
	f.parser.Reset(data)
	for f.parser.NextExpression() {
		if err := f.expression(f.parser.Expression()); err != nil {
			return s, f.line, err
		}
	}
	if one, other, spelled, ok := s.Keys.Clash(); ok {
		line = max(f.keyLines[one], f.keyLines[other])
		return s, line, fmt.Errorf("%q is both %s and %s; give one of them another key", spelled, one, other)
	}
	return s, 0, nil
}

// A file is a configuration while it is read.
type file struct {
	parser   unstable.Parser
	settings *Settings
	table    string
	line     int            // of what was read last
	keyLines map[string]int // where actions are given their keys
}

// keysTable holds the keys of actions.
const keysTable = "keys"

func (f *file) expression(e *unstable.Node) error {
	var path []string
	for parts := e.Key(); parts.Next(); {
		path = append(path, string(parts.Node().Data))
		f.line = f.parser.Shape(parts.Node().Raw).Start.Line
	}
	switch e.Kind {
	case unstable.Table:
		f.table = strings.Join(path, ".")
		if f.table != keysTable {
			return fmt.Errorf("unknown table [%s]; there is [%s]", f.table, keysTable)
		}
		return nil
	case unstable.KeyValue:
		if f.table != "" {
			path = append([]string{f.table}, path...)
		}
		return f.assign(path, e.Value())
	}
	return fmt.Errorf("unknown table [[%s]]; there is [%s]", strings.Join(path, "."), keysTable)
}

// assign takes what a name was set to.
func (f *file) assign(path []string, node *unstable.Node) error {
	if path[0] == keysTable && len(path) == 2 {
		spelled, err := keyList(node)
		if err != nil {
			return fmt.Errorf("%s: %w", path[1], err)
		}
		f.keyLines[path[1]] = f.line
		if err := f.settings.Keys.Rebind(path[1], spelled); err != nil {
			return fmt.Errorf("%s: %w", path[1], err)
		}
		return nil
	}
	name := strings.Join(path, ".")
	all := settings()
	at := slices.IndexFunc(all, func(s setting) bool { return s.name == name })
	if at < 0 {
		return fmt.Errorf("unknown setting %q; variorum config lists them", name)
	}
	f.settings.given[name] = true
	if err := all[at].set(f.settings, valueOf(node)); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// keyList reads the keys of an action: one, or several in brackets.
func keyList(node *unstable.Node) ([]string, error) {
	if v := valueOf(node); v.kind == textValue {
		return []string{v.text}, nil
	}
	if node.Kind != unstable.Array {
		return nil, errors.New(`give keys, as in ["j", "down"]`)
	}
	var spelled []string
	for list := node.Children(); list.Next(); {
		v := valueOf(list.Node())
		if v.kind == otherValue && list.Node().Kind == unstable.Comment {
			continue
		}
		if v.kind != textValue {
			return nil, fmt.Errorf("%s is no key in quotation marks", v)
		}
		spelled = append(spelled, v.text)
	}
	return spelled, nil
}

// A value is what a setting is set to.
type value struct {
	kind valueKind
	text string
}

type valueKind uint8

const (
	otherValue valueKind = iota
	textValue
	boolValue
	numberValue
)

func valueOf(node *unstable.Node) value {
	kind := otherValue
	switch node.Kind {
	case unstable.String:
		kind = textValue
	case unstable.Bool:
		kind = boolValue
	case unstable.Integer:
		kind = numberValue
	}
	return value{kind, string(node.Data)}
}

// String returns the value as an error names it.
func (v value) String() string {
	if v.kind == otherValue {
		return "this"
	}
	return strconv.Quote(v.text)
}

// number takes a number within bounds, or 0.
func (v value) number(to *int, least, most int) error {
	n, err := strconv.Atoi(v.text)
	if v.kind != numberValue || err != nil || n != 0 && (n < least || n > most) {
		return fmt.Errorf("%s is no number from %d to %d", v, least, most)
	}
	*to = n
	return nil
}

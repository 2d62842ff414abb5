package screen

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"variorum/articles"
)

// An exporter takes a comparison, or a part of it, out of the program.
type exporter struct{ *compareView }

// copyChange puts the change one stands at on the clipboard: the words, the
// paragraph and what is particular about it.
func (v exporter) copyChange() tea.Cmd {
	stop, ok := v.sides.Current()
	if !ok {
		v.say("Y copies the change one stands at; n goes to one.")
		return nil
	}
	words := stop.Old + stop.New
	if stop.Old != "" && stop.New != "" {
		words = stop.Old + " → " + stop.New
	}
	v.say("Copied the change.")
	return tea.SetClipboard(fmt.Sprintf("%s (%s, %s)", words, stop.Where, stop.What))
}

// export writes the comparison to a new file in the present folder, and says
// which.
func (v exporter) export() tea.Cmd {
	c := v.sides.Comparison()
	switch {
	case v.options.Export == nil:
		v.say("There is nothing here that writes comparisons.")
		return nil
	case c == nil:
		v.say("Still comparing.")
		return nil
	}
	write := v.options.Export
	return func() tea.Msg {
		f, err := newFile(stem(c.Old) + "-" + stem(c.New))
		if err != nil {
			return saidMsg{"The comparison was not written: " + clean(err), true}
		}
		if err := errors.Join(write(f, c), f.Close()); err != nil {
			return saidMsg{"The comparison was not written: " + clean(err), true}
		}
		return saidMsg{text: "Wrote " + articles.CleanLine(f.Name()) + "."}
	}
}

// stem is the name of an article's file without folder and ending.
func stem(a *articles.Article) string {
	name := filepath.Base(a.Path)
	return strings.TrimSuffix(name, filepath.Ext(name))
}

// newFile creates name.html, or name-2.html and so on where there is one.
func newFile(name string) (*os.File, error) {
	for n := 1; ; n++ {
		path := name + ".html"
		if n > 1 {
			path = fmt.Sprintf("%s-%d.html", name, n)
		}
		f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

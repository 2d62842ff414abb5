package outside

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/ui/screen/frame"
)

// Export writes a comparison to a new file in the present folder, and says which.
func Export(write func(io.Writer, *compare.Comparison) error, c *compare.Comparison) tea.Cmd {
	return func() tea.Msg {
		f, err := newFile(stem(c.Old) + "-" + stem(c.New))
		if err == nil {
			err = errors.Join(write(f, c), f.Close())
		}
		if err != nil {
			return frame.Complain("The comparison was not written: ", err)
		}
		return frame.Say("Wrote " + articles.CleanLine(f.Name()) + ".")
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

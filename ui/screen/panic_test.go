package screen

import (
	"context"
	"fmt"
	"iter"
	"os"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"

	"variorum/articles"
	"variorum/store"
)

// TestPanicInTerminal is no test of its own: ui/screen/endtoend runs it in a terminal
// and looks at what is left of that.
func TestPanicInTerminal(t *testing.T) {
	where := os.Getenv("VARIORUM_PANIC")
	if where == "" {
		t.Skip("run by ui/screen/endtoend")
	}
	s := store.Open(t.Context(), nil, store.Options{NoState: true})
	s.Add(t.Context(), harbour())
	m := newModel(t.Context(), Options{Store: s}, colorprofile.ANSI256)
	switch where {
	case "command":
		m.stories.Fetch = func(context.Context, string) (*articles.Article, error) { panic("there is no such article") }
	case "update":
		m.list = nil
	case "search":
		m.stories.Find = func(context.Context, string) iter.Seq2[store.Hit, error] {
			return func(func(store.Hit, error) bool) { panic("there is no such word") }
		}
	case "comparing":
		fetch := m.stories.Fetch
		m.stories.Fetch = func(ctx context.Context, id string) (*articles.Article, error) {
			if strings.HasPrefix(id, "bulletin") {
				return nil, nil // an article that is none breaks what compares it
			}
			return fetch(ctx, id)
		}
	}
	if err := m.run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	os.Exit(0)
}

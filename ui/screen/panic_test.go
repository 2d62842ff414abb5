package screen

import (
	"context"
	"fmt"
	"os"
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
		m.stories.fetch = func(context.Context, string) (*articles.Article, error) { panic("there is no such article") }
	case "update":
		m.list = nil
	}
	fmt.Fprintln(os.Stderr, m.run())
	os.Exit(2)
}

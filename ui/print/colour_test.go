//go:build unix

package print_test

import (
	"io"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/xpty"

	"variorum/store"
	"variorum/ui/print"
	"variorum/ui/style"
)

// onTerminal returns what a terminal gets of bridge.
func onTerminal(t *testing.T, form print.Form) string {
	t.Helper()
	return terminalGets(t, func(w io.Writer) error { return form.Comparison(w, bridge()) })
}

// terminalGets returns what a terminal gets of what write writes.
func terminalGets(t *testing.T, write func(io.Writer) error) string {
	t.Helper()
	pty, err := xpty.NewUnixPty(120, 36)
	if err != nil {
		t.Skipf("no pseudo-terminal: %v", err)
	}
	defer pty.Close()
	got := make(chan string)
	go func() {
		data, _ := io.ReadAll(pty.Master()) // ends with an error: the other side was closed
		got <- string(data)
	}()
	if err := write(pty.Slave()); err != nil {
		t.Fatal(err)
	}
	if err := pty.Slave().Close(); err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(<-got, "\r\n", "\n")
}

// colourful is an environment in which programs show colours.
func colourful(t *testing.T) {
	for name, value := range map[string]string{"TERM": "xterm-256color", "COLORTERM": "", "NO_COLOR": "", "CLICOLOR": "", "CLICOLOR_FORCE": ""} {
		t.Setenv(name, value)
	}
}

func TestTerminalsGetTheSameTextInColour(t *testing.T) {
	colourful(t)
	for name, form := range map[string]print.Form{
		"side by side": {Format: "text", Width: 66},
		"narrow":       {Format: "text", Width: print.MinWidth},
		"inline":       {Format: "text", Width: 80, Inline: true},
		"summary":      {Format: "summary"},
	} {
		got, plain := onTerminal(t, form), printed(t, form)
		if ansi.Strip(got) != plain {
			t.Errorf("%s: on a terminal\n%s\nin a pipe\n%s", name, ansi.Strip(got), plain)
		}
		if got == plain {
			t.Errorf("%s: no colour on a terminal", name)
		}
		if strings.Contains(plain, "\x1b") {
			t.Errorf("%s: an escape in a pipe", name)
		}
		for line := range strings.Lines(got) {
			if open := strings.LastIndex(line, "\x1b["); open >= 0 && !strings.HasPrefix(line[open:], "\x1b[m") {
				t.Errorf("%s: a line does not end its colours: %q", name, line)
			}
		}
	}
}

func TestRemovedIsRedAndAddedGreen(t *testing.T) {
	colourful(t)
	got := onTerminal(t, print.Form{Format: "text", Width: 80, Inline: true})
	for _, want := range []string{
		"\x1b[30;101m[-\x1b[m\x1b[30;101m\x1b[1m28\x1b[m\x1b[30;101m-]\x1b[m\x1b[30;102m{+\x1b[m\x1b[30;102m\x1b[1m38\x1b[m\x1b[30;102m+}\x1b[m", // bold: flagged
		"\x1b[30;102m{+today+}\x1b[m",
		"\x1b[30;106m⇄ ¶ 4 → ¶ 2\x1b[m",
		"\x1b[1mBridge to close\x1b[m\n\n\x1b[30;106m⇄", // the headline in its row
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%q", want, got)
		}
	}
}

func TestColourCanBeForbidden(t *testing.T) {
	for _, setting := range []string{"NO_COLOR=1", "NO_COLOR=yes", "CLICOLOR=0", "TERM=dumb", "TERM="} {
		t.Run(setting, func(t *testing.T) {
			colourful(t)
			name, value, _ := strings.Cut(setting, "=")
			t.Setenv(name, value)
			for _, form := range []print.Form{{Format: "text", Width: 66}, {Format: "text", Width: 66, Inline: true}, {Format: "summary"}} {
				if got := onTerminal(t, form); got != printed(t, form) {
					t.Errorf("%+v: %q", form, got)
				}
			}
		})
	}
}

// The palette and the theme that a reader chose hold for what is printed, too.
func TestPrintedChangesHaveTheReadersColours(t *testing.T) {
	colourful(t)
	form := print.Form{Format: "text", Width: 66}
	usual := onTerminal(t, form)
	own := terminalGets(t, func(w io.Writer) error {
		return form.Comparison(print.Coloured(w, style.DarkTheme, style.BlueOrangePalette), bridge())
	})
	added := style.Look{Palette: style.BlueOrangePalette, Profile: colorprofile.ANSI}.Styles().AddedGround.Open
	if own == usual || !strings.Contains(own, added) || strings.Contains(usual, added) {
		t.Errorf("%q", own)
	}
	var pipe strings.Builder
	if err := form.Comparison(print.Coloured(&pipe, style.DarkTheme, style.BlueOrangePalette), bridge()); err != nil || pipe.String() != printed(t, form) {
		t.Errorf("in a pipe %q (%v)", pipe.String(), err)
	}
}

func TestPipesNeverGetColour(t *testing.T) {
	colourful(t)
	t.Setenv("CLICOLOR_FORCE", "1")
	if got := printed(t, print.Form{Format: "text", Width: 66}); strings.Contains(got, "\x1b") {
		t.Errorf("%q", got)
	}
}

func TestOtherFormatsHaveNoColour(t *testing.T) {
	colourful(t)
	for _, format := range []string{"html", "markdown", "json"} {
		form := print.Form{Format: format}
		if got := onTerminal(t, form); got != printed(t, form) {
			t.Errorf("%s: differs on a terminal", format)
		}
	}
}

func TestListsHaveBoldTitlesOnATerminal(t *testing.T) {
	colourful(t)
	list := &store.Snapshot{Stories: []store.Story{{Title: "Bridge to close", Versions: []store.Version{{Source: "Coastal Wire", Words: 3, Path: "wire.txt"}}}}}
	want := "Bridge to close\n  Coastal Wire · 3 words · wire.txt\n"
	got := terminalGets(t, func(w io.Writer) error { return print.Stories(w, list, "text") })
	if bold := strings.Replace(want, "Bridge to close", "\x1b[1mBridge to close\x1b[m", 1); got != bold {
		t.Errorf("on a terminal %q, want %q", got, bold)
	}
	var pipe strings.Builder
	if err := print.Stories(&pipe, list, "text"); err != nil || pipe.String() != want {
		t.Errorf("in a pipe %q (%v), want %q", pipe.String(), err, want)
	}
}

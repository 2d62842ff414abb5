package screen

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"variorum/articles"
	"variorum/store"
)

// A screen is the program without a terminal: keys go in, rows come out.
// Commands run in goroutines, as Bubble Tea runs them.
type screen struct {
	t    *testing.T
	m    *model
	msgs chan tea.Msg
	gate atomic.Pointer[chan struct{}] // articles come only once it is closed; nil: at once
}

func newScreen(t *testing.T, width, height int, list []articles.Article, change func(*Options)) *screen {
	t.Helper()
	sc := closedScreen(t, list, change)
	sc.open(width, height)
	return sc
}

// open starts the program.
func (s *screen) open(width, height int) {
	s.run(program{s.m}.Init())
	s.send(tea.WindowSizeMsg{Width: width, Height: height})
}

// closedScreen is a screen whose program was not started.
func closedScreen(t *testing.T, list []articles.Article, change func(*Options)) *screen {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	t.Cleanup(cancel)
	s := store.Open(ctx, nil, store.Options{NoState: true})
	s.Add(t.Context(), list)
	if err := s.Wait(ctx); err != nil {
		t.Fatal(err)
	}
	o := Options{Store: s, From: "tests"}
	if change != nil {
		change(&o)
	}
	sc := &screen{t: t, m: newModel(ctx, o, colorprofile.ANSI256), msgs: make(chan tea.Msg, 1000)}
	fetch := sc.m.stories.Fetch
	sc.m.stories.Fetch = func(ctx context.Context, id string) (*articles.Article, error) {
		if gate := sc.gate.Load(); gate != nil {
			select {
			case <-*gate:
			case <-ctx.Done():
				return nil, ctx.Err()
			}
		}
		return fetch(ctx, id)
	}
	t.Cleanup(sc.m.close)
	return sc
}

func (s *screen) send(msg tea.Msg) {
	if batch, ok := msg.(tea.BatchMsg); ok {
		for _, cmd := range batch {
			s.run(cmd)
		}
		return
	}
	_, cmd := program{s.m}.Update(msg)
	s.run(cmd)
}

func (s *screen) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	go func() {
		if msg := cmd(); msg != nil {
			s.msgs <- msg
		}
	}()
}

// until handles messages until the screen shows text.
func (s *screen) until(text string) {
	s.t.Helper()
	deadline := time.After(60 * time.Second)
	for !strings.Contains(s.text(), text) {
		select {
		case msg := <-s.msgs:
			s.send(msg)
		case <-deadline:
			s.t.Fatalf("%q never came:\n%s", text, s.text())
		}
	}
}

// pause handles the messages that are there.
func (s *screen) pause() {
	for {
		select {
		case msg := <-s.msgs:
			s.send(msg)
		default:
			return
		}
	}
}

// press sends keys: single characters, or names such as "enter".
func (s *screen) press(keys ...string) {
	for _, k := range keys {
		s.send(keyPress(k))
		s.pause()
	}
}

func keyPress(name string) tea.KeyPressMsg {
	named := map[string]rune{"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "backspace": tea.KeyBackspace,
		"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "pgdown": tea.KeyPgDown}
	if code, ok := named[name]; ok {
		return tea.KeyPressMsg{Code: code}
	}
	if rest, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return tea.KeyPressMsg{Code: rune(rest[0]), Mod: tea.ModCtrl}
	}
	if name == "space" {
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

func (s *screen) text() string {
	content, _ := display{s.m}.screen()
	return ansi.Strip(content)
}

// shows and hides check what is on the screen.
func (s *screen) shows(texts ...string) {
	s.t.Helper()
	for _, text := range texts {
		if !strings.Contains(s.text(), text) {
			s.t.Errorf("%q is not on the screen:\n%s", text, s.text())
		}
	}
}

func (s *screen) hides(texts ...string) {
	s.t.Helper()
	for _, text := range texts {
		if strings.Contains(s.text(), text) {
			s.t.Errorf("%q is on the screen:\n%s", text, s.text())
		}
	}
}

// harbour returns a story with two versions, one with three and one alone.
func harbour() []articles.Article {
	version := func(path, story, title, source string, day int, paragraphs ...string) articles.Article {
		a := articles.Article{Path: path, Format: articles.FormatText, Encoding: "utf-8", Title: title, Source: source, Story: story, Author: "Ana Petrov",
			Published: time.Date(2031, 3, day, 0, 0, 0, 0, time.UTC), URL: "https://wire.example/" + path}
		a.Blocks = append(a.Blocks, articles.Block{Kind: articles.KindHeadline, Text: title})
		for _, text := range paragraphs {
			a.Blocks = append(a.Blocks, articles.Block{Text: text})
		}
		return a
	}
	var long, longer []string
	for i := 1; i <= 30; i++ {
		text := fmt.Sprintf("Paragraph %d of the harbour report says what engineer number %d found under the bridge that day.", i, i)
		long = append(long, text)
		longer = append(longer, strings.ReplaceAll(text, "found", "saw"))
	}
	return []articles.Article{
		version("wire.txt", "bridge", "Harbour bridge to close", "Coastal Wire", 7, long...),
		version("bulletin.txt", "bridge", "Port bridge to close", "City Bulletin", 8, longer...),
		version("dawn-1.txt", "dawn", "水田の夜明け", "北部新聞", 4, "水田に水が入った。", "四年ぶりのことだという。"),
		version("dawn-2.txt", "dawn", "水田の夜明け", "北部新聞", 5, "水田に水が入った。", "五年ぶりのことだという。"),
		version("dawn-3.txt", "dawn", "水田の朝", "北部新聞", 6, "水田に水が戻った。", "五年ぶりのことだという。"),
		version("poet.txt", "", "Library named after poet", "Herald", 2, "The council named the library after the poet on Tuesday."),
	}
}

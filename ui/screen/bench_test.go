package screen

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"variorum/store"
	"variorum/ui/screen/scroll"

	"github.com/charmbracelet/colorprofile"
)

// The whole screen after scrolling one line.
func BenchmarkScreen(b *testing.B) {
	list := harbour()
	s := store.Open(b.Context(), nil, store.Options{NoState: true})
	s.Add(b.Context(), list)
	for name, open := range map[string]func(m *model){
		"list and reader": func(m *model) { m.read.reader.Open(&list[0], 500, scroll.Place{}) },
		"compare":         func(m *model) { settle(m, m.compare.turnTo([2]string{list[0].Path, list[1].Path}, scroll.Place{})) },
	} {
		b.Run(name, func(b *testing.B) {
			m := newModel(b.Context(), Options{Store: s}, colorprofile.ANSI256)
			m.update(tea.WindowSizeMsg{Width: 120, Height: 36})
			open(m)
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				if i%20 == 0 {
					m.read.reader.Scroll(-20)
					m.compare.sides.Scroll(-20)
				}
				m.read.reader.Scroll(1)
				m.compare.sides.Scroll(1)
				display{m}.draw()
			}
		})
	}
}

// settle runs a command and those it leads to.
func settle(m *model, cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	msg := cmd()
	if batch, ok := msg.(tea.BatchMsg); ok {
		for _, cmd := range batch {
			settle(m, cmd)
		}
		return
	}
	settle(m, m.update(msg))
}

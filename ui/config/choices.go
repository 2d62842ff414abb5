package config

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"variorum/store"
	"variorum/ui/style"
)

// Choices are what the reader chose on the screen, which the next time begins
// with where the configuration sets nothing else.
type Choices struct {
	Theme       style.Theme `json:"theme"`
	Columns     Columns     `json:"columns"`
	ColumnWidth int         `json:"column_width"`
	Sort        store.Order `json:"sort"`
	Typography  bool        `json:"typography"`
}

// A Memory keeps choices in a file.
type Memory struct{ path string }

// Open returns the memory that lies in $XDG_STATE_HOME/variorum, or
// ~/.local/state/variorum.
func Open() (Memory, error) {
	folder, err := folderOf("XDG_STATE_HOME", ".local", "state")
	if err != nil {
		return Memory{}, err
	}
	return Memory{filepath.Join(folder, "choices.json")}, nil
}

// Recall puts what was chosen the last time under the settings. What cannot be
// read, or is none of what can be chosen, was not chosen.
func (m Memory) Recall(s *Settings) {
	data, err := os.ReadFile(m.path)
	c := s.Choices()
	if err != nil || len(data) > mostBytes || json.Unmarshal(data, &c) != nil {
		return
	}
	if !s.given["theme"] && int(c.Theme) < len(style.ThemeNames()) {
		s.Theme = c.Theme
	}
	if !s.given["columns"] && int(c.Columns) < len(columnNames) {
		s.Columns = c.Columns
	}
	if !s.given["column_width"] && c.ColumnWidth >= narrowestColumn && c.ColumnWidth <= widestColumn {
		s.ColumnWidth = c.ColumnWidth
	}
	if !s.given["sort"] && int(c.Sort) < len(sortNames) {
		s.Sort = c.Sort
	}
	if !s.given["typography"] {
		s.Typography = c.Typography
	}
}

// Choices returns the part of the settings that is chosen on the screen.
func (s *Settings) Choices() Choices {
	return Choices{s.Theme, s.Columns, s.ColumnWidth, s.Sort, s.Typography}
}

// Keep writes choices for the next time, as far as they are not those from before.
func (m Memory) Keep(before, now Choices) error {
	if m.path == "" || before == now {
		return nil
	}
	usual := Default()
	m.Recall(&usual)
	kept := usual.Choices() // also what another program chose meanwhile
	if before.Theme != now.Theme {
		kept.Theme = now.Theme
	}
	if before.Columns != now.Columns {
		kept.Columns = now.Columns
	}
	if before.ColumnWidth != now.ColumnWidth {
		kept.ColumnWidth = now.ColumnWidth
	}
	if before.Sort != now.Sort {
		kept.Sort = now.Sort
	}
	if before.Typography != now.Typography {
		kept.Typography = now.Typography
	}
	if err := m.write(kept); err != nil {
		return fmt.Errorf("keeping what was chosen: %w", err)
	}
	return nil
}

// write replaces the file in one step, so that whoever reads it meanwhile sees the
// old one or the new one.
func (m Memory) write(c Choices) error {
	data, err := json.Marshal(c)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(m.path), 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(m.path), ".choices-*")
	if err != nil {
		return err
	}
	_, err = f.Write(append(data, '\n'))
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(f.Name(), m.path)
	}
	if err != nil {
		if gone := os.Remove(f.Name()); gone != nil && !errors.Is(gone, fs.ErrNotExist) {
			err = errors.Join(err, gone)
		}
	}
	return err
}

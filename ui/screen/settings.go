package screen

import (
	"variorum/ui/config"
	"variorum/ui/screen/sidebyside"
	"variorum/ui/screen/sidebyside/layout"
)

// settings are what the reader set, or the usual ones.
func (o *Options) settings() config.Settings {
	if o.Settings == nil {
		return config.Default()
	}
	return *o.Settings
}

// A wish is what the reader wants the screen to be like.
type wish struct{ *model }

// prefer has the panes begin as the reader set them.
func (m wish) prefer(s *config.Settings) {
	m.list.list.SetOrder(s.Sort)
	m.read.reader.SetColumn(s.ColumnWidth)
	m.compare.sides.Prefer(sidebyside.Preferences{Columns: layout.Columns(s.Columns), Typography: s.Typography})
	m.chosen = m.choices()
}

// choices are what the reader chose on the screen, for the next time.
func (m wish) choices() config.Choices {
	sides := m.compare.sides.Preferences()
	return config.Choices{
		Theme: m.look.Theme(), Columns: config.Columns(sides.Columns), Typography: sides.Typography,
		ColumnWidth: m.read.reader.Column(), Sort: m.list.list.Order(),
	}
}

// keepChoices keeps what the reader chose otherwise than it was at the start.
func (m wish) keep() error {
	if m.options.Keep == nil {
		return nil
	}
	return m.options.Keep(m.chosen, m.choices())
}

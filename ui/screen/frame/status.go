package frame

import (
	"variorum/ui/style"
	"variorum/ui/wrap"
)

// StatusRow is the line below the panes: on the left what is said, or else a remark
// in about so many cells, on the right where one is.
func StatusRow(s *style.Styles, f *Footer, said Message, width int, remark func(room int) string) string {
	right := s.Dim.Paint(wrap.Shorten(f.Right, width-2)) + " "
	if f.Cursor >= 0 {
		return wrap.Between(f.Left, right, width)
	}
	if said.Text == "" {
		return wrap.Between(" "+remark(width-wrap.Width(right)-4), right, width)
	}
	if 1+wrap.Width(said.Text)+1+wrap.Width(right) > width {
		right = "" // until the next key
	}
	look := s.Dim
	if said.Loud {
		look = s.Error
	}
	return wrap.Between(" "+look.Paint(said.Text), right, width)
}

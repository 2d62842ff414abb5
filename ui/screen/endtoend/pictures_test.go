//go:build unix

package endtoend_test

import (
	"fmt"
	"html"
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// The pictures of the README are drawn from the real program, by
//
//	VARIORUM_PICTURES="$PWD/.github/pictures" go test ./ui/screen/endtoend -run Pictures
//
// which .github/pictures/make does.
func TestPictures(t *testing.T) {
	folder := os.Getenv("VARIORUM_PICTURES")
	if folder == "" {
		t.Skip("VARIORUM_PICTURES names no folder for the pictures of the README")
	}
	for _, light := range []bool{false, true} {
		name, env := "dark", []string{"COLORTERM=truecolor", "COLORFGBG=15;0"}
		if light {
			name, env = "light", []string{"COLORTERM=truecolor", "COLORFGBG=0;15"}
		}
		tt := start(t, run{args: []string{"--no-state"}, env: env, light: light, answers: true})
		tt.shows("Harbour bridge", "? help", "version 1 of 2", "light rewrite")
		tt.picture(filepath.Join(folder, "list-"+name+".svg"), light)
		tt.press("c")
		tt.shows("% kept", "n/N change")
		tt.press("nnn")
		tt.shows("change 3 of ")
		tt.picture(filepath.Join(folder, "compare-"+name+".svg"), light)
		tt.press("t")
		tt.shows("go there")
		tt.picture(filepath.Join(folder, "findings-"+name+".svg"), light)
		tt.press("ZZ")
		tt.ends()
	}
}

// The cells of a picture, in its own units.
const (
	cellWidth  = 8.4
	cellHeight = 18
)

// picture writes what the terminal shows as a picture.
func (tt *terminal) picture(path string, light bool) {
	tt.t.Helper()
	tt.calm()
	tt.mu.Lock()
	defer tt.mu.Unlock()
	d := drawing{page: "#1b1b1b", ink: "#dddddd"}
	if light {
		d = drawing{page: "#ffffff", ink: "#222222"}
	}
	width, height := tt.screen.Width(), tt.screen.Height()
	fmt.Fprintf(&d.b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %d" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" role="img" aria-label="variorum in a terminal">`+"\n",
		float64(width)*cellWidth+16, height*cellHeight+16)
	fmt.Fprintf(&d.b, `<rect width="100%%" height="100%%" rx="6" fill="%s"/>`+"\n", d.page)
	for y := range height {
		for x := 0; x < width; {
			first := tt.screen.CellAt(x, y)
			var text strings.Builder
			begin := x
			for x < width {
				cell := tt.screen.CellAt(x, y)
				if cell == nil || first == nil || cell.Style != first.Style {
					break
				}
				text.WriteString(cell.Content)
				x += max(cell.Width, 1)
			}
			if x == begin {
				x++
				continue
			}
			d.run(begin, y, x-begin, text.String(), &first.Style)
		}
	}
	d.b.WriteString("</svg>\n")
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		tt.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(d.b.String()), 0o644); err != nil {
		tt.t.Fatal(err)
	}
}

// calm waits until the program draws no more.
func (tt *terminal) calm() {
	for {
		tt.mu.Lock()
		changed := tt.changed
		tt.mu.Unlock()
		select {
		case <-changed:
		case <-time.After(time.Second):
			return
		}
	}
}

// A drawing is a picture while it is drawn.
type drawing struct {
	b         strings.Builder
	page, ink string
}

// run draws cells of one style.
func (d *drawing) run(x, y, cells int, text string, s *uv.Style) {
	ink, ground := d.colour(s.Fg, d.ink), d.colour(s.Bg, "")
	if s.Attrs&uv.AttrReverse != 0 {
		ink, ground = d.colour(s.Bg, d.page), d.colour(s.Fg, d.ink)
	}
	left, top := 8+float64(x)*cellWidth, 8+y*cellHeight
	if ground != "" {
		fmt.Fprintf(&d.b, `<rect x="%.1f" y="%d" width="%.1f" height="%d" fill="%s"/>`, left, top, float64(cells)*cellWidth+.2, cellHeight, ground)
	}
	if strings.TrimSpace(text) == "" {
		d.b.WriteByte('\n')
		return
	}
	look := ""
	if s.Attrs&uv.AttrBold != 0 {
		look += ` font-weight="bold"`
	}
	if s.Attrs&uv.AttrItalic != 0 {
		look += ` font-style="italic"`
	}
	if s.Attrs&uv.AttrFaint != 0 {
		look += ` opacity=".6"`
	}
	var lines []string
	if s.Underline != ansi.UnderlineNone {
		lines = append(lines, "underline")
	}
	if s.Attrs&uv.AttrStrikethrough != 0 {
		lines = append(lines, "line-through")
	}
	if len(lines) > 0 {
		look += fmt.Sprintf(` text-decoration="%s"`, strings.Join(lines, " "))
	}
	fmt.Fprintf(&d.b, `<text x="%.1f" y="%d" textLength="%.1f" lengthAdjust="spacingAndGlyphs" xml:space="preserve" fill="%s"%s>%s</text>`+"\n",
		left, top+13, float64(cells)*cellWidth, ink, look, html.EscapeString(text))
}

func (d *drawing) colour(c color.Color, otherwise string) string {
	if c == nil {
		return otherwise
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

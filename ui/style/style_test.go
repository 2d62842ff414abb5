package style_test

import (
	"io"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"

	"variorum/ui/style"
)

func each(s style.Styles, do func(name string, s style.Style)) {
	v := reflect.ValueOf(s)
	for i := range v.NumField() {
		if one, ok := v.Field(i).Interface().(style.Style); ok {
			do(v.Type().Field(i).Name, one)
		}
	}
}

// A profile's styles use no colour that it does not have.
func TestStylesKeepToTheProfile(t *testing.T) {
	colour := regexp.MustCompile(`(^|;)(3[0-8]|4[0-8]|9[0-7]|10[0-7])(;|$)`)
	for _, dark := range []bool{true, false} {
		for profile, forbidden := range map[colorprofile.Profile]*regexp.Regexp{
			colorprofile.NoTTY:   regexp.MustCompile(`.`),
			colorprofile.ASCII:   colour,
			colorprofile.ANSI:    regexp.MustCompile(`[34]8;[25];`),
			colorprofile.ANSI256: regexp.MustCompile(`[34]8;2;`),
		} {
			each(style.New(dark, profile), func(name string, s style.Style) {
				params := strings.TrimSuffix(strings.TrimPrefix(s.Open, "\x1b["), "m")
				if params != "" && forbidden.MatchString(params) {
					t.Errorf("%v: %s has %q", profile, name, params)
				}
			})
		}
	}
}

// Removed and added words are told apart without colour.
func TestMarksDoNotNeedColour(t *testing.T) {
	s := style.New(true, colorprofile.ASCII)
	if !strings.Contains(s.Removed.Open, "9") || !strings.Contains(s.Added.Open, "4") {
		t.Errorf("removed %q, added %q", s.Removed.Open, s.Added.Open)
	}
	if s.RemovedNow == s.Removed || s.AddedNow == s.Added {
		t.Error("the current change looks like the others")
	}
}

func TestPaint(t *testing.T) {
	s := style.New(true, colorprofile.ASCII)
	if got, want := s.Title.Paint("x"), "\x1b[1mx\x1b[m"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := s.Title.Paint(""); got != "" {
		t.Errorf("nothing became %q", got)
	}
}

func TestEnvironmentForbidsColours(t *testing.T) {
	for _, forbid := range []struct{ name, value string }{{"NO_COLOR", "1"}, {"NO_COLOR", "yes"}, {"CLICOLOR", "0"}} {
		t.Run(forbid.name+"="+forbid.value, func(t *testing.T) {
			t.Setenv("CLICOLOR_FORCE", "1") // as for a terminal
			t.Setenv("TERM", "xterm-256color")
			t.Setenv("NO_COLOR", "")
			t.Setenv("CLICOLOR", "")
			if got := style.Profile(io.Discard); got < colorprofile.ANSI {
				t.Fatalf("%v without", got)
			}
			t.Setenv(forbid.name, forbid.value)
			if got := style.Profile(io.Discard); got > colorprofile.ASCII {
				t.Errorf("%v", got)
			}
		})
	}
}

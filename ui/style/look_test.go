package style_test

import (
	"testing"

	"variorum/ui/style"
)

// COLORFGBG names the colours of letters and of the background; where it does not
// help the background is unknown.
func TestBackgroundOfTheEnvironment(t *testing.T) {
	for value, want := range map[string]style.Background{
		"15;0": style.DarkBackground, "15;default;0": style.DarkBackground, "7;8": style.DarkBackground,
		"0;15": style.LightBackground, "0;default;15": style.LightBackground, "0;7": style.LightBackground, "12;11": style.LightBackground,
		"": style.UnknownBackground, "15;default": style.UnknownBackground, "15": style.UnknownBackground, ";": style.UnknownBackground, "1;99": style.UnknownBackground,
	} {
		t.Setenv("COLORFGBG", value)
		if got := style.AutoTheme.Background(); got != want {
			t.Errorf("COLORFGBG=%q: background %d, want %d", value, got, want)
		}
	}
	t.Setenv("COLORFGBG", "15;0")
	if style.LightTheme.Background() != style.LightBackground {
		t.Error("what the reader chose gives way to the environment")
	}
}

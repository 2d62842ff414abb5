package style

import (
	"io"
	"os"

	"github.com/charmbracelet/colorprofile"
)

// Profile returns which colours w shows, as its terminal and the environment
// say. Any NO_COLOR forbids them (no-color.org), as does CLICOLOR=0
// (bixense.com/clicolors), both of which colorprofile reads less strictly.
func Profile(w io.Writer) colorprofile.Profile {
	return allowed(colorprofile.Detect(w, os.Environ()))
}

// PagerProfile returns which colours a pager shows that ends on the terminal
// the environment describes.
func PagerProfile() colorprofile.Profile {
	return allowed(colorprofile.Env(os.Environ()))
}

func allowed(profile colorprofile.Profile) colorprofile.Profile {
	if os.Getenv("NO_COLOR") != "" || os.Getenv("CLICOLOR") == "0" {
		return min(profile, colorprofile.ASCII)
	}
	return profile
}

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
	profile := colorprofile.Detect(w, os.Environ())
	if os.Getenv("NO_COLOR") != "" || os.Getenv("CLICOLOR") == "0" {
		return min(profile, colorprofile.ASCII)
	}
	return profile
}

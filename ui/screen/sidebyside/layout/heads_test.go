package layout_test

import (
	"testing"

	"variorum/ui/screen/sidebyside/layout"
)

// What two titles begin with gives way where one of them does not fit, and only
// in that one.
func TestTitles(t *testing.T) {
	for _, test := range []struct{ old, new, wantOld, wantNew string }{
		{"Bridge to close", "Bridge to open", "Bridge to close", "Bridge to open"},
		{"Harbour bridge to close", "Harbour bridge shuts on Saturday, say engineers", "Harbour bridge to close", "… bridge shuts on Saturday,…"},
		{"Council of the old town votes for the library", "Council of the old town votes against the library", "… town votes for the library", "… votes against the library"},
		{"Ferry freed", "Night ferry that ran aground was freed", "Ferry freed", "Night ferry that ran agroun…"},
	} {
		old, new := layout.Titles(test.old, test.new, 28)
		if old != test.wantOld || new != test.wantNew {
			t.Errorf("Titles(%q, %q) = %q, %q; want %q, %q", test.old, test.new, old, new, test.wantOld, test.wantNew)
		}
	}
}

package cli_test

import (
	"os"
	"strings"
	"testing"

	"variorum/ui/keys"
)

// The README names every key.
func TestReadmeNamesEveryKey(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, group := range keys.New().Groups() {
		for _, row := range group.Rows {
			for _, name := range strings.Fields(row.Keys()) {
				if !strings.Contains(string(text), "`"+name+"`") {
					t.Errorf("README.md does not name %s (%s)", name, row.Text())
				}
			}
		}
	}
}

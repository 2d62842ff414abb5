package print_test

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
		for _, b := range group.Bindings {
			for _, name := range strings.Fields(b.Help().Key) {
				if !strings.Contains(string(text), "`"+name+"`") {
					t.Errorf("README.md does not name %s (%s)", name, b.Help().Desc)
				}
			}
		}
	}
}

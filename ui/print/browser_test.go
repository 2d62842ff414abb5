package print_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"variorum/ui/print"
)

// In a real browser an address with an anchor goes to its change, marks it on
// both sides and says which it is; the filter is there, the words of changes
// take no tab stops.
func TestPageInABrowser(t *testing.T) {
	browser := os.Getenv("VARIORUM_BROWSER")
	if browser == "" {
		t.Skip("VARIORUM_BROWSER names no browser, such as chromium, to look at the page with")
	}
	page := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(page, []byte(printed(t, print.Form{Format: "html"})), 0o600); err != nil {
		t.Fatal(err)
	}
	dom := func(anchor, size string) string {
		cmd := exec.Command(browser, "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir="+t.TempDir(),
			"--window-size="+size, "--dump-dom", "file://"+page+anchor)
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("%s: %v", browser, err)
		}
		return string(out)
	}
	got := dom("#r2-1", "1200,800")
	for _, want := range []string{
		`<del id="r2-1" data-change="2-1" data-kinds="number" data-why="number" class="now" tabindex="-1">`,
		`<ins data-change="2-1" data-kinds="number" data-why="number" class="now">`,
		`role="status">change 2 of 5 · number</span>`,
		`<p class="filter">`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
	if n := strings.Count(got, "tabindex="); n != 1 {
		t.Errorf("%d tab stops, want the current change's", n)
	}
	if got := dom("#r2-1", "390,800"); !strings.Contains(got, `<div class="both" role="cell" lang=""><p dir="auto">The work will cost <del data-change="2-1" data-kinds="number" data-why="number" class="now" tabindex="-1">`) {
		t.Errorf("on a phone the change is not gone to in the column that is shown:\n%s", got)
	}
}

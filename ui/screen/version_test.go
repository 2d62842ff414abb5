package screen

import (
	"fmt"
	"strings"
	"testing"

	"variorum/articles"
)

// bridgeVersions is a story in two versions, of which the second begins with
// two paragraphs more and lacks the tenth.
func bridgeVersions() []articles.Article {
	first := articles.Article{Path: "bridge-v1.txt", Title: "Bridge", Source: "Wire", Story: "bridge", Version: "1"}
	second := articles.Article{Path: "bridge-v2.txt", Title: "Bridge", Source: "Bulletin", Story: "bridge", Version: "2"}
	second.Blocks = []articles.Block{{Text: "The mayor spoke first of all."}, {Text: "Then everybody went home to eat."}}
	for n := 1; n <= 20; n++ {
		text := fmt.Sprintf("Paragraph %d says that pier %d of the bridge, which was built in %d, is to be repaired before winter %d begins.", n, n*7, 1900+n, n+40)
		first.Blocks = append(first.Blocks, articles.Block{Text: text})
		if n != 10 {
			second.Blocks = append(second.Blocks, articles.Block{Text: strings.Replace(text, "repaired", "mended", 1)})
		}
	}
	return []articles.Article{first, second}
}

// Turning to another version shows the same paragraph there, or the one before
// where it is not, and turning back the very place one came from.
func TestOtherVersionAtTheSameParagraph(t *testing.T) {
	s := newScreen(t, 80, 12, bridgeVersions(), nil)
	s.press("enter")
	s.until("Paragraph 1 ")
	s.press("5", "}", "j")
	here := s.text()
	s.press("v")
	s.until("mended")
	s.shows("Paragraph 4 ", "version 2 of 2")
	s.hides("Paragraph 3 ")
	s.press("V")
	s.until("repaired")
	if got := s.text(); got != here {
		t.Errorf("turning back leads to\n%s\nwant\n%s", got, here)
	}
	for strings.Contains(s.text(), "Paragraph 9 ") || !strings.Contains(s.text(), "Paragraph 10 ") {
		s.press("}")
	}
	s.press("v")
	s.until("mended")
	s.shows("Paragraph 9 ")
	s.hides("Paragraph 8 ")
	s.press("}", "}", "v")
	s.until("repaired")
	s.shows("Paragraph 12 ")
	s.hides("Paragraph 11 ")
	s.press("g", "v")
	s.until("The mayor spoke")
}

// A search goes on in the next version and in the next story, without moving
// what is shown there.
func TestSearchGoesOnInAnotherArticle(t *testing.T) {
	s := newScreen(t, 80, 16, bridgeVersions(), nil)
	s.press("enter")
	s.until("Paragraph 1 ")
	s.press("/", "p", "i", "e", "r", "enter")
	s.until("match 1 of 20")
	s.press("v")
	s.until("mended")
	s.until("of 19")
	s.press("n")
	s.shows("of 19")
}

package read

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	"variorum/articles"
)

// The pages of testdata/pages were written for this test in the manner of real
// sites: menus, cookie boxes, bylines, galleries, tooltips, related stories
// inside and behind the story, newsletters, tags, bios, comments. Beside each
// stands its story, marked by hand: title, author, day of publishing, and the
// paragraphs. The measure is that of the field's benchmark of article
// extraction: shingles of four words, precision and recall averaged over pages.

// Bounds that the reading of the pages must keep.
const (
	wantPrecision = 0.97
	wantRecall    = 0.985
	wantClean     = 0.5 // share of pages on which not one block is wrong
	wantFields    = 0.95
)

// A markedPage is what stands on a page, as marked by hand.
type markedPage struct {
	title, author, date, story string
}

func readMarked(t *testing.T, path string) markedPage {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	head, story, _ := strings.Cut(string(data), "\n\n")
	m := markedPage{story: story}
	for line := range strings.SplitSeq(head, "\n") {
		key, value, _ := strings.Cut(line, ": ")
		switch key {
		case "title":
			m.title = value
		case "author":
			m.author = value
		case "date":
			m.date = value
		}
	}
	return m
}

// shingles counts the runs of four words in a text.
func shingles(text string) map[string]int {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	counts := map[string]int{}
	for i := 0; i+4 <= len(words); i++ {
		counts[strings.Join(words[i:i+4], " ")]++
	}
	return counts
}

// shared returns how many shingles a text has, and how many of them the other
// has as well.
func shared(of, with map[string]int) (total, both int) {
	for shingle, n := range of {
		total += n
		both += min(n, with[shingle])
	}
	return total, both
}

func isStory(b *articles.Block) bool {
	switch b.Kind {
	case articles.KindHeadline, articles.KindCaption, articles.KindFurniture, articles.KindRule:
		return false
	}
	return true
}

func TestStoriesOfPages(t *testing.T) {
	files, err := filepath.Glob("testdata/pages/*.html")
	if err != nil || len(files) < 40 {
		t.Fatal(len(files), "pages", err)
	}
	var precision, recall, clean, titles, authors, dates float64
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		list, err := Parse(filepath.Base(file), data, Limits{})
		if err != nil {
			t.Fatal(err)
		}
		a, want := &list[0], readMarked(t, strings.TrimSuffix(file, ".html")+".txt")
		var text strings.Builder
		var wrong []string
		for i := range a.Blocks {
			b := &a.Blocks[i]
			if isStory(b) {
				text.WriteString(b.Text + "\n\n")
			}
			if belongs := strings.Contains(squash(want.story), squash(b.Text)); belongs != isStory(b) && b.Kind != articles.KindHeadline {
				wrong = append(wrong, kindNames[b.Kind]+" "+articles.Shorten(b.Text, 60))
			}
		}
		found, wanted := shingles(text.String()), shingles(want.story)
		total, right := shared(found, wanted)
		all, _ := shared(wanted, found)
		p, r := float64(right)/float64(max(total, 1)), float64(right)/float64(max(all, 1))
		precision, recall = precision+p, recall+r
		if len(wrong) == 0 && r > 0.99 {
			clean++
		} else {
			t.Logf("%s: precision %.3f recall %.3f %q", filepath.Base(file), p, r, wrong)
		}
		count := func(to *float64, what, got, want string) {
			if want == "" || strings.EqualFold(got, want) {
				*to++
			} else {
				t.Logf("%s: %s %q, want %q", filepath.Base(file), what, got, want)
			}
		}
		count(&titles, "title", a.Title, want.title)
		count(&authors, "author", a.Author, want.author)
		count(&dates, "date", a.Published.Format(time.DateOnly), want.date)
	}
	n := float64(len(files))
	precision, recall, clean, titles, authors, dates = precision/n, recall/n, clean/n, titles/n, authors/n, dates/n
	t.Logf("%d pages: precision %.4f recall %.4f F1 %.4f, clean %.2f, titles %.2f, authors %.2f, dates %.2f",
		len(files), precision, recall, 2*precision*recall/(precision+recall), clean, titles, authors, dates)
	if precision < wantPrecision || recall < wantRecall || clean < wantClean || min(titles, authors, dates) < wantFields {
		t.Error("worse than it was")
	}
}

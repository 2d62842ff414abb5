package samples_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/clipperhouse/uax29/v2/words"

	"variorum/articles"
	"variorum/articles/samples"
)

// stories lists which files tell the same story, oldest version first.
var stories = map[string][]string{
	"harbour bridge":     {"harbour-bridge-wire.txt", "harbour-bridge-copy.txt"},
	"ferry grounding":    {"ferry-grounding-first-edition.txt", "ferry-grounding-corrected.txt"},
	"Tessel pass":        {"tessel-pass-1-thursday.txt", "tessel-pass-2-friday.txt", "tessel-pass-3-saturday.txt", "tessel-pass-4-sunday.txt"},
	"fog counters":       {"fog-counters-first-edition.md", "fog-counters-second-edition.md"},
	"rice fields":        {"rice-fields-dawn-morning.txt", "rice-fields-dawn-evening.txt"},
	"lighthouse keeper":  {"lighthouse-keeper-utro.txt", "lighthouse-keeper-bereg.txt"},
	"customs-house":      {"customs-house-bench-lantern.md", "customs-house-bench-two-shores.md"},
	"library (only one)": {"library-poet.md"},
}

func read(t *testing.T) map[string]articles.Article {
	t.Helper()
	all, err := samples.Articles()
	if err != nil {
		t.Fatal(err)
	}
	byName := make(map[string]articles.Article)
	for _, article := range all {
		name, ok := strings.CutPrefix(article.Path, "samples/")
		if !ok {
			t.Errorf("%s: a sample's path starts with samples/", article.Path)
		}
		byName[name] = article
	}
	return byName
}

// versions returns the articles of a story and fails where one is missing.
func versions(t *testing.T, byName map[string]articles.Article, names []string) []articles.Article {
	t.Helper()
	var found []articles.Article
	for _, name := range names {
		article, ok := byName[name]
		if !ok {
			t.Errorf("%s: not among the samples", name)
			continue
		}
		found = append(found, article)
	}
	return found
}

func TestEveryFileBelongsToOneStory(t *testing.T) {
	byName := read(t)
	listed, compared := 0, 0
	for _, names := range stories {
		listed += len(versions(t, byName, names))
		if len(names) >= 2 && len(names) <= 4 {
			compared++
		}
	}
	if listed != len(byName) {
		t.Errorf("%d files are listed in a story, %d are embedded", listed, len(byName))
	}
	if compared < 6 {
		t.Errorf("%d stories have 2 to 4 versions, want at least 6", compared)
	}
}

func TestEveryArticleSaysWhatItIs(t *testing.T) {
	for name, article := range read(t) {
		if article.Title == "" {
			t.Errorf("%s: no title", name)
		}
		if article.Source == "" {
			t.Errorf("%s: no source", name)
		}
		if article.Published.Year() != 2031 {
			t.Errorf("%s: published %v, want a day of 2031", name, article.Published)
		}
		for _, note := range article.Notes {
			t.Errorf("%s: reading it left a note: %s", name, note)
		}
	}
}

func TestArticlesHaveTheLengthOfNews(t *testing.T) {
	for name, article := range read(t) {
		if n := article.Words(); n < 250 || n > 900 {
			t.Errorf("%s: %d words, want 250 to 900", name, n)
		}
	}
}

func TestTextIsFitToShow(t *testing.T) {
	for name, article := range read(t) {
		for i, block := range article.Blocks {
			for _, r := range block.Text {
				if r != '\n' && unicode.IsControl(r) || r == unicode.ReplacementChar {
					t.Errorf("%s: block %d holds %U", name, i, r)
				}
			}
		}
	}
}

func TestVersionsDifferInSourceAndDate(t *testing.T) {
	byName := read(t)
	for story, names := range stories {
		found := versions(t, byName, names)
		for i := 1; i < len(found); i++ {
			if !found[i].Published.After(found[i-1].Published) {
				t.Errorf("%s: %s is no later than %s", story, names[i], names[i-1])
			}
			if found[i].Source == found[i-1].Source {
				t.Errorf("%s: %s and %s have the same source %q", story, names[i], names[i-1], found[i].Source)
			}
		}
	}
}

// A newcomer sees the newest story first, and it must be the one that shows
// most: a wire report and its altered copy.
func TestTheHarbourBridgeIsNewest(t *testing.T) {
	byName := read(t)
	newest := byName["harbour-bridge-copy.txt"]
	for name, article := range byName {
		if article.Published.After(newest.Published) {
			t.Errorf("%s is newer than the harbour bridge", name)
		}
	}
}

// Versions must be found by their content alone or by a story id. The
// thresholds are those by which the store groups: three-word shingles with a
// containment of .25 or a Jaccard index of .12.
func TestVersionsAreRecognisableAsOneStory(t *testing.T) {
	byName := read(t)
	for story, names := range stories {
		found := versions(t, byName, names)
		for i := 1; i < len(found); i++ {
			a, b := found[i-1], found[i]
			if a.Story != "" && a.Story == b.Story {
				continue
			}
			containment, jaccard := overlap(shingles(a), shingles(b))
			if containment < .25 && jaccard < .12 {
				t.Errorf("%s: %s and %s share too little: containment %.2f, Jaccard %.2f",
					story, names[i-1], names[i], containment, jaccard)
			}
		}
	}
}

func TestDifferentStoriesShareNoText(t *testing.T) {
	byName := read(t)
	for storyA, namesA := range stories {
		for storyB, namesB := range stories {
			if storyA >= storyB {
				continue
			}
			for _, a := range versions(t, byName, namesA) {
				for _, b := range versions(t, byName, namesB) {
					if containment, _ := overlap(shingles(a), shingles(b)); containment > .05 {
						t.Errorf("%s and %s overlap by %.2f", a.Path, b.Path, containment)
					}
				}
			}
		}
	}
}

func TestSamplesShowWhatParsersMustCopeWith(t *testing.T) {
	byName := read(t)
	for name, kinds := range map[string][]articles.Kind{
		"harbour-bridge-copy.txt": {articles.KindHeadline, articles.KindCaption, articles.KindFurniture},
		"fog-counters-second-edition.md": {articles.KindHeadline, articles.KindHeading, articles.KindQuote,
			articles.KindListItem, articles.KindTable, articles.KindCode},
		"library-poet.md": {articles.KindHeadline, articles.KindQuote},
	} {
		has := make(map[articles.Kind]bool)
		for _, block := range byName[name].Blocks {
			has[block.Kind] = true
		}
		for _, kind := range kinds {
			if !has[kind] {
				t.Errorf("%s: no block of kind %d", name, kind)
			}
		}
	}
}

// wordsOf returns the folded words of an article, furniture left out.
func wordsOf(article articles.Article) []string {
	var found []string
	for _, block := range article.Blocks {
		if block.Kind == articles.KindFurniture {
			continue
		}
		tokens := words.FromString(block.Text)
		for tokens.Next() {
			word := tokens.Value()
			if strings.IndexFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0 {
				found = append(found, strings.ToLower(word))
			}
		}
	}
	return found
}

func shingles(article articles.Article) map[string]bool {
	all := wordsOf(article)
	set := make(map[string]bool)
	for i := 0; i+3 <= len(all); i++ {
		set[strings.Join(all[i:i+3], " ")] = true
	}
	return set
}

func overlap(a, b map[string]bool) (containment, jaccard float64) {
	shared := 0
	for shingle := range a {
		if b[shingle] {
			shared++
		}
	}
	smaller := min(len(a), len(b))
	return float64(shared) / float64(smaller), float64(shared) / float64(len(a)+len(b)-shared)
}

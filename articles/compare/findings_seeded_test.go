package compare_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"sort"
	"strings"
	"testing"

	"variorum/articles"
	"variorum/articles/compare"
)

// stories is the folder of real texts; it is not part of the repository.
const stories = "../../../shared/bench/data/stories"

// storyTexts reads up to n of the stories, the same each time.
func storyTexts(t *testing.T, n int) map[string]string {
	t.Helper()
	paths, _ := filepath.Glob(filepath.Join(stories, "gov", "*.txt"))
	if len(paths) == 0 {
		t.Skip("the stories are not here")
	}
	sort.Strings(paths)
	out := map[string]string{}
	for k := 0; k < len(paths) && len(out) < n; k += max(1, len(paths)/n) {
		b, err := os.ReadFile(paths[k])
		if err != nil {
			t.Fatal(err)
		}
		out[filepath.Base(paths[k])] = string(b)
	}
	return out
}

// paragraphs makes an article of a text, a block for each paragraph.
func paragraphs(text string) *articles.Article {
	var a articles.Article
	for _, p := range strings.Split(text, "\n\n") {
		if p = strings.TrimSpace(p); p != "" {
			a.Blocks = append(a.Blocks, articles.Block{Text: p})
		}
	}
	return &a
}

// An errorMaker puts one error into a text at a place it looks for.
type errorMaker struct {
	flag   compare.Flags
	places *regexp.Regexp
	with   func(found string) string
	want   float64 // of the errors found
}

func errorMakers() map[string]errorMaker {
	return map[string]errorMaker{
		"a figure": {compare.FlagNumber, regexp.MustCompile(`[a-z]+ [a-z]+ \d{2,3}(?:,\d{3})? [a-z]`), func(s string) string {
			i := strings.IndexAny(s, "0123456789")
			return s[:i] + string('1'+(s[i]-'0')%9) + s[i+1:]
		}, .99},
		"a negation": {compare.FlagNegation, regexp.MustCompile(`[a-z] (?:was|were|will|could|should|would) [a-z]{4,} [a-z]+ [a-z]`), func(s string) string {
			verb := regexp.MustCompile(` (?:was|were|will|could|should|would) `).FindStringIndex(s)
			return s[:verb[1]] + "not " + s[verb[1]:]
		}, .99},
		"a name": {compare.FlagName, regexp.MustCompile(`[a-z]+ [a-z]+ (?:in|with|from|at) [A-Z][a-z]{3,} [a-z]`), func(s string) string {
			i := strings.IndexFunc(s, func(r rune) bool { return 'A' <= r && r <= 'Z' })
			end := i + strings.IndexAny(s[i:], " ,.")
			return s[:i] + "Quillonia" + s[end:]
		}, .97},
		"a word of a quotation": {compare.FlagQuotation, regexp.MustCompile(`[“"][A-Z][a-z’']+(?: [a-z’']+){5,}`), func(s string) string {
			i := strings.LastIndexByte(s, ' ')
			return s[:i] + " gladly" + s[i:]
		}, .98},
	}
}

// notOnly finds what "not" before it does not deny: not only, not simply.
var notOnly = regexp.MustCompile(` (?:only|simply|just|merely)`)

// TestSeededErrors puts one error into each of many real texts and looks
// whether it is found.
func TestSeededErrors(t *testing.T) {
	texts := storyTexts(t, 200)
	for name, maker := range errorMakers() {
		t.Run(name, func(t *testing.T) {
			tried, found := 0, 0
			var missed []string
			for file, text := range texts {
				places := maker.places.FindAllStringIndex(text, -1)
				places = slices.DeleteFunc(places, func(p []int) bool { return notOnly.MatchString(text[p[0]:p[1]]) })
				if len(places) == 0 {
					continue
				}
				at := places[rand.New(rand.NewPCG(1, uint64(len(text)))).IntN(len(places))]
				old := text[at[0]:at[1]]
				wrong := text[:at[0]] + maker.with(old) + text[at[1]:]
				c, err := compare.Compare(t.Context(), paragraphs(text), paragraphs(wrong))
				if err != nil {
					t.Fatal(err)
				}
				tried++
				if hasFinding(c, maker.flag) {
					found++
				} else {
					missed = append(missed, fmt.Sprintf("%s: %q", file, text[max(0, at[0]-40):min(len(text), at[1]+40)]))
				}
			}
			t.Logf("%d of %d found", found, tried)
			if float64(found) < maker.want*float64(tried) {
				t.Errorf("%d of %d found, want %.0f of 100; missed:\n%s", found, tried, 100*maker.want, strings.Join(missed, "\n"))
			}
		})
	}
}

func hasFinding(c *compare.Comparison, kind compare.Flags) bool {
	for i := range c.Findings {
		if c.Findings[i].Kind == kind {
			return true
		}
	}
	return false
}

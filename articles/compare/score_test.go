package compare_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"variorum/articles"
	"variorum/articles/compare"
)

// The Score tests print how well comparing does on the data in testdata/bench,
// so that a threshold can be measured again, and hold the figures where they
// are: go test -run Score -v ./articles/compare

// A score counts what was found against what is right.
type score struct{ right, found, wanted int }

func (s score) precision() float64 { return float64(s.right) / float64(max(1, s.found)) }
func (s score) recall() float64    { return float64(s.right) / float64(max(1, s.wanted)) }
func (s score) f1() float64        { return 2 * float64(s.right) / float64(max(1, s.found+s.wanted)) }

func (s score) String() string {
	return fmt.Sprintf("precision %.4f, recall %.4f, F1 %.4f", s.precision(), s.recall(), s.f1())
}

// readJSON reads a file of testdata/bench.
func readJSON(t *testing.T, into any, path ...string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(append([]string{"testdata", "bench"}, path...)...))
	if err == nil {
		err = json.Unmarshal(data, into)
	}
	if err != nil {
		t.Fatalf("reading the answers: %v", err)
	}
}

// paragraphsOf reads a text whose paragraphs are parted by blank lines.
func paragraphsOf(t *testing.T, path ...string) *articles.Article {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(append([]string{"testdata", "bench"}, path...)...))
	if err != nil {
		t.Fatal(err)
	}
	var paragraphs []string
	for p := range strings.SplitSeq(string(data), "\n\n") {
		if p = strings.TrimSpace(p); p != "" {
			paragraphs = append(paragraphs, p)
		}
	}
	return article(paragraphs...)
}

func TestScoreParagraphs(t *testing.T) {
	for _, set := range []struct {
		name  string
		least float64 // F1
	}{{"bible", .989}, {"frankenstein", .999}} {
		var gold struct {
			Items []struct {
				Name  string
				Links [][2]int
				Tags  map[int][]string `json:"b_tags"`
			}
		}
		readJSON(t, &gold, "align", set.name, "gold.json")
		var total score
		tagged, hit := map[string]int{}, map[string]int{}
		for _, item := range gold.Items {
			old := paragraphsOf(t, "align", set.name, item.Name+".a.txt")
			new := paragraphsOf(t, "align", set.name, item.Name+".b.txt")
			alignment, err := compare.Align(context.Background(), old, new)
			if err != nil {
				t.Fatal(err)
			}
			found := map[[2]int]bool{}
			for i := range alignment.Len() {
				row := alignment.Bare(i)
				for _, a := range row.Old {
					for _, b := range row.New {
						found[[2]int{a.Block, b.Block}] = true
					}
				}
			}
			total.found += len(found)
			total.wanted += len(item.Links)
			for _, link := range item.Links {
				if found[link] {
					total.right++
				}
				for _, tag := range item.Tags[link[1]] {
					tagged[tag]++
					if found[link] {
						hit[tag]++
					}
				}
			}
		}
		t.Logf("%s: %d pairs, %v", set.name, len(gold.Items), total)
		for _, tag := range []string{"move", "split", "merge"} {
			if tagged[tag] > 0 {
				t.Logf("%s: %s %d of %d", set.name, tag, hit[tag], tagged[tag])
			}
		}
		if total.f1() < set.least {
			t.Errorf("%s: F1 %.4f, less than %.4f", set.name, total.f1(), set.least)
		}
	}
}

func TestScoreWords(t *testing.T) {
	var gold struct {
		Items []struct {
			Old  []string `json:"a_tokens"`
			New  []string `json:"b_tokens"`
			Sure [][2]int
		}
	}
	readJSON(t, &gold, "words", "edinburgh.json")
	var total score
	exact := 0
	for _, item := range gold.Items {
		c := compared(t, article(strings.Join(item.Old, " ")), article(strings.Join(item.New, " ")))
		want := [2]map[int]bool{{}, {}}
		for _, pair := range item.Sure {
			if foldWord(item.Old[pair[0]]) == foldWord(item.New[pair[1]]) {
				want[0][pair[0]], want[1][pair[1]] = true, true
			}
		}
		same := true
		for side, words := range [2][]string{item.Old, item.New} {
			kept := keptWords(c, compare.Side(side), words)
			total.wanted += len(want[side])
			for k := range words {
				if kept[k] {
					total.found++
				}
				if kept[k] && want[side][k] {
					total.right++
				}
				same = same && kept[k] == want[side][k]
			}
		}
		if same {
			exact++
		}
	}
	t.Logf("edinburgh: %d pairs, words kept: %v, %d pairs exact", len(gold.Items), total, exact)
	if total.f1() < .962 {
		t.Errorf("F1 %.4f, less than .962", total.f1())
	}
}

// foldWord folds what the answers hold for one word.
func foldWord(word string) string {
	return strings.ToLower(strings.NewReplacer("“", `"`, "”", `"`, "``", `"`, "''", `"`, "‘", "'", "’", "'", "–", "-", "—", "-").Replace(word))
}

// keptWords tells which words of a side, written with single spaces, have no
// letter that is marked as changed; typography and moved words are kept words.
func keptWords(c *compare.Comparison, side compare.Side, words []string) []bool {
	var changed []bool // by byte of the text
	for _, row := range c.Rows {
		for _, part := range [2][]compare.Part{row.Old, row.New}[side] {
			for _, s := range part.Segments {
				for range len(s.Text) {
					changed = append(changed, s.Change.Wording())
				}
			}
		}
	}
	kept := make([]bool, len(words))
	at := 0
	for k, word := range words {
		kept[k] = true
		for i := at; i < at+len(word); i++ {
			kept[k] = kept[k] && i < len(changed) && !changed[i]
		}
		at += len(word) + 1
	}
	return kept
}

package store

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// A corpus makes articles that load a store as collections of news do: words
// as frequent as in prose, lengths from a few lines to many pages, reports
// made from templates, furniture that many share, and versions of a fifth of
// the stories. The same seed makes the same articles.
type corpus struct {
	random *rand.Rand
	words  []string  // by rank
	ranks  []float64 // cumulative frequency of the ranks
}

func newCorpus(seed uint64) *corpus {
	c := &corpus{random: rand.New(rand.NewPCG(seed, 0))}
	syllables := strings.Fields("ba der son mar li ten vo ka ri ster um al ne po gra sil du wen ha tor mi ches lan bro")
	seen := map[string]bool{}
	for len(c.words) < 60000 {
		word := ""
		for n := 1 + len(c.words)/2000; n >= 0 && len(word) < 12; n -= 1 + c.random.IntN(4) {
			word += syllables[c.random.IntN(len(syllables))]
		}
		word += syllables[c.random.IntN(len(syllables))]
		if !seen[word] {
			seen[word] = true
			c.words = append(c.words, word)
		} else if c.random.IntN(3) == 0 {
			word += strconv.Itoa(len(c.words))
			c.words = append(c.words, word)
		}
	}
	sum := 0.0
	for rank := range c.words {
		sum += 1 / (float64(rank) + 2.7) // Zipf and Mandelbrot
		c.ranks = append(c.ranks, sum)
	}
	return c
}

func (c *corpus) word() string {
	at := c.random.Float64() * c.ranks[len(c.ranks)-1]
	low, high := 0, len(c.ranks)-1
	for low < high {
		if middle := (low + high) / 2; c.ranks[middle] < at {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return c.words[low]
}

func (c *corpus) name() string {
	word := c.words[1000+c.random.IntN(8000)]
	return strings.ToUpper(word[:1]) + word[1:]
}

// paragraph makes a paragraph of a number of words.
func (c *corpus) paragraph(words int) []string {
	list := make([]string, words)
	for i := range list {
		switch n := c.random.IntN(40); {
		case n == 0:
			list[i] = strconv.Itoa(c.random.IntN(3000))
		case n < 3:
			list[i] = c.name()
		default:
			list[i] = c.word()
		}
		if i%17 == 16 {
			list[i] += "."
		}
	}
	return list
}

// story makes the paragraphs of a new story; half have fewer than 450 words,
// a hundredth more than 4,500.
func (c *corpus) story() [][]string {
	words := int(450 * math.Exp(c.random.NormFloat64()*1.0))
	words = min(max(words, 40), 20000)
	var list [][]string
	for words > 0 {
		n := min(words, 20+c.random.IntN(70))
		list = append(list, c.paragraph(n))
		words -= n
	}
	return list
}

// version rewords a story: words replaced, paragraphs left out, added and
// moved.
func (c *corpus) version(story [][]string) [][]string {
	var list [][]string
	for _, p := range story {
		switch c.random.IntN(12) {
		case 0:
			continue
		case 1:
			list = append(list, c.paragraph(30))
		}
		p = append([]string(nil), p...)
		for i := range p {
			if c.random.IntN(7) == 0 {
				p[i] = c.word()
			}
		}
		list = append(list, p)
	}
	if len(list) > 3 {
		k := c.random.IntN(len(list) - 1)
		list[k], list[k+1] = list[k+1], list[k]
	}
	return list
}

// report fills in a template, as weather and market reports do.
func (c *corpus) report() [][]string {
	days := []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"}
	text := fmt.Sprintf("Shares in %s closed at %d on %s, after trading between %d and %d for most of the day.\n"+
		"The index of leading shares rose %d points to %d, while the broader market fell %d points to %d in light trading.\n"+
		"%s led the gainers with a rise of %d percent to %d and %s was the weakest, losing %d percent to %d at the close.",
		c.name(), c.random.IntN(900), days[c.random.IntN(5)], c.random.IntN(900), c.random.IntN(900),
		c.random.IntN(90), c.random.IntN(9000), c.random.IntN(90), c.random.IntN(9000),
		c.name(), c.random.IntN(20), c.random.IntN(900), c.name(), c.random.IntN(20), c.random.IntN(900))
	var list [][]string
	for _, p := range strings.Split(text, "\n") {
		list = append(list, strings.Fields(p))
	}
	return list
}

// text writes paragraphs as a plain text file, with the furniture of a site.
func (c *corpus) text(story [][]string) string {
	var b strings.Builder
	if c.random.IntN(3) == 0 {
		b.WriteString("Evening Post\n\n")
	}
	for _, p := range story {
		b.WriteString(strings.Join(p, " "))
		b.WriteString("\n\n")
	}
	if c.random.IntN(3) == 0 {
		b.WriteString("Related Articles\n\nSubscribe to our newsletter and never miss a story from your town\n\nBack to top\n")
	}
	return b.String()
}

// texts calls write with count articles and the number of the story each
// belongs to.
func (c *corpus) texts(count int, write func(i, story int, text string)) {
	for i, n := 0, 0; i < count; n++ {
		if n%10 == 0 {
			write(i, n, c.text(c.report()))
			i++
			continue
		}
		story := c.story()
		write(i, n, c.text(story))
		i++
		if c.random.IntN(5) != 0 {
			continue
		}
		for versions := 1 + c.random.IntN(3); versions > 0 && i < count; versions-- {
			write(i, n, c.text(c.version(story)))
			i++
		}
	}
}

// writeCorpus writes count articles below folder, in a hundred folders, and
// returns which story each file belongs to.
func writeCorpus(tb testing.TB, folder string, count int) map[string]int {
	tb.Helper()
	stories := make(map[string]int, count)
	newCorpus(1).texts(count, func(i, story int, text string) {
		// Versions of a story do not lie side by side.
		path := filepath.Join(folder, strconv.Itoa(i*7919%100), fmt.Sprintf("%06d.txt", i))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			tb.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			tb.Fatal(err)
		}
		stories[path] = story
	})
	return stories
}

// TestWriteCorpus writes a corpus to measure the program with:
//
//	CORPUS_DIR=/tmp/10k CORPUS_COUNT=10000 go test ./store -run TestWriteCorpus
func TestWriteCorpus(t *testing.T) {
	folder := os.Getenv("CORPUS_DIR")
	if folder == "" {
		t.Skip("CORPUS_DIR does not say where to")
	}
	count, err := strconv.Atoi(os.Getenv("CORPUS_COUNT"))
	if err != nil {
		t.Fatal("CORPUS_COUNT: ", err)
	}
	writeCorpus(t, folder, count)
}

package group_test

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"variorum/articles"
	"variorum/store/internal/group"
	"variorum/store/internal/naming"
	"variorum/store/internal/wording"
)

// TestMain has rapid check a third of what it usually does, unless it is told how
// often or VARIORUM_FULL=1 is in the environment: under the race detector each
// check takes a while.
func TestMain(m *testing.M) {
	flag.Parse()
	checks := flag.Lookup("rapid.checks")
	if checks.Value.String() == checks.DefValue && os.Getenv("VARIORUM_FULL") == "" {
		if err := checks.Value.Set("30"); err != nil {
			panic(err)
		}
	}
	m.Run()
}

// A shelf holds texts for a collection, by id.
type shelf map[string]*articles.Article

// newArticle makes an article of paragraphs, the first of which is its headline.
func newArticle(paragraphs ...string) *articles.Article {
	a := &articles.Article{}
	for i, p := range paragraphs {
		kind := articles.KindParagraph
		if i == 0 {
			kind = articles.KindHeadline
		}
		a.Blocks = append(a.Blocks, articles.Block{Kind: kind, Text: p})
	}
	return a
}

func (s shelf) text(_ context.Context, id string) (*articles.Article, error) { return s[id], nil }

func (s shelf) item(id string) group.Item {
	d := wording.NewSketcher()
	for i := range s[id].Blocks {
		d.Block(&s[id].Blocks[i])
	}
	return group.Item{ID: id, Story: s[id].Story, Address: naming.FoldURL(s[id].URL), Sketch: d.Sketch()}
}

// stories groups all texts of a shelf, entered in some order.
func (s shelf) stories(t testing.TB, ids []string) group.Result {
	t.Helper()
	var items []group.Item
	for _, id := range ids {
		items = append(items, s.item(id))
	}
	found, err := group.Stories(t.Context(), items, s.text, group.NewVerdicts(nil), group.Decisions{})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// names lists clusters as sorted lines.
func names(found group.Result, rename func(string) string) []string {
	var list []string
	for _, c := range found.Clusters {
		var ids []string
		for _, id := range c.IDs {
			ids = append(ids, rename(id))
		}
		slices.Sort(ids)
		list = append(list, strings.Join(ids, " "))
	}
	slices.Sort(list)
	return list
}

func same(id string) string { return id }

// draw makes texts of a few stories, with versions, followers and templates.
func draw(t *rapid.T) shelf {
	r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
	word := func() string { return fmt.Sprintf("w%d", int(300*r.ExpFloat64())%2500) }
	paragraph := func() []string {
		list := make([]string, 12+r.IntN(30))
		for i := range list {
			if list[i] = word(); r.IntN(12) == 0 {
				list[i] = fmt.Sprint(r.IntN(500))
			}
		}
		return list
	}
	s := shelf{}
	common := paragraph()
	for story := range rapid.IntRange(1, 4).Draw(t, "stories") {
		var first [][]string
		for range 1 + r.IntN(3) {
			first = append(first, paragraph())
		}
		for version := range 1 + r.IntN(4) {
			texts := []string{}
			for _, p := range first {
				p = slices.Clone(p)
				for i := range p {
					if r.IntN(6) < version {
						p[i] = word()
					}
				}
				if r.IntN(8) > 0 {
					texts = append(texts, strings.Join(p, " "))
				}
			}
			if r.IntN(3) == 0 {
				texts = append(texts, strings.Join(common, " "))
			}
			a := newArticle(append([]string{strings.Join(first[0][:4], " ")}, texts...)...)
			if r.IntN(6) == 0 {
				a.Story = fmt.Sprintf("S%d", r.IntN(3))
			}
			if r.IntN(4) == 0 {
				a.URL = fmt.Sprintf("https://paper.example/%d", r.IntN(3))
			}
			s[fmt.Sprintf("%d-%d", story, version)] = a
		}
	}
	return s
}

func (s shelf) ids() []string {
	var list []string
	for id := range s {
		list = append(list, id)
	}
	slices.Sort(list)
	return list
}

// Names and order have no say in what is one story.
func TestStoriesDependOnTextsAlone(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := draw(rt)
		want := names(s.stories(t, s.ids()), same)
		renamed, old := shelf{}, map[string]string{}
		order := rapid.Permutation(s.ids()).Draw(rt, "order")
		for i, id := range order {
			name := fmt.Sprintf("file%03d", i)
			renamed[name], old[name] = s[id], id
		}
		got := names(renamed.stories(t, rapid.Permutation(renamed.ids()).Draw(rt, "entered")), func(id string) string { return old[id] })
		if !slices.Equal(got, want) {
			rt.Fatalf("renamed and reordered: %q, want %q", got, want)
		}
	})
}

// Other stories have no say in what is one story.
func TestStoriesDoNotDependOnOthers(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := draw(rt)
		clusters := s.stories(t, s.ids()).Clusters
		if len(clusters) == 0 {
			return
		}
		one := clusters[rapid.IntRange(0, len(clusters)-1).Draw(rt, "story")]
		got := s.stories(t, one.IDs).Clusters
		if len(got) != 1 || !slices.Equal(got[0].IDs, one.IDs) {
			rt.Fatalf("alone, %q is %v", one.IDs, got)
		}
	})
}

// Entered, replaced and removed one by one, items give the same stories as all at
// once.
func TestStoriesAreKeptUpToDate(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s, other := draw(rt), draw(rt)
		now := shelf{}
		c := group.NewCollection(now.text, group.NewVerdicts(nil))
		ids := s.ids()
		var got group.Result
		var err error
		for range rapid.IntRange(1, 10).Draw(rt, "steps") {
			id := rapid.SampledFrom(ids).Draw(rt, "id")
			switch rapid.IntRange(0, 4).Draw(rt, "what") {
			case 0:
				delete(now, id)
				c.Remove(id)
			case 1:
				if a := other[id]; a != nil {
					now[id] = a
					c.Put(now.item(id))
				}
			default:
				now[id] = s[id]
				c.Put(now.item(id))
			}
			if rapid.Bool().Draw(rt, "look") {
				if _, err = c.Stories(t.Context(), group.Decisions{}); err != nil {
					rt.Fatal(err)
				}
			}
		}
		if got, err = c.Stories(t.Context(), group.Decisions{}); err != nil {
			rt.Fatal(err)
		}
		want := now.stories(t, now.ids())
		if fmt.Sprint(got) != fmt.Sprint(want) {
			rt.Fatalf("step by step:\n%v\nat once:\n%v", got, want)
		}
	})
}

// letters makes a word that is no figure.
func letters(r *rand.Rand) string {
	word := []byte("xxxxx")
	for i := range word {
		word[i] = "abdefgiklmnoprstuz"[r.IntN(18)]
	}
	return string(word)
}

// Articles of many stories that begin with one paragraph, more than a crowd: which
// of them are related depends on their order, which stays right when some come and
// go.
func TestACrowdIsKeptUpToDate(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	beginning := "the port of the town was closed to ships on that day for repairs of the crane that loads grain said the harbour master who hopes for better weather"
	s := shelf{}
	var story []string
	for i := range 75 {
		if i%3 == 0 {
			story = nil
			for range 130 {
				story = append(story, letters(r))
			}
		}
		story[r.IntN(len(story))] = letters(r)
		s[fmt.Sprintf("n%03d", i)] = newArticle("Port closed", beginning, strings.Join(story, " "))
	}
	c := group.NewCollection(s.text, group.NewVerdicts(nil))
	for _, id := range s.ids() {
		c.Put(s.item(id))
	}
	if _, err := c.Stories(t.Context(), group.Decisions{}); err != nil {
		t.Fatal(err)
	}
	for i := 0; i < 60; i += 3 {
		id := fmt.Sprintf("n%03d", i)
		c.Remove(id)
		if i%2 == 0 {
			c.Put(s.item(id))
		} else {
			delete(s, id)
		}
		if i%9 == 0 {
			if _, err := c.Stories(t.Context(), group.Decisions{}); err != nil {
				t.Fatal(err)
			}
		}
	}
	got, err := c.Stories(t.Context(), group.Decisions{})
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Related) == 0 {
		t.Error("nothing is related: the texts show nothing")
	}
	if want := s.stories(t, s.ids()); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("step by step:\n%v\nat once:\n%v", got, want)
	}
}

func TestDifferentStoryIDsStayApart(t *testing.T) {
	body := "The council voted on Tuesday to rebuild the old mill by the river as a school for two hundred children."
	s := shelf{"a": newArticle("Mill", body), "b": newArticle("Mill", body), "c": newArticle("Mill", body+" Work begins in spring.")}
	s["a"].Story, s["b"].Story = "first", "second"
	for _, c := range s.stories(t, s.ids()).Clusters {
		if slices.Contains(c.IDs, "a") && slices.Contains(c.IDs, "b") {
			t.Errorf("one story: %q", c.IDs)
		}
	}
	s["b"].Story = "FIRST"
	if got := s.stories(t, s.ids()).Clusters; len(got) != 1 || len(got[0].IDs) != 3 {
		t.Errorf("ids that differ in case: %v", got)
	}
}

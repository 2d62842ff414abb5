package store

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"variorum/articles"
	"variorum/articles/read"
)

// load opens paths and waits until everything is grouped.
func load(t testing.TB, paths ...string) *Store {
	t.Helper()
	s := Open(t.Context(), paths, Options{NoState: true, NoIndex: true})
	if err := s.Wait(t.Context()); err != nil {
		t.Fatal(err)
	}
	return s
}

// stories returns the stories of a store as the names of their files, sorted.
func stories(s *Store) []string {
	var list []string
	for _, story := range s.Snapshot().Stories {
		var names []string
		for _, v := range story.Versions {
			names = append(names, filepath.Base(v.ID))
		}
		slices.Sort(names)
		list = append(list, strings.Join(names, " "))
	}
	slices.Sort(list)
	return list
}

func expectStories(t *testing.T, s *Store, want ...string) {
	t.Helper()
	slices.Sort(want)
	if got := stories(s); !slices.Equal(got, want) {
		t.Errorf("stories:\n\t%s\nwant:\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

// text makes an article that is in no file.
func text(name string, paragraphs ...string) articles.Article {
	a := articles.Article{Path: name, Format: articles.FormatText}
	for _, p := range paragraphs {
		a.Blocks = append(a.Blocks, articles.Block{Text: p})
	}
	return a
}

func TestVersionsOfOneStoryAreFound(t *testing.T) {
	s := load(t, "testdata/stories")
	expectStories(t, s,
		"bridge-back-translated.txt bridge-corrected.txt bridge-excerpt.txt bridge-wire.txt", "bridge-rewrite.txt",
		"quotation-election.txt", "quotation-railway.txt",
		"brief-fire-1.txt brief-fire-2.txt", "brief-flat.txt",
		"zh-flood-1.txt zh-flood-2.txt", "zh-school.txt",
		"th-rice-1.txt th-rice-2.txt", "th-festival.txt")
}

// A text written anew with the same facts keeps too little wording to be told
// from another paper's report: it is related.
func TestARewriteWithoutTheWordingIsRelated(t *testing.T) {
	s := load(t, "testdata/stories/bridge-wire.txt", "testdata/stories/bridge-rewrite.txt")
	for _, story := range s.Snapshot().Stories {
		if len(story.Versions) != 1 || len(story.Related) != 1 {
			t.Errorf("%s: %d versions, related %v", story.Title, len(story.Versions), story.Related)
		}
	}
}

func TestVersionsAreFoundInTwoFilesToo(t *testing.T) {
	for _, other := range []string{"bridge-back-translated.txt", "bridge-excerpt.txt", "bridge-corrected.txt"} {
		s := load(t, "testdata/stories/bridge-wire.txt", "testdata/stories/"+other)
		if n := len(s.Snapshot().Stories); n != 1 {
			t.Errorf("%s and the wire report are %d stories", other, n)
		}
	}
	s := load(t, "testdata/stories/quotation-election.txt", "testdata/stories/quotation-railway.txt")
	if n := len(s.Snapshot().Stories); n != 2 {
		t.Error("a long quotation in common made one story of two")
	}
}

// Templates: reports that say the same of other days, places and numbers.
var templates = map[string]func(r *rand.Rand) string{
	"weather": func(r *rand.Rand) string {
		return fmt.Sprintf("%s will prevail across the region on %s, with temperatures reaching %d degrees in the afternoon, the weather office said. "+
			"Winds will be %s, with gusts of up to %d kilometres an hour on the coast. Overnight, temperatures are expected to fall to %d degrees in the city and %d degrees in the hills. "+
			"Sunrise is at %d:%d and sunset at %d:%d. Drivers are advised to take care on higher ground and to check the latest warnings before setting out.",
			pick(r, "Sunny spells", "Cloudy skies", "Light rain", "Fog"), pick(r, days...), 8+r.IntN(25), pick(r, "light", "fresh", "strong"), 20+r.IntN(70),
			r.IntN(15), r.IntN(12), 5+r.IntN(3), 10+r.IntN(49), 17+r.IntN(5), 10+r.IntN(49))
	},
	"markets": func(r *rand.Rand) string {
		return fmt.Sprintf("The Nordic index closed %s %d.%d percent at %d points on %s as traders awaited the decision of the central bank. "+
			"%s was the biggest gainer, rising %d.%d percent to %d crowns. On the other side, %s fell %d.%d percent to %d crowns. "+
			"Brent crude was %s %d.%d percent at %d.%d dollars a barrel and gold was little changed at %d dollars an ounce.",
			pick(r, "up", "down"), r.IntN(3), r.IntN(9), 6000+r.IntN(3000), pick(r, days...), pick(r, firms...), r.IntN(9), r.IntN(9), 100+r.IntN(900),
			pick(r, firms...), r.IntN(9), r.IntN(9), 100+r.IntN(900), pick(r, "up", "down"), r.IntN(3), r.IntN(9), 60+r.IntN(40), r.IntN(99), 1800+r.IntN(900))
	},
	"match": func(r *rand.Rand) string {
		return fmt.Sprintf("%s beat %s %d-%d at home on %s to move up to %s place in the table. %s opened the scoring in the %dth minute with a shot from the edge of the box before %s doubled the lead %d minutes later. "+
			"After the break the home side controlled the match and %s settled it with %d minutes left. The attendance was %d. The lads were fantastic today and I am delighted with the three points, the manager said.",
			pick(r, teams...), pick(r, teams...), 3+r.IntN(3), r.IntN(3), pick(r, days...), pick(r, "third", "fifth", "ninth"), pick(r, players...), 4+r.IntN(30),
			pick(r, players...), 2+r.IntN(12), pick(r, players...), 3+r.IntN(20), 3000+r.IntN(30000))
	},
	"festival": func(r *rand.Rand) string {
		year, day := 1990+r.IntN(60), 1+r.IntN(27)
		return fmt.Sprintf("The %dth Vesterby Harbour Festival will take place from June %d to %d, %d, the town council announced. Some %d visitors are expected over the four days. "+
			"The festival will open with the traditional parade of sailing boats from the old lighthouse to the fish market, followed by a concert on the main stage. More than %d stalls will offer food and books along the quay. "+
			"The council has set aside %d crowns for the festival, compared with %d crowns last year. Streets around the harbour will be closed to traffic from %d in the morning, and extra buses will run from the railway station until midnight.",
			year-1970, day, day+3, year, 20000+r.IntN(40000), 40+r.IntN(90), 200000+r.IntN(700000), 200000+r.IntN(700000), 5+r.IntN(5))
	},
}

var (
	days    = []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	firms   = []string{"Halden Bank", "Orsa Mining", "Brill Foods", "Tarn Energy", "Vale Telecom", "Kest Motors", "Lund Steel"}
	teams   = []string{"Northfield", "Easton Rovers", "Harrow Vale", "Brackley", "Castle Town", "Ferrymead", "Oakham"}
	players = []string{"Dunn", "Abara", "Kovac", "Silva", "Harris", "Meyer", "Okafor", "Price"}
)

func pick(r *rand.Rand, list ...string) string { return list[r.IntN(len(list))] }

func TestTemplatesAreDifferentStories(t *testing.T) {
	for name, template := range templates {
		t.Run(name, func(t *testing.T) {
			r := rand.New(rand.NewPCG(4, 4))
			var list []articles.Article
			for i := range 25 {
				list = append(list, text(fmt.Sprint(name, i), strings.SplitAfter(template(r), ". ")...))
			}
			for _, count := range []int{2, len(list)} {
				s := load(t)
				add(t, s, list[:count])
				if n := len(s.Snapshot().Stories); n != count {
					t.Errorf("%d reports became %d stories", count, n)
				}
			}
		})
	}
}

func TestFurnitureInCommonJoinsNothing(t *testing.T) {
	about := "The Harbour Post has been written and printed in Vesterby since 1884 and is owned by its readers. " +
		"To support our work, take out a subscription or give to the press fund, which pays for court reporting in towns that have no paper of their own. " +
		"Letters to the editor are welcome if they are signed and shorter than two hundred words; we may cut them. All rights reserved."
	c := newCorpus(9)
	var list []articles.Article
	for i := range 20 {
		var paragraphs []string
		for range 4 {
			paragraphs = append(paragraphs, strings.Join(c.paragraph(40), " "))
		}
		list = append(list, text(fmt.Sprint("post", i), append(paragraphs, about)...))
	}
	for _, count := range []int{2, len(list)} {
		s := load(t)
		add(t, s, list[:count])
		if n := len(s.Snapshot().Stories); n != count {
			t.Errorf("%d articles of one paper became %d stories", count, n)
		}
	}
}

func TestExplicitSignsJoin(t *testing.T) {
	c := newCorpus(5)
	unlike := func(path string, sign func(a *articles.Article)) articles.Article {
		a := text(path, strings.Join(c.paragraph(50), " "))
		sign(&a)
		return a
	}
	none := func(*articles.Article) {}
	s := load(t)
	add(t, s, []articles.Article{
		unlike("id1", func(a *articles.Article) { a.Story = "harbour" }),
		unlike("id2", func(a *articles.Article) { a.Story = "harbour" }),
		unlike("url1", func(a *articles.Article) { a.URL = "https://www.post.example/a/1/?utm_source=mail" }),
		unlike("url2", func(a *articles.Article) { a.URL = "http://post.example/a/1#top" }),
		unlike("home1", func(a *articles.Article) { a.URL = "https://post.example/" }),
		unlike("home2", func(a *articles.Article) { a.URL = "https://post.example/" }),
		unlike("a/fire-v1.txt", none), unlike("a/fire.V02.md", none), unlike("b/fire-v1.txt", none),
		unlike("a/iv1.txt", none), unlike("a/iv2.txt", none),
	})
	expectStories(t, s, "id1 id2", "url1", "url2", "home1", "home2", "fire-v1.txt fire.V02.md", "fire-v1.txt", "iv1.txt", "iv2.txt")
}

func TestDifferentExplicitIDsKeepLikeTextsApart(t *testing.T) {
	body := strings.Join(newCorpus(5).paragraph(200), " ")
	a, b := text("a", body), text("b", body+" And one more sentence at the end.")
	a.Story, b.Story = "first", "second"
	s := load(t)
	add(t, s, []articles.Article{a, b})
	expectStories(t, s, "a", "b")
}

// A syndicated report that a whole lot of papers print must hang together,
// although all of its shingles are common.
func TestManyCopiesAreOneStory(t *testing.T) {
	c := newCorpus(3)
	story := c.story()
	for len(story) < 8 {
		story = append(story, c.paragraph(60))
	}
	var list []articles.Article
	for i := range 300 {
		var paragraphs []string
		for _, p := range story {
			p = slices.Clone(p)
			p[c.random.IntN(len(p))] = "changed"
			paragraphs = append(paragraphs, strings.Join(p, " "))
		}
		list = append(list, text(fmt.Sprint("copy", i), paragraphs...))
	}
	s := load(t)
	add(t, s, list)
	if n := len(s.Snapshot().Stories); n != 1 {
		t.Errorf("300 copies became %d stories", n)
	}
}

func TestGroupingDoesNotDependOnOrder(t *testing.T) {
	var list []articles.Article
	newCorpus(2).texts(150, func(i, _ int, text string) {
		a, err := read.Parse(fmt.Sprintf("%04d.txt", i), []byte(text), read.Limits{})
		if err == nil {
			list = append(list, a...)
		}
	})
	s := load(t)
	add(t, s, list)
	want := stories(s)
	r := rand.New(rand.NewPCG(1, 1))
	for range 2 {
		r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		s := load(t)
		for part := range slices.Chunk(list, 50) {
			add(t, s, part)
		}
		expectStories(t, s, want...)
	}
}

func TestGroupingOfACorpus(t *testing.T) {
	folder := t.TempDir()
	want := writeCorpus(t, folder, sized(500, 5000))
	s := load(t, folder)
	var right, found, wanted int
	sizes := make(map[int]int)
	for _, story := range want {
		sizes[story]++
	}
	for _, n := range sizes {
		wanted += n * (n - 1) / 2
	}
	for _, story := range s.Snapshot().Stories {
		for i, v := range story.Versions {
			for _, w := range story.Versions[:i] {
				found++
				if want[v.ID] == want[w.ID] {
					right++
				}
			}
		}
	}
	if precision, recall := float64(right)/float64(found), float64(right)/float64(wanted); precision < .99 || recall < .95 {
		t.Errorf("precision %.3f, recall %.3f", precision, recall)
	}
}

func TestSharedStoryData(t *testing.T) {
	if _, err := os.Stat("../../shared/seeds"); err != nil {
		t.Skip("no shared data here")
	}
	if n := len(load(t, "../../shared/seeds").Snapshot().Stories); n != 1 {
		t.Errorf("the seeds are %d stories", n)
	}
}

// Whatever the articles, each stands in exactly one story, and in whatever
// order they come, the stories are the same.
func FuzzGrouping(f *testing.F) {
	f.Add(uint64(1), uint8(12), "one two three four five six seven 8 nine")
	f.Add(uint64(2), uint8(30), "a B")
	f.Fuzz(func(t *testing.T, seed uint64, count uint8, vocabulary string) {
		words := strings.Fields(articles.Clean(vocabulary))
		if len(words) == 0 || len(vocabulary) > 2000 {
			return // longer words only make it slow: each is written thousands of times
		}
		r := rand.New(rand.NewPCG(seed, 0))
		var list []articles.Article
		for i := range int(count%40) + 1 {
			var paragraphs []string
			for range r.IntN(6) {
				var b strings.Builder
				for range r.IntN(40) {
					b.WriteString(words[r.IntN(len(words))] + pick(r, " ", " ", ". ", "\n"))
				}
				paragraphs = append(paragraphs, b.String())
			}
			a := text(fmt.Sprint("article", i), paragraphs...)
			a.Story = pick(r, "", "", "", "s1", "s2")
			list = append(list, a)
		}
		s := load(t)
		add(t, s, list)
		want := stories(s)
		if n := len(strings.Fields(strings.Join(want, " "))); n != len(list) {
			t.Fatalf("%d articles in stories, want %d", n, len(list))
		}
		r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		s = load(t)
		for part := range slices.Chunk(list, 7) {
			add(t, s, part)
		}
		expectStories(t, s, want...)
	})
}

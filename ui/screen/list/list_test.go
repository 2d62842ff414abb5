package list_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"variorum/articles/compare"
	"variorum/store"
	"variorum/ui/keys"
	"variorum/ui/screen/list"
	"variorum/ui/style"
	"variorum/ui/wrap"
)

func version(id, title, source string, day, words int) store.Version {
	return store.Version{ID: id, Path: id, Title: title, Source: source, Words: words,
		Published: time.Date(2031, 3, day, 0, 0, 0, 0, time.UTC)}
}

func harbour() *store.Snapshot {
	return &store.Snapshot{Articles: 4, Stories: []store.Story{
		{Title: "Harbour bridge to close for repairs", Changed: .3, Versions: []store.Version{
			version("wire.txt", "Harbour bridge to close", "Coastal Wire", 3, 412), version("bulletin.txt", "Port bridge to close", "City Bulletin", 4, 431)}},
		{Title: "水田の夜明け", Changed: .5, Versions: []store.Version{
			version("dawn1.txt", "水田の夜明け", "北部新聞", 1, 300), version("dawn2.txt", "水田の夜明け", "北部新聞", 2, 310)}},
		{Title: "Library named after poet", Versions: []store.Version{version("poet.txt", "Library named after poet", "Herald", 2, 900)}},
	}}
}

func many(n int) *store.Snapshot {
	s := &store.Snapshot{}
	for i := range n {
		story := store.Story{Title: fmt.Sprintf("Story %d", i)}
		for v := range i%3 + 1 {
			story.Versions = append(story.Versions, version(fmt.Sprintf("%d-%d", i, v), story.Title, fmt.Sprintf("Paper %d", v), 1+i%28, i))
		}
		s.Stories = append(s.Stories, story)
	}
	return s
}

func pane(s *store.Snapshot, width, height int) *list.Pane {
	p := list.New(style.New(true, colorprofile.ANSI256), keys.New())
	p.Resize(width, height)
	p.SetSnapshot(s)
	return p
}

func text(p *list.Pane) string { return ansi.Strip(strings.Join(p.View(), "\n")) }

func press(p *list.Pane, names string) {
	for _, c := range names {
		p.Key(tea.KeyPressMsg{Code: c, Text: string(c)}, 1)
	}
}

func selected(p *list.Pane) string {
	story, n, ok := p.Selected()
	if !ok {
		return ""
	}
	return story.Versions[n].ID
}

func TestStoriesWithTheirVersions(t *testing.T) {
	p := pane(harbour(), 45, 14)
	p.SetVerdict(store.Version{ID: "wire.txt"}, store.Version{ID: "bulletin.txt"}, list.Verdict{Relation: compare.RelationLightRewrite, Kept: .71})
	want := strings.Join([]string{
		"▌ Harbour bridge to close for repairs",
		"▌  City Bulletin · 4 Mar 2031 · 2 versions",
		"   ├ Coastal Wire 3 Mar              original",
		"   └ City Bulletin 4 Mar  light rewrite, 71 %",
		"",
		"  水田の夜明け",
		"   北部新聞 · 2 Mar 2031 · 2 versions",
		"   ├ 1 Mar 2031                      original",
		"   └ 2 Mar 2031",
		"",
		"  Library named after poet",
		"   Herald · 2 Mar 2031 · 900 words",
		"", "",
	}, "\n")
	if got := text(p); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestMoving(t *testing.T) {
	p := pane(harbour(), 44, 14)
	for _, step := range []struct{ keys, want string }{
		{"", "wire.txt"}, {"j", "wire.txt"}, {"j", "bulletin.txt"}, {"j", "dawn1.txt"}, {"jj", "dawn2.txt"}, {"j", "poet.txt"}, {"j", "poet.txt"},
		{"k", "dawn2.txt"}, {"g", "wire.txt"}, {"G", "poet.txt"}, {"{", "dawn1.txt"}, {"v", "dawn2.txt"}, {"v", "dawn1.txt"}, {"}", "poet.txt"},
	} {
		press(p, step.keys)
		if got := selected(p); got != step.want {
			t.Errorf("after %q: %s, want %s", step.keys, got, step.want)
		}
	}
	if !p.Click(8) || selected(p) != "dawn2.txt" {
		t.Errorf("a click selects %s", selected(p))
	}
}

func TestFilter(t *testing.T) {
	p := pane(harbour(), 44, 14)
	for typed, want := range map[string]string{"poet": "1 of 3 stories", "bulletin": "1 of 3 stories", "夜明": "1 of 3 stories", "zeppelin": "0 of 3 stories"} {
		p.Filter(typed)
		if got := p.Status(); got != want {
			t.Errorf("%s: %q, want %q", typed, got, want)
		}
	}
	p.Filter("zeppelin")
	if got := text(p); !strings.Contains(got, "Nothing matches “zeppelin”.") || !strings.Contains(got, "Esc") {
		t.Errorf("no match says\n%s", got)
	}
	p.Filter("")
	if got := text(p); !strings.Contains(got, "Harbour") {
		t.Errorf("without a filter:\n%s", got)
	}
}

func TestTheSelectionSurvivesArrivingStories(t *testing.T) {
	p := pane(harbour(), 44, 20)
	press(p, "jj")
	before := text(p)
	s := harbour()
	s.Stories = append(append(many(30).Stories, s.Stories...), many(60).Stories[30:]...)
	p.SetSnapshot(s)
	if selected(p) != "bulletin.txt" {
		t.Errorf("now %s is selected", selected(p))
	}
	if got := text(p); strings.Split(got, "\n")[3] != strings.Split(before, "\n")[3] {
		t.Errorf("the line moved:\n%s", got)
	}
}

func TestSorting(t *testing.T) {
	p := pane(harbour(), 44, 14)
	first := func() string { return strings.TrimLeft(strings.Split(text(p), "\n")[0], " ▌") }
	for order, want := range map[string]string{
		"by date": "Harbour bridge to close for repairs", "by source": "Harbour bridge to close for repairs", "by title": "Harbour bridge to close for repairs",
		"by length": "Library named after poet", "by versions": "Harbour bridge to close for repairs", "most changed": "水田の夜明け",
	} {
		sortBy(p, order)
		press(p, "g")
		if got := first(); got != want {
			t.Errorf("%s: %q comes first", order, got)
		}
	}
	sortBy(p, "by date")
	press(p, "G*g")
	if got := first(); got != "* Library named after poet" {
		t.Errorf("pinned: %q comes first", got)
	}
}

func sortBy(p *list.Pane, order string) {
	for !strings.HasPrefix(p.OrderName(), order) {
		press(p, "S")
	}
}

func TestMissingVerdictsAreAskedForOnce(t *testing.T) {
	p := pane(many(5000), 44, 14)
	press(p, "G")
	asked := 0
	for {
		old, new, ok := p.Missing()
		if !ok {
			break
		}
		asked++
		p.SetVerdict(old, new, list.Verdict{Relation: compare.RelationNearCopy, Kept: .99})
	}
	if asked == 0 || asked > 14 {
		t.Errorf("%d verdicts for 14 rows", asked)
	}
}

func TestEmpty(t *testing.T) {
	for want, s := range map[string]*store.Snapshot{
		"Reading files…":            {Loading: true},
		"There are no articles":     {},
		"P lists 1 file and what i": {Problems: []store.Problem{{Path: "photo.jpg", Reason: "not text"}}},
	} {
		if got := text(pane(s, 60, 10)); !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
}

func TestGeometry(t *testing.T) {
	for _, s := range []*store.Snapshot{{}, harbour(), many(20)} {
		p := pane(s, 1, 1)
		p.SetVerdict(store.Version{ID: "wire.txt"}, store.Version{ID: "bulletin.txt"}, list.Verdict{Relation: compare.RelationLightRewrite, Kept: .71})
		for width := range 130 {
			for _, height := range []int{0, 1, 2, 5, 40} {
				p.Resize(width, height)
				for _, names := range []string{"g", "j", "jjj", "d", "G"} {
					press(p, names)
					rows := p.View()
					if len(rows) != height {
						t.Fatalf("%dx%d: %d rows", width, height, len(rows))
					}
					for _, row := range rows {
						if w := wrap.Width(row); w > width {
							t.Fatalf("%dx%d: row of %d cells: %q", width, height, w, row)
						}
					}
				}
			}
		}
	}
}

func BenchmarkScrollOneLine(b *testing.B) {
	for _, n := range []int{100, 100_000} {
		p := pane(many(n), 48, 40)
		b.Run(fmt.Sprintf("%d stories", n), func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				if i%200 == 0 {
					press(p, "g")
				}
				p.Move(1)
				p.View()
			}
		})
	}
}

// What was made ready for a list that has changed since is not used.
func TestFilterMadeReadyForAnOlderList(t *testing.T) {
	p := pane(many(3), 45, 14)
	ready := p.Prepare()().(list.Matcher)
	p.SetSnapshot(harbour())
	p.UseMatcher(ready)
	p.Filter("library")
	if got := text(p); !strings.Contains(got, "Library named after poet") || strings.Contains(got, "Harbour") {
		t.Errorf("the filter shows\n%s", got)
	}
	if p.Prepare() != nil {
		t.Error("made ready again for the same list")
	}
}

func BenchmarkFirstLetterOfAFilter(b *testing.B) {
	s := many(100_000)
	b.ReportAllocs()
	for b.Loop() {
		p := pane(s, 48, 40)
		p.Filter("s")
	}
}

func BenchmarkFilter(b *testing.B) {
	p := pane(many(100_000), 48, 40)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		p.Filter([]string{"paper 2", "story 99"}[i%2])
	}
}

// The marks of earlier sessions come when everything is loaded, which may be
// after the reader has made some.
func TestEarlierMarksSpareNewOnes(t *testing.T) {
	p := pane(harbour(), 45, 14)
	p.MarkRead("wire.txt")
	press(p, "G**") // pinned, and no longer
	p.AddMarks([]string{"bulletin.txt"}, []string{"poet.txt"})
	read, pinned := p.Marks()
	if !read["wire.txt"] || !read["bulletin.txt"] || len(pinned) != 0 {
		t.Errorf("read %v, pinned %v", read, pinned)
	}
}

// What was found out about a file that changed since is asked for again.
func TestVerdictOfAChangedFileIsMissing(t *testing.T) {
	p := pane(harbour(), 45, 14)
	old, new, _ := p.Missing()
	p.SetVerdict(old, new, list.Verdict{Relation: compare.RelationLightRewrite, Kept: .71})
	if next, _, _ := p.Missing(); next.ID == old.ID {
		t.Fatal("asked for twice")
	}
	changed := harbour()
	changed.Stories[0].Versions[1].Modified = time.Unix(2e9, 0)
	p.SetSnapshot(changed)
	if again, _, ok := p.Missing(); !ok || again.ID != old.ID {
		t.Errorf("asked for %q instead of %q", again.ID, old.ID)
	}
	if strings.Contains(text(p), "71 %") {
		t.Errorf("the old verdict still shows:\n%s", text(p))
	}
}

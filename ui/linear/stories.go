package linear

import (
	"fmt"
	"slices"
	"strings"

	"variorum/articles"
	"variorum/store"
	"variorum/ui/label"
)

// perPage is how many stories, hits or changes are said at once.
const perPage = 10

// stories is the list of stories.
type stories struct {
	order store.Order
	typed string // what they must match; "": all are listed
	shown []int  // indexes into the snapshot's stories
	said  int    // how many of them were said
	from  int    // the first of the last page
}

func newStories(order store.Order) *stories { return &stories{order: order} }

// orders are the names of the orders, as typed.
var orders = []string{"date", "source", "title", "length", "versions", "change"}

func (v *stories) commands() []command {
	return []command{
		{[]string{"next", "more"}, "", "say the next stories", func(s *session, _ string) error { return v.page(s, v.said) }},
		{[]string{"previous"}, "", "say the stories before", func(s *session, _ string) error { return v.page(s, max(v.from-perPage, 0)) }},
		{[]string{"list"}, "[NUMBER]", "say the stories from the first on, or from this one", v.list},
		{[]string{"read", "open"}, "STORY [VERSION]", "read a story, in its first version or this one", v.read},
		{[]string{"compare"}, "STORY [OLD NEW]", "compare the first two versions of a story, or these", v.compare},
		{[]string{"versions"}, "STORY", "say the versions of a story", v.versions},
		{[]string{"find", "filter"}, "[WORDS]", "list only stories with these words in title, source or author; all without", v.find},
		{[]string{"search"}, "WORDS", "search the texts of all articles", v.search},
		{[]string{"sort"}, "ORDER", "sort by " + strings.Join(orders, ", "), v.sort},
		{[]string{"pin"}, "STORY", "pin a story, or let it go", v.pin},
		{[]string{"join"}, "STORY STORY", "make one story of two", v.join},
		{[]string{"takeout"}, "STORY VERSION", "take a version out of its story", v.takeOut},
		{[]string{"undo"}, "", "take back the last join or takeout", v.undo},
		{[]string{"problems"}, "", "say which files did not open, and why", v.problems},
	}
}

// begin waits until all is read, and says what there is.
func (v *stories) begin(s *session) error {
	if s.store.Snapshot().Loading {
		s.say("Reading files.")
		if err := s.out.Flush(); err != nil {
			return err
		}
	}
	if err := s.store.Wait(s.ctx); err != nil {
		return err
	}
	v.arrange(s)
	snapshot := s.store.Snapshot()
	s.say("%s, %s.%s Type help for what you can do.", label.Plural(len(snapshot.Stories), "story", "stories"),
		label.Plural(snapshot.Articles, "article", "articles"), problemCount(snapshot))
	return v.page(s, v.from)
}

func problemCount(snapshot *store.Snapshot) string {
	if len(snapshot.Problems) == 0 {
		return ""
	}
	return fmt.Sprintf(" %s did not open; problems says why.", label.Plural(len(snapshot.Problems), "file", "files"))
}

// arrange sorts and filters the stories.
func (v *stories) arrange(s *session) {
	snapshot := s.store.Snapshot()
	v.shown = snapshot.Sorted(v.order)
	if v.typed != "" {
		v.shown = store.NewFilter(snapshot).Rank(v.typed)
		return
	}
	pinned := func(i int) bool {
		return slices.ContainsFunc(snapshot.Stories[i].Versions, func(version store.Version) bool { return s.store.Marks(version.ID).Pinned })
	}
	slices.SortStableFunc(v.shown, func(a, b int) int {
		switch x, y := pinned(a), pinned(b); {
		case x == y:
			return 0
		case x:
			return -1
		}
		return 1
	})
}

// page says ten stories from one on.
func (v *stories) page(s *session, from int) error {
	if from >= len(v.shown) {
		if len(v.shown) == 0 {
			return complaint("No story is listed.")
		}
		return complaint("That was the last story. list begins again.")
	}
	v.from, v.said = from, min(from+perPage, len(v.shown))
	stories := s.store.Snapshot().Stories
	for n := v.from; n < v.said; n++ {
		story := &stories[v.shown[n]]
		newest := &story.Versions[len(story.Versions)-1]
		marks := ""
		if s.store.Marks(newest.ID).Pinned {
			marks = " Pinned."
		}
		if s.store.Marks(newest.ID).Read {
			marks += " Read."
		}
		versions := ""
		if n := len(story.Versions); n > 1 {
			versions = fmt.Sprintf(" %d versions.", n)
		}
		s.say("%d. %s.%s %s.%s", n+1, strings.TrimRight(story.Title, "."), versions, versionSource(newest), marks)
	}
	if left := len(v.shown) - v.said; left > 0 {
		s.say("%d more; next says them.", left)
	}
	return nil
}

func (v *stories) list(s *session, args string) error {
	v.arrange(s)
	if args == "" {
		return v.page(s, 0)
	}
	n, err := parseNumber(args, "story", len(v.shown))
	if err != nil {
		return err
	}
	return v.page(s, n-1)
}

// story finds the story that the first of some numbers names.
func (v *stories) story(s *session, args string) (*store.Story, []string, error) {
	fields := strings.Fields(args)
	if len(fields) == 0 {
		fields = []string{""}
	}
	n, err := parseNumber(fields[0], "story", len(v.shown))
	if err != nil {
		return nil, nil, err
	}
	return &s.store.Snapshot().Stories[v.shown[n-1]], fields[1:], nil
}

func (v *stories) read(s *session, args string) error {
	story, rest, err := v.story(s, args)
	if err != nil {
		return err
	}
	version := 1
	if len(rest) > 0 {
		if version, err = parseNumber(rest[0], "version", len(story.Versions)); err != nil {
			return err
		}
	}
	return s.visit(&reading{id: story.Versions[version-1].ID})
}

func (v *stories) compare(s *session, args string) error {
	story, rest, err := v.story(s, args)
	if err != nil {
		return err
	}
	return s.compareVersions(story, rest)
}

// compareVersions compares the versions of a story that two numbers name, without
// them the first two.
func (s *session) compareVersions(story *store.Story, numbers []string) error {
	if len(story.Versions) < 2 {
		return complaint("This story has only one version: there is nothing to compare.")
	}
	if len(numbers) == 0 {
		numbers = []string{"1", "2"}
	}
	if len(numbers) != 2 {
		return complaint("Give the numbers of two versions, the old one and the new one.")
	}
	var ids [2]string
	for i, text := range numbers {
		n, err := parseNumber(text, "version", len(story.Versions))
		if err != nil {
			return err
		}
		ids[i] = story.Versions[n-1].ID
	}
	return s.visit(&comparing{ids: ids})
}

func (v *stories) versions(s *session, args string) error {
	story, _, err := v.story(s, args)
	if err != nil {
		return err
	}
	s.sayVersions(story)
	return nil
}

// sayVersions says the versions of a story, oldest first.
func (s *session) sayVersions(story *store.Story) {
	for i := range story.Versions {
		version := &story.Versions[i]
		s.say("Version %d: %s. %s, %s.", i+1, strings.TrimRight(version.Title, "."), versionSource(version), label.Plural(version.Words, "word", "words"))
	}
}

func (v *stories) find(s *session, args string) error {
	v.typed = args
	v.arrange(s)
	if args != "" {
		s.say("%s.", label.Plural(len(v.shown), "story matches", "stories match"))
	}
	return v.page(s, 0)
}

func (v *stories) sort(s *session, args string) error {
	at := slices.Index(orders, args)
	if at < 0 {
		return complaint("Sort by one of these: " + strings.Join(orders, ", ") + ".")
	}
	v.order = store.Order(at)
	v.arrange(s)
	return v.page(s, 0)
}

// search says where the words stand; reading goes there.
func (v *stories) search(s *session, args string) error {
	if args == "" {
		return complaint("Give the words to search for.")
	}
	found := hits{query: args}
	for hit, err := range s.store.Search(s.ctx, args) {
		if err != nil {
			return err
		}
		found.list = append(found.list, hit)
	}
	if len(found.list) == 0 {
		return complaint("No text has these words.")
	}
	return s.visit(&found)
}

func (v *stories) pin(s *session, args string) error {
	story, _, err := v.story(s, args)
	if err != nil {
		return err
	}
	newest := story.Versions[len(story.Versions)-1].ID
	pinned := !s.store.Marks(newest).Pinned
	s.store.SetPinned(newest, pinned)
	if pinned {
		s.say("Pinned: it stands first from now on.")
	} else {
		s.say("No longer pinned.")
	}
	v.arrange(s)
	return nil
}

func (v *stories) join(s *session, args string) error {
	one, rest, err := v.story(s, args)
	if err != nil {
		return err
	}
	other, _, err := v.story(s, strings.Join(rest, " "))
	if err != nil {
		return err
	}
	if err := s.store.Join(s.ctx, one.Versions[0].ID, other.Versions[0].ID); err != nil {
		return err
	}
	v.arrange(s)
	s.say("Joined. undo takes it back. The numbers are new; list says them.")
	return nil
}

func (v *stories) takeOut(s *session, args string) error {
	story, rest, err := v.story(s, args)
	if err != nil {
		return err
	}
	n, err := parseNumber(strings.Join(rest, " "), "version", len(story.Versions))
	if err != nil {
		return err
	}
	if len(story.Versions) < 2 {
		return complaint("Only a version of a story with several can be taken out.")
	}
	if err := s.store.Split(s.ctx, story.Versions[n-1].ID); err != nil {
		return err
	}
	v.arrange(s)
	s.say("Taken out. undo takes it back. The numbers are new; list says them.")
	return nil
}

func (v *stories) undo(s *session, _ string) error {
	undone, err := s.store.Undo(s.ctx)
	if err != nil {
		return err
	}
	if !undone {
		return complaint("There is nothing to take back.")
	}
	v.arrange(s)
	s.say("Taken back.")
	return nil
}

func (v *stories) problems(s *session, _ string) error {
	list := s.store.Snapshot().Problems
	if len(list) == 0 {
		s.say("Every file could be opened.")
	}
	for _, p := range list {
		s.say("%s: %s.", p.Path, articles.CleanLine(p.Reason))
	}
	return nil
}

// hits are where the words of a search stand.
type hits struct {
	query string
	list  []store.Hit
	said  int
}

func (h *hits) begin(s *session) error {
	s.say("%s for %s.", label.Plural(len(h.list), "hit", "hits"), h.query)
	h.said = 0
	return h.next(s, "")
}

func (h *hits) commands() []command {
	return []command{
		{[]string{"next", "more"}, "", "say the next hits", h.next},
		{[]string{"list"}, "", "say the hits from the first on", func(s *session, _ string) error { return h.begin(s) }},
		{[]string{"read", "open", "go"}, "HIT", "read the article from this hit on", h.read},
	}
}

func (h *hits) next(s *session, _ string) error {
	if h.said == len(h.list) {
		return complaint("That was the last hit. list begins again.")
	}
	for end := min(h.said+perPage, len(h.list)); h.said < end; h.said++ {
		hit := &h.list[h.said]
		s.say("%d. %s, %s, paragraph %d: %s", h.said+1, hit.Version.Title, versionSource(&hit.Version), hit.Block+1, hit.Context)
	}
	if left := len(h.list) - h.said; left > 0 {
		s.say("%d more; next says them.", left)
	}
	return nil
}

func (h *hits) read(s *session, args string) error {
	n, err := parseNumber(args, "hit", len(h.list))
	if err != nil {
		return err
	}
	return s.visit(&reading{id: h.list[n-1].Version.ID, from: h.list[n-1].Block + 1})
}

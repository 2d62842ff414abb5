package compare_test

import (
	"fmt"
	"strings"
	"testing"

	"variorum/articles/compare"
)

const (
	bridge = "The harbour bridge will close to traffic on Monday for the most extensive repairs in its history, the port authority said."
	lund   = "“We are not closing it a day longer than we must,” said chief engineer Ingrid Lund, who will lead the works."
	cost   = "The work will cost 28 million crowns, of which the city pays nine million and the county the rest."
	ferry  = "A ferry will run every twenty minutes from the fish market until the northern lanes are open again."
	bakers = "Bakers, porters and pilots on the northern shore fear for their morning trade, the guild of shopkeepers wrote."
)

// shape writes down the rows of a comparison: "0=0 1>2* 2=1+3 -4 +5" pairs old
// blocks with new ones, = for the same wording, ~ for changed, * for moved,
// - for removed and + for added.
func shape(c *compare.Comparison) string {
	var out []string
	for _, row := range c.Rows {
		sign, star := "=", ""
		if row.Kind == compare.RowChanged {
			sign = "~"
		}
		if row.Moved {
			star = "*"
		}
		switch row.Kind {
		case compare.RowRemoved:
			out = append(out, "-"+list(row.Old))
		case compare.RowAdded:
			out = append(out, "+"+list(row.New))
		default:
			out = append(out, list(row.Old)+sign+list(row.New)+star)
		}
	}
	return strings.Join(out, " ")
}

func list(parts []compare.Part) string {
	return strings.Join(strings.Fields(strings.Trim(fmt.Sprint(places(parts)), "[]")), ",")
}

func TestParagraphs(t *testing.T) {
	first, second, _ := strings.Cut(bridge, "for the most")
	for name, test := range map[string]struct {
		old, new []string
		want     string
	}{
		"the same":           {[]string{bridge, lund}, []string{bridge, lund}, "0=0 1=1"},
		"typography":         {[]string{lund}, []string{strings.NewReplacer("“", `"`, "”", `"`).Replace(lund)}, "0=0"},
		"reworded":           {[]string{bridge, lund}, []string{strings.Replace(bridge, "will close", "is to close", 1), lund}, "0~0 1=1"},
		"added":              {[]string{bridge, cost}, []string{bridge, lund, cost}, "0=0 +1 1=2"},
		"removed":            {[]string{bridge, lund, cost}, []string{bridge, cost}, "0=0 -1 2=1"},
		"moved":              {[]string{bridge, lund, cost, ferry}, []string{lund, cost, ferry, bridge}, "1=0 2=1 3=2 0=3*"},
		"moved and reworded": {[]string{bridge, lund, cost, ferry}, []string{lund, cost, ferry, strings.Replace(bridge, "will close", "is to close", 1)}, "1=0 2=1 3=2 0~3*"},
		"split":              {[]string{bridge, lund}, []string{first, "for the most" + second, lund}, "0~0,1 1=2"},
		"split around another": {
			[]string{cost + " " + ferry, bakers}, []string{cost, lund, ferry, bakers}, "0~0,2 +1 1=3"},
		"merged with another between": {
			[]string{bakers, cost, lund, ferry}, []string{bakers, cost + " " + ferry, lund}, "0=0 1,3~1 2=2"},
		"a greeting is no part": {
			[]string{"Good morning. " + cost, bakers}, []string{"Good morning.", lund, cost, bakers}, "+0 +1 0~2 1=3"},
		"merged": {[]string{cost, ferry, bakers}, []string{cost + " " + ferry, bakers}, "0,1~0 2=1"},
		"every sentence a paragraph": {
			[]string{"The strike began at dawn. Buses stayed in their depots. Trains ran once an hour. Hospitals put off all operations. Talks failed at noon.", lund},
			[]string{"The strike began at dawn.", "Buses stayed in their depots.", "Trains ran once an hour.", "Hospitals put off all operations.", "Talks failed at noon.", lund},
			"0~0,1,2,3,4 1=5"},
		"nothing in common": {[]string{bridge, bakers}, []string{bridge, "水田の夜明けは早い。"}, "0=0 -1 +1"},
		"nothing at all":    {nil, []string{bridge}, "+0"},
		"repeated blocks":   {[]string{"* * *", bridge, "* * *", lund}, []string{"* * *", bridge, "* * *", lund}, "0=0 1=1 2=2 3=3"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := shape(compared(t, article(test.old...), article(test.new...))); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

// TestRewordedInOrderNeverMoves rewords every paragraph of a story; since the
// order is the same, nothing may be called moved.
func TestRewordedInOrderNeverMoves(t *testing.T) {
	reword := strings.NewReplacer("will", "is going to", "said", "wrote", "must", "have to", "morning", "early", "the", "a", "crowns", "krone")
	old := []string{bridge, lund, cost, ferry, bakers}
	var new []string
	for _, text := range old {
		new = append(new, reword.Replace(text))
	}
	c := compared(t, article(old...), article(new...))
	if c.Counts.Moved != 0 || c.Counts.Changed != len(old) {
		t.Errorf("%s: %+v", shape(c), c.Counts)
	}
}

func TestFurnitureAndHeadlines(t *testing.T) {
	old := split("# Bridge to close for repairs\n\n" + bridge + "\n\n~ Related Articles\n\n~ Leave a Reply")
	new := split("~ City News\n\n# Port shuts its oldest crossing\n\n" + bridge + "\n\n~ Related Articles")
	c := compared(t, old, new)
	if got, want := shape(c), "+0 0~1 1=2 2=3 -3"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if n := c.Counts; n.Added+n.Removed != 0 || n.Changed != 1 {
		t.Errorf("furniture counts: %+v", n)
	}
}

func TestVerdict(t *testing.T) {
	story := []string{bridge, lund, cost, ferry, bakers}
	for name, test := range map[string]struct {
		new  []string
		want compare.Relation
	}{
		"identical": {story, compare.RelationIdentical},
		"near copy": {[]string{bridge, lund, strings.Replace(cost, "28", "38", 1), ferry, bakers}, compare.RelationNearCopy},
		"light":     {[]string{bridge, lund, cost, ferry, "Nobody knows what it will mean for those who work there."}, compare.RelationLightRewrite},
		"heavy":     {[]string{bridge, lund, "Nobody knows what it will cost.", "The council meets in May to settle the matter for good."}, compare.RelationHeavyRewrite},
		"unrelated": {[]string{"Snow fell on the upper villages through the night.", "Two buses were stuck."}, compare.RelationUnrelated},
	} {
		t.Run(name, func(t *testing.T) {
			if c := compared(t, article(story...), article(test.new...)); c.Relation != test.want {
				t.Errorf("relation %d at %.2f, want %d", c.Relation, c.Similarity, test.want)
			}
		})
	}
}

// TestLinesOfAListing puts one programme later in the evening: what shares an hour
// with it is no part of it.
func TestLinesOfAListing(t *testing.T) {
	c := compared(t,
		article("6 p.m. News", "7 p.m. Film: Vertigo", "9 p.m. Weather"),
		article("6 p.m. News", "7 p.m. Sport", "9 p.m. Film: Vertigo", "11 p.m. Weather"))
	if got, want := shape(c), "0=0 +1 1~2 2~3"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

package compare_test

import (
	"strings"
	"testing"

	"variorum/articles"
	"variorum/articles/compare"
)

// TestReplacedNamesFlagged holds names that stand elsewhere too, at the start of
// sentences, in titles and initials.
func TestReplacedNamesFlagged(t *testing.T) {
	checkExactly(t, []exactCase{
		{compare.FlagName, `Renner resigned in June. The mayor thanked Renner.`, `Birk resigned in June. The mayor thanked Renner.`},
		{compare.FlagName, `Then Paul Renner spoke. The mayor thanked Hanne Birk.`, `Then Hanne Birk spoke. The mayor thanked Hanne Birk.`},
		{compare.FlagName, `Later Mr Renner spoke in Vantry.`, `Later Mrs Renner spoke in Vantry.`},
		{compare.FlagName, `Later Mr. Renner spoke in Vantry.`, `Later Mrs. Renner spoke in Vantry.`},
		{compare.FlagName, `Sen. Renner (R-Ohio) spoke first.`, `Sen. Renner (D-Ohio) spoke first.`},
		{compare.FlagName, `The book by J. Renner was sold.`, `The book by K. Renner was sold.`},
		{compare.FlagName, `The leader, Tom Renner, spoke. Later Renner left.`, `The leader, Ann Birk, spoke. Later Renner left.`},
		{compare.FlagName, `The minister thanked Joe in the hall.`, `The minister thanked Jo in the hall.`},
		{compare.FlagName, `The feast of Midsummer Day is old. One day it ended.`, `The feast is old. One day it ended.`},

		{none, `Renner resigned in June. The mayor thanked Renner.`, `He resigned in June. The mayor thanked Renner.`},
		{none, `Officials closed the road. They met in Vantry.`, `Authorities closed the road. They met in Vantry.`},
		{none, `Later Mrs Renner spoke in Vantry.`, `Later Ms Renner spoke in Vantry.`},
		{none, `The book by J. Renner was sold.`, `The book by J Renner was sold.`},
		{none, `The leader, Tom Renner, spoke. Later Renner left.`, `The leader spoke. Later Renner left.`},
		{none, `The minister Mueller spoke in Koeln of the plan.`, `The minister Müller spoke in Köln of the plan.`},
		{none, `The envoys flew to America in June. America paid.`, `The envoys flew to the United States in June. America paid.`},
	})
}

// TestGermanNamesFlagged holds names that stand alone among nouns.
func TestGermanNamesFlagged(t *testing.T) {
	checkExactly(t, []exactCase{
		{compare.FlagName, `Das Schiff liegt seit dem Morgen in Bremen fest.`, `Das Schiff liegt seit dem Morgen in Hamburg fest.`},
		{compare.FlagName, `Die Kommission traf sich in Frankreich mit den Händlern.`, `Die Kommission traf sich in Spanien mit den Händlern.`},
		{compare.FlagName, `Die Brücke bleibt gesperrt, sagte Krause am Abend.`, `Die Brücke bleibt gesperrt, sagte Weber am Abend.`},
		{compare.FlagName, `Er flog am Abend nach Wien und blieb dort.`, `Er flog am Abend nach Delmenhorst und blieb dort.`},

		{none, `Die Truhe ist aus Holz und steht in der Kammer.`, `Die Truhe ist aus Stein und steht in der Kammer.`},
		{none, `Die Straße ist nach Angaben der Wehr gesperrt.`, `Die Straße ist nach Auskunft der Wehr gesperrt.`},
		{none, `Die Häfen in Deutschland sind zu klein.`, `Deutschlands Häfen sind zu klein.`},
	})
}

// TestNamesInHeadlinesFlagged reads articles of several paragraphs: a headline
// has capitals everywhere, but what the story names is a name there too.
func TestNamesInHeadlinesFlagged(t *testing.T) {
	const story = "\nThe mayor, Tom Renner, left in June. His rival, Ann Birk, was pleased."
	for _, c := range []exactCase{
		{compare.FlagName, "Renner Quits After Report on Bridge Costs" + story, "Birk Quits After Report on Bridge Costs" + story},
		{none, "Renner Quits After Report on Bridge Costs" + story, "Renner Leaves After Study of Bridge Costs" + story},
		{compare.FlagName, "By Ana Petrov" + story, "By Ana Petrov and Tom Reyes" + story},
		{none, "By Land and by Sea Rescue Teams Look for Boat" + story, "By Land and by Sea Rescue Crews Look for Boat" + story},
	} {
		for _, way := range [2][2]string{{c.old, c.new}, {c.new, c.old}} {
			old, new := linesOf(way[0]), linesOf(way[1])
			comparison, err := compare.Compare(t.Context(), &old, &new)
			if err != nil {
				t.Fatal(err)
			}
			if got, marks := changedWords(comparison); got != c.want {
				t.Errorf("flagged as %s, want %s\nold: %s\nnew: %s\nmarks: %s", flagNames(got), flagNames(c.want), way[0], way[1], marks)
			}
		}
	}
}

// linesOf returns an article of the paragraphs of a text, one a line.
func linesOf(text string) articles.Article {
	var a articles.Article
	for line := range strings.SplitSeq(text, "\n") {
		a.Blocks = append(a.Blocks, articles.Block{Text: line})
	}
	return a
}

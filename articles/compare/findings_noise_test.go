package compare_test

import (
	"testing"

	"variorum/articles/compare"
)

// A page and the same page told again: other words, other order, split and
// merged sentences, the same facts. Made for this test.
const (
	pageTold = `The town of Halmerick has bought the disused railway line that runs along the river, and it wants to turn the route into a path for walkers and cyclists. The council approved the purchase on Tuesday evening by 14 votes to 3, after a debate that lasted more than two hours.

"This line was built for coal, and it will now be used by children on their way to school," Mayor Greta Solheim said after the vote. She added that work should begin in April if the regional government gives its permission.

The line, which is 11 kilometres long, was opened in 1887 and closed in 1969, when the last of the mines shut down. Since then nobody has looked after it. Trees have grown between the rails, and two of the seven bridges are no longer safe.

Engineers from the firm Brandt and Sons examined the bridges last summer. They found that repairing all of them would cost about 1.2 million crowns, which is less than the council had feared. The whole project will cost an estimated 4.5 million crowns.

Not everyone is happy. Farmers whose fields lie next to the line worry that visitors will leave gates open, and three of them have written to the council. "We are not against the path, but we were never asked," said Jon Aker, who keeps sheep near the village of Lund.

The council says that it will meet the farmers before the end of the month. It has also promised to build a fence along the eastern part of the route, where most of the animals graze.

According to a study by the University of Norvik, similar paths elsewhere in the country bring in about 300,000 visitors a year. Hotels and cafes profit most. In the neighbouring town of Estad, which opened such a path in 2012, the number of overnight stays has risen by 20 percent.

The first part of the path, from the old station to the harbour, could be ready next year. The rest may take until 2028, depending on how quickly the bridges can be repaired.`

	pageRetold = `Halmerick wants to make a path for cyclists and walkers out of the disused railway line along the river. The town has now bought the line: on Tuesday evening, after debating it for more than two hours, the council approved the purchase by 14 votes to three.

"This line was built for coal, and it will now be used by children on their way to school," Greta Solheim, the mayor, said when the vote was over. If permission is given by the regional government, she added, work should start in April.

Opened in 1887, the line is 11 km long. It was closed in 1969, the year in which the last mines were shut, and no one has looked after it since. There are trees between the rails now, and of the seven bridges two aren't safe any more.

Last summer the bridges were examined by engineers from the firm Brandt and Sons. To repair them all would cost around 1.2 million crowns, they found: less than what the council had feared. An estimated 4.5 million crowns will be needed for the whole project.

Some people are unhappy. Three farmers with fields beside the line have sent letters to the council, because they worry that gates will be left open by visitors. "We are not against the path, but we were never asked," said Jon Aker, whose sheep graze near the village of Lund.

Before the month ends, the council says, it will meet with the farmers. A fence has been promised as well, along the eastern part of the route where most animals graze.

Similar paths in other parts of the country attract about 300,000 visitors each year, according to a University of Norvik study, and it is hotels and cafes that profit most. Overnight stays have risen by 20 per cent in Estad, a neighbouring town which opened a path of this kind in 2012.

The part of the path between the old station and the harbour, which comes first, could be finished next year. How quickly the bridges can be repaired decides about the rest, and that may take until 2028.`
)

// TestRewriteIsQuiet bounds the noise: an honest rewrite of a page has hardly
// any finding.
func TestRewriteIsQuiet(t *testing.T) {
	const most = 2 // of rank A and B
	for _, way := range [2][2]string{{pageTold, pageRetold}, {pageRetold, pageTold}} {
		c, err := compare.Compare(t.Context(), paragraphs(way[0]), paragraphs(way[1]))
		if err != nil {
			t.Fatal(err)
		}
		if c.Relation < compare.RelationLightRewrite {
			t.Fatalf("the pages are too alike to tell: %.2f", c.Similarity)
		}
		n := 0
		for _, f := range c.Findings {
			if f.Rank <= compare.RankB {
				n++
			}
		}
		if n > most {
			t.Errorf("%d findings of rank A and B, want at most %d", n, most)
		}
		for _, f := range c.Findings {
			t.Logf("kind %d, rank %d, what %d: %q, %q", f.Kind, f.Rank, f.What, f.Places[compare.Old].Text, f.Places[compare.New].Text)
		}
	}
}

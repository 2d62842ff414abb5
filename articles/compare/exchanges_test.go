package compare_test

import (
	"slices"
	"strings"
	"testing"

	"variorum/articles/compare"
)

// An exchange is a change in which two facts or names took each other's place.
type exchange struct {
	old, new string
	flag     compare.Flags
	marked   []string // what must be flagged on both sides; nothing: no such flag at all
}

// TestExchanges holds swapped figures, dates and names, which must be flagged
// at both ends and never pass for moved, and the same words put in another
// order without harm. Read both ways.
func TestExchanges(t *testing.T) {
	for _, c := range exchanges() {
		t.Run(c.old, func(t *testing.T) {
			checkExchange(t, c.old, c.new, c)
			checkExchange(t, c.new, c.old, c)
		})
	}
}

func checkExchange(t *testing.T, before, after string, c exchange) {
	t.Helper()
	comparison := compared(t, article(before), article(after))
	_, marks := changedWords(comparison)
	for side, parts := range [2][]compare.Part{comparison.Rows[0].Old, comparison.Rows[0].New} {
		var got []string
		for _, s := range parts[0].Segments {
			if s.Flags&c.flag == 0 {
				continue
			}
			if s.Change == compare.MovedWords {
				t.Errorf("%q is called moved: %s", s.Text, marks)
			}
			got = append(got, strings.ToLower(s.Text))
		}
		slices.Sort(got)
		var want []string
		for _, words := range c.marked {
			want = append(want, strings.ToLower(words))
		}
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("side %d: flagged %q, want %q\nold: %s\nnew: %s\nmarks: %s", side, got, want, before, after, marks)
		}
	}
}

func exchanges() []exchange {
	return []exchange{
		{`The rate rose from 3.5 percent in May to 4 percent in June.`,
			`The rate rose to 4 percent in June from 3.5 percent in May.`,
			compare.Number, nil},
		{`Three people died in Vik and five died in Holmby.`,
			`Five people died in Holmby and three died in Vik.`,
			compare.Number, nil},
		{`The blast killed three people and injured 20 others, officials said.`,
			`Twenty people were injured and three killed in the blast, officials said.`,
			compare.Number, nil},
		{`Harlow sold the ship to Marlow for a fee on Monday.`,
			`Marlow bought the ship from Harlow for a fee on Monday.`,
			compare.Name, nil},
		{`The game was level when Holmby pulled one back through Sara Lind.`,
			`The game was level when Sara Lind pulled one back for Holmby.`,
			compare.Name, nil},
		{`"We won," said Harlow. "We lost," said Marlow.`,
			`"We lost," said Marlow. "We won," said Harlow.`,
			compare.Name | compare.Quotation, nil},
		{`The blast killed 3 people and injured 20, officials said.`,
			`The blast killed 20 and left 3 people injured, officials said.`,
			compare.Number, []string{"3", "20"}},
		{`The crash killed 3 and hurt 20.`,
			`The crash killed 20 and hurt 3.`,
			compare.Number, []string{"3", "20"}},
		{`The crash killed 3 and hurt 20. Of the 3, two were children.`,
			`The crash killed 20 and hurt 3. Of the 3, two were children.`,
			compare.Number, []string{"3", "20"}},
		{`He was arrested on Monday and released on Tuesday.`,
			`He was arrested on Tuesday and released on Monday.`,
			compare.Number, []string{"Monday", "Tuesday"}},
		{`The talks began in March and ended in June, the clerk said.`,
			`The talks began in June and ended in March, the clerk said.`,
			compare.Number, []string{"March", "June"}},
		{`The gates open at 9 a.m. and the race begins at 11 a.m. on the quay.`,
			`The gates open at 11 a.m. and the race begins at 9 a.m. on the quay.`,
			compare.Number, []string{"9", "11"}},
		{`Two men were killed and three others injured in the collapse, police said.`,
			`Three men were killed and two others injured in the collapse, police said.`,
			compare.Number, []string{"Two", "three"}},
		{`Turnout fell from 41 percent in the north to 38 percent in the south.`,
			`Turnout fell from 38 percent in the north to 41 percent in the south.`,
			compare.Number, []string{"41", "38"}},
		{`The council backed the plan by 51 to 49.`,
			`The council backed the plan by 49 to 51.`,
			compare.Number, []string{"51", "49"}},
		{`Vantry came second and Arnesund came third in the race.`,
			`Vantry came third and Arnesund came second in the race.`,
			compare.Number, []string{"second", "third"}},
		{`Vik beat Holmby 3-1 in the final at Vantry.`,
			`Holmby beat Vik 3-1 in the final at Vantry.`,
			compare.Name, []string{"Vik", "Holmby"}},
		{`In court on Friday Anna Moe accused Ivan Todorov of fraud.`,
			`In court on Friday Ivan Todorov accused Anna Moe of fraud.`,
			compare.Name, []string{"Anna Moe", "Ivan Todorov"}},
		{`"The dam will hold," said Harlow. "The dam is old," said Marlow.`,
			`"The dam will hold," said Marlow. "The dam is old," said Harlow.`,
			compare.Name, []string{"Harlow", "Marlow"}},
		{`Der Zug fährt am Montag nach Kiel und am Dienstag zurück.`,
			`Der Zug fährt am Dienstag nach Kiel und am Montag zurück.`,
			compare.Number, []string{"Montag", "Dienstag"}},
		{`One person died and two were hurt.`,
			`Two people died and one was hurt.`,
			compare.Number, []string{"one", "two"}},
		{`Vik beat Holmby.`,
			`Holmby beat Vik.`,
			compare.Name, []string{"Vik", "Holmby"}},
		{`Vik beat Holmby on Sunday, and Arnesund drew with Tolverik.`,
			`Arnesund beat Holmby on Sunday, and Vik drew with Tolverik.`,
			compare.Name, []string{"Vik", "Arnesund"}},
		{`He came on Monday, voted on Tuesday and left on Friday.`,
			`He came on Friday, voted on Monday and left on Tuesday.`,
			compare.Number, []string{"Monday", "Tuesday", "Friday"}},
		{`The crash killed 3 and hurt twenty on the road.`,
			`The crash killed twenty and hurt 3 on the road.`,
			compare.Number, []string{"3", "twenty"}},
		{`The plan of March 4 replaced the plan of May 7 in the valley.`,
			`The plan of May 7 replaced the plan of March 4 in the valley.`,
			compare.Number, []string{"March 4", "May 7"}},
		{`Anna Moe, the mayor of Vik, praised Ivan Todorov, the head of Sund Lines.`,
			`Ivan Todorov, the mayor of Vik, praised Anna Moe, the head of Sund Lines.`,
			compare.Name, []string{"Anna Moe", "Ivan Todorov"}},
		{`Harlow, 61, and his brother Paul, 58, were seen.`,
			`Harlow, 58, and his brother Paul, 61, were seen.`,
			compare.Number, []string{"61", "58"}},
		{`Paul Renner a dit que Clara Venn avait menti au juge.`,
			`Clara Venn a dit que Paul Renner avait menti au juge.`,
			compare.Name, []string{"Paul Renner", "Clara Venn"}},
		{`The number of deaths rose to 14 from 12 on Monday.`,
			`The number of deaths rose to 12 from 14 on Monday.`,
			compare.Number, []string{"14", "12"}},
		{`The family moved from Vantry to Arnesund in the autumn.`,
			`The family moved from Arnesund to Vantry in the autumn.`,
			compare.Name, []string{"Vantry", "Arnesund"}},
		{`Le choc a fait 3 morts et 20 blessés dans la vallée.`,
			`Le choc a fait 20 morts et 3 blessés dans la vallée.`,
			compare.Number, []string{"3", "20"}},

		{`The hotel is in Vik. The owner, Anna Moe, was in Kiel. The fire began at noon on the fifth floor.`,
			`The owner, Anna Moe, was in Kiel. The hotel is in Vik. The fire began at noon on the fifth floor.`,
			compare.Name | compare.Number, nil},
		{`The treaty was signed by Norway, Sweden and Denmark in Kiel.`,
			`The treaty was signed by Denmark, Norway and Sweden in Kiel.`,
			compare.Name, nil},
		{`On the quay Harlow and Marlow signed the papers.`,
			`On the quay Marlow and Harlow signed the papers.`,
			compare.Name, nil},
		{`Le traité fut signé par la Norvège et la Suède dans la nuit.`,
			`Le traité fut signé par la Suède et la Norvège dans la nuit.`,
			compare.Name, nil},
		{`In the final Vik defeated Holmby by a goal.`,
			`In the final Holmby was defeated by Vik by a goal.`,
			compare.Name, nil},
		{`The crash killed 3 people and 20 were injured.`,
			`In the crash 20 people were injured and 3 killed.`,
			compare.Number, nil},
		{`In 2019 the yard sold 3 boats.`,
			`The yard sold 3 boats in 2019.`,
			compare.Number, nil},
		{`On Monday the council met, and on Tuesday it voted.`,
			`The council met on Monday and voted on Tuesday.`,
			compare.Number, nil},
		{`The 3 crewmen were saved, but 20 passengers died.`,
			`20 passengers died, but the 3 crewmen were saved.`,
			compare.Number, nil},
		{`"We are ready," said Harlow. "It is late," said Marlow.`,
			`"It is late," said Marlow. "We are ready," said Harlow.`,
			compare.Name | compare.Quotation, nil},
		{`The number of deaths rose to 14 on Friday from 12 on Monday.`,
			`The number of deaths rose from 12 on Monday to 14 on Friday.`,
			compare.Number, nil},
		{`Anna Moe, the mayor of Vik, praised Ivan Todorov, the head of Sund Lines.`,
			`Ivan Todorov, the head of Sund Lines, was praised by Anna Moe, the mayor of Vik.`,
			compare.Name, nil},
		{`After the flood in March the council met in Vik; in April the mayor met the governor in Kiel.`,
			`In April the mayor met the governor in Kiel; the council met in Vik after the flood in March.`,
			compare.Name | compare.Number, nil},
		{`Harlow, 61, and Paul, 58, were seen.`,
			`Paul, 58, and Harlow, 61, were seen.`,
			compare.Name | compare.Number, nil},
		{`The share of people who are content jumped from 29.4 to 32.6 in spring.`,
			`The share of people who are content jumped to 32.6 from 29.4 in spring.`,
			compare.Number, nil},
		{`The crowd on Harbour Square in Vantry fell silent in the end.`,
			`The crowd on Vantry's Harbour Square fell silent in the end.`,
			compare.Name, nil},
		{`"The mark is old," said Anna Moe, chief sales officer, Sund Lines.`,
			`Sund Lines' chief sales officer Anna Moe said: "The mark is old."`,
			compare.Name, nil},
		{`The letter names children aged 3 and 5 as heirs.`,
			`The letter names children aged 5 and 3 as heirs.`,
			compare.Number, nil},
	}
}

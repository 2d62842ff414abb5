package compare_test

import (
	"testing"

	"variorum/articles/compare"
)

// checkExactly reads changes both ways; each must get its flags and no others.
func checkExactly(t *testing.T, cases []exactCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.old, func(t *testing.T) {
			both := flagCase{must: c.want, mustNot: every &^ c.want}
			checkFlags(t, c.old, c.new, both)
			checkFlags(t, c.new, c.old, both)
		})
	}
}

// TestOppositesFlagged holds negations that are the beginning of a word, and
// words that only begin alike.
func TestOppositesFlagged(t *testing.T) {
	checkExactly(t, []exactCase{
		{compare.FlagNegation, `The strike was legal, the court ruled in June.`, `The strike was illegal, the court ruled in June.`},
		{compare.FlagNegation, `It was a fair trial in the view of the observers.`, `It was an unfair trial in the view of the observers.`},
		{compare.FlagNegation, `The vote was regular and open to all.`, `The vote was irregular and open to all.`},
		{compare.FlagNegation, `The council agreed with the plan for the harbour.`, `The council disagreed with the plan for the harbour.`},
		{compare.FlagNegation, `The march was violent from its start.`, `The march was nonviolent from its start.`},
		{compare.FlagNegation, `The march was violent from its start.`, `The march was non-violent from its start.`},
		{compare.FlagNegation, `It was a careful plan for the old harbour.`, `It was a careless plan for the old harbour.`},
		{compare.FlagNegation, `He could walk after the fall on the stairs.`, `He could hardly walk after the fall on the stairs.`},
		{compare.FlagNegation, `The workers will strike if the owners sign.`, `The workers will strike unless the owners sign.`},
		{compare.FlagNegation, `Dogs are banned from the beach in the summer.`, `Dogs are allowed on the beach in the summer.`},
		{compare.FlagNegation, `The jury found him guilty of the fraud.`, `The jury found him innocent of the fraud.`},
		{compare.FlagNegation, `Das Gericht hält den Streik für zulässig und wies die Klage ab.`, `Das Gericht hält den Streik für unzulässig und wies die Klage ab.`},
		{compare.FlagNegation, `El tribunal declaró legal la huelga de los maestros.`, `El tribunal declaró ilegal la huelga de los maestros.`},
		{compare.FlagNegation, `Le tribunal a jugé la grève légale et a rejeté la plainte.`, `Le tribunal a jugé la grève illégale et a rejeté la plainte.`},

		{none, `The strike was not legal, the court ruled in June.`, `The strike was illegal, the court ruled in June.`},
		{none, `A strike would not be legal, the court ruled in June.`, `A strike would be illegal, the court ruled in June.`},
		{none, `The trial was fair in the view of the observers.`, `The trial was not unfair in the view of the observers.`},
		{none, `The board rejected the offer in the spring.`, `The board did not accept the offer in the spring.`},
		{none, `The jury found him not guilty of the fraud.`, `The jury found him innocent of the fraud.`},
		{none, `The shelter is run by a charity in the old town.`, `The shelter is run by a non-profit group in the old town.`},
		{none, `The number of migrants rose in the spring.`, `The number of immigrants rose in the spring.`},
		{none, `The editors closed the list of donors.`, `The editors disclosed the list of donors.`},
		{none, `The town stands form by form on the slope.`, `The town stands uniform on the slope.`},
		{none, `They support the plan and the mayor.`, `They back the plan and the mayor.`},
		{none, `Der Fall beschäftigt die Polizei in der Stadt.`, `Der Unfall beschäftigt die Polizei in der Stadt.`},
	})
}

// TestNegationsFlagged holds more ways to deny, and what looks like denying.
func TestNegationsFlagged(t *testing.T) {
	checkExactly(t, []exactCase{
		{none, `She asked for nothing but a room.`, `She asked only for a room.`},
		{none, `It was none other than the mayor who paid.`, `It was the mayor himself who paid.`},
		{none, `There is no doubt that the bridge is safe.`, `It is certain that the bridge is safe.`},

		{compare.FlagNegation, `市は橋を閉鎖している。`, `市は橋を閉鎖していない。`},
		{compare.FlagNegation, `市は橋を閉鎖します。`, `市は橋を閉鎖しません。`},
		{compare.FlagNegation, `市長は辞任したと述べた。`, `市長は辞任しなかったと述べた。`},
		{compare.FlagNegation, `市長は何かを言って部屋を出た。`, `市長は何も言わずに部屋を出た。`},
		{none, `観客は少ない。`, `観客は多い。`},
		{none, `市は橋を閉鎖するかもしれない。`, `市は橋を閉鎖するだろう。`},
		{none, `まず市長が話した。`, `市長が話した。`},
	})
}

package compare_test

import (
	"strings"
	"testing"

	"variorum/articles/compare"
)

// marked writes a one-row comparison in one line a side, with what changed in
// brackets: [-removed-] {+added+} [~replaced~] <moved> (typography).
func marked(t *testing.T, old, new string) (string, string) {
	t.Helper()
	c := compared(t, article(old), article(new))
	if len(c.Rows) != 1 {
		t.Fatalf("%d rows: %s", len(c.Rows), shape(c))
	}
	side := func(parts []compare.Part) string {
		var out strings.Builder
		segments := parts[0].Segments
		for i, s := range segments {
			wrap := [...]string{"|", "(|)", "[~|~]", "[-|-]", "{+|+}", "<|>"}[s.Change]
			open, end, _ := strings.Cut(wrap, "|")
			// Flags and respelled words part segments that read as one.
			if i > 0 && segments[i-1].Change == s.Change {
				open = ""
			}
			if i+1 < len(segments) && segments[i+1].Change == s.Change {
				end = ""
			}
			out.WriteString(open + s.Text + end)
		}
		return out.String()
	}
	return side(c.Rows[0].Old), side(c.Rows[0].New)
}

func TestWords(t *testing.T) {
	for name, test := range map[string]struct{ old, new, wantOld, wantNew string }{
		"a word replaced": {
			"The harbour bridge will close on Monday.", "The harbour bridge will shut on Monday.",
			"The harbour bridge will [~close~] on Monday.", "The harbour bridge will [~shut~] on Monday."},
		"whole words": {
			"The bridge was repaired.", "The bridge was repainted.",
			"The bridge was [~repaired~].", "The bridge was [~repainted~]."},
		"a word added": {
			"They will stop the killings there.", "They will stop the mass killings there.",
			"They will stop the killings there.", "They will stop the {+mass+} killings there."},
		"a phrase moved": {
			"On Monday morning the council voted to close the bridge.", "The council voted to close the bridge on Monday morning.",
			"<On Monday morning> (the) council voted to close the bridge.", "(The) council voted to close the bridge <on Monday morning>."},
		"a sentence moved": {
			"The bridge closes on Monday for repairs. Nobody was hurt in the collapse of the pier. The ferry runs every twenty minutes until spring.",
			"The bridge closes on Monday for repairs. The ferry runs every twenty minutes until spring. Nobody was hurt in the collapse of the pier.",
			"The bridge closes on Monday for repairs. Nobody was hurt in the collapse of the pier. <The ferry runs every twenty minutes until spring.>",
			"The bridge closes on Monday for repairs. <The ferry runs every twenty minutes until spring.> Nobody was hurt in the collapse of the pier."},
		"two words that changed places": {
			"The blast killed 3 people and hurt 20 others on Monday.", "The blast killed 20 people and hurt 3 others on Monday.",
			"The blast killed [~3~] people and hurt [~20~] others on Monday.", "The blast killed [~20~] people and hurt [~3~] others on Monday."},
		"the same few words far apart have not moved": {
			"Shops closed as well as schools. The harbour bridge stood under water until noon and the trains to the coast were late again on Monday. Nobody was hurt, the fire brigade said, but two cellars in the old town filled up to the ceiling and will be pumped dry by the weekend. The ferry ran.",
			"Shops closed. The harbour bridge stood under water until noon and the trains to the coast were late again on Monday. Nobody was hurt, the fire brigade said, but two cellars in the old town filled up to the ceiling and will be pumped dry by the weekend. The ferry ran as well as ever.",
			"Shops closed [-as well as schools-]. The harbour bridge stood under water until noon and the trains to the coast were late again on Monday. Nobody was hurt, the fire brigade said, but two cellars in the old town filled up to the ceiling and will be pumped dry by the weekend. The ferry ran.",
			"Shops closed. The harbour bridge stood under water until noon and the trains to the coast were late again on Monday. Nobody was hurt, the fire brigade said, but two cellars in the old town filled up to the ceiling and will be pumped dry by the weekend. The ferry ran {+as well as ever+}."},
		"a lone word stays in its sentence": {
			"The band played in the court. The judge left early.", "The band played in the hall. The judge left the court.",
			"The band played in the [~court~]. The judge left [~early~].", "The band played in the [~hall~]. The judge left [~the court~]."},
		"a short sentence moves with its full stop": {
			"The gate closes at six in the evening. Dogs are banned. Tickets cost ten euros at the door.",
			"The gate closes at six in the evening. Tickets cost ten euros at the door. Dogs are banned.",
			"The gate closes at six in the evening. <Dogs are banned.> Tickets cost ten euros at the door.",
			"The gate closes at six in the evening. Tickets cost ten euros at the door. <Dogs are banned.>"},
		"a sentence added before one that opens alike": {
			"The mayor resigned. The plan was dropped.", "The mayor resigned. The clerk stayed on. The plan was dropped.",
			"The mayor resigned. The plan was dropped.", "The mayor resigned. {+The clerk stayed on.+} The plan was dropped."},
		"a sentence removed before one that opens alike": {
			"The mayor resigned. The clerk stayed on. The plan was dropped.", "The mayor resigned. The plan was dropped.",
			"The mayor resigned. [-The clerk stayed on.-] The plan was dropped.", "The mayor resigned. The plan was dropped."},
		"a quotation added between others": {
			`"We lost," said Berg. "We will be back," said Moe.`, `"We lost," said Berg. "We were tired," said Dahl. "We will be back," said Moe.`,
			`"We lost," said Berg. "We will be back," said Moe.`, `"We lost," said Berg. {+"We were tired," said Dahl.+} "We will be back," said Moe.`},
		"brackets added before others": {
			"The council decided (by a show of hands) to go.", "The council decided (by 41 votes) (by a show of hands) to go.",
			"The council decided (by a show of hands) to go.", "The council decided {+(by 41 votes)+} (by a show of hands) to go."},
		"a clause added": {
			"Fish came from Sweden and from Norway.", "Fish came from Denmark, from Sweden and from Norway.",
			"Fish came from Sweden and from Norway.", "Fish came {+from Denmark,+} from Sweden and from Norway."},
		"no sentence ends after a title": {
			"Then Mr. Moe left early.", "Then Mr. Berg and Mr. Moe left early.",
			"Then Mr. Moe left early.", "Then {+Mr. Berg and+} Mr. Moe left early."},
		"glued words": {
			"They urged Ukraineand Moldova to join.", "They urged Ukraine and Moldova to join.",
			"They urged (Ukraineand) Moldova to join.", "They urged (Ukraine and) Moldova to join."},
		"sentences glued where one was reworded": {
			"Five men were slightly hurt. The board will wait.", "Five men suffered minor injuries.The board will wait.",
			"Five men [~were slightly hurt~].( )The board will wait.", "Five men [~suffered minor injuries~].The board will wait."},
		"glued words that lost a comma": {
			"He came on Thursdaytold us and left.", "He came on Thursday, told us and left.",
			"He came on (Thursdaytold) us and left.", "He came on (Thursday, told) us and left."},
		"scripts without spaces": {
			"水田の夜明けは早い。", "水田の夕暮れは早い。",
			"水田の[~夜明け~]は早い。", "水田の[~夕暮れ~]は早い。"},
		"nothing in common": {
			"Snow fell.", "Officials declined comment!",
			"[~Snow fell.~]", "[~Officials declined comment!~]"},
	} {
		t.Run(name, func(t *testing.T) {
			old, new := marked(t, test.old, test.new)
			if old != test.wantOld || new != test.wantNew {
				t.Errorf("got\n%s\n%s\nwant\n%s\n%s", old, new, test.wantOld, test.wantNew)
			}
		})
	}
}

func TestRespelledWordsAreStressed(t *testing.T) {
	c := compared(t, article("President Zelensky spoke at noon."), article("President Zelenskyy spoke at noon."))
	for _, s := range c.Rows[0].New[0].Segments {
		if s.Change == compare.ChangeReplaced {
			if s.Text != "Zelenskyy" || len(s.Stress) != 1 || s.Text[s.Stress[0].Start:s.Stress[0].End] != "y" {
				t.Errorf("%q stressed at %v", s.Text, s.Stress)
			}
			return
		}
	}
	t.Error("no replaced word")
}

// TestPhraseMovedToAnotherParagraph moves a sentence from one paragraph to
// another: it must be called moved in both, with the place it went to.
func TestPhraseMovedToAnotherParagraph(t *testing.T) {
	const phrase = "Divers found cracks in two of the nine piers last autumn."
	c := compared(t, article(bridge+" "+phrase, lund, cost), article(bridge, lund, cost+" "+phrase))
	for _, side := range []struct {
		part  compare.Part
		other int
	}{{c.Rows[0].Old[0], 2}, {c.Rows[2].New[0], 0}} {
		last := side.part.Segments[len(side.part.Segments)-1]
		if last.Change != compare.ChangeMoved || last.Text != phrase || last.Other != side.other {
			t.Errorf("%q: change %d to %d", last.Text, last.Change, last.Other)
		}
	}
}

// TestShortSentenceMovedToAnotherParagraph moves what is too short to be told
// from chance, were it not a whole sentence that stands once in each article.
func TestShortSentenceMovedToAnotherParagraph(t *testing.T) {
	const sentence = "Nobody was hurt."
	c := compared(t, article(bridge+" "+sentence, cost), article(bridge, cost+" "+sentence))
	if got := c.Rows[1].New[0].Segments; got[len(got)-1].Change != compare.ChangeMoved || got[len(got)-1].Text != sentence {
		t.Errorf("%+v", got)
	}
	if c.Counts.Negation > 0 {
		t.Error("moving it counts as a negation")
	}
}

// TestMovedPhraseLeavesTheStopBeforeIt moves words from behind one full stop to
// behind another.
func TestMovedPhraseLeavesTheStopBeforeIt(t *testing.T) {
	c := compared(t,
		article(bridge+" Power failed twice. The centre of Vantry has a boat and fuel for six days.", cost),
		article(bridge, cost+" Light came back. The centre of Vantry has a boat and fuel for five weeks."))
	for _, s := range c.Rows[0].Old[0].Segments {
		if s.Change == compare.ChangeMoved && strings.HasPrefix(s.Text, "The centre of Vantry") {
			return
		}
	}
	t.Errorf("%+v", c.Rows[0].Old[0].Segments)
}

// TestMovedPhraseLeavesNoMarkBehind puts a sentence from elsewhere before one
// that opens with the same word.
func TestMovedPhraseLeavesNoMarkBehind(t *testing.T) {
	const sentence = "The union said that it would fight on."
	strike := "The strike cost the port twelve million crowns. The owner declined to say more."
	c := compared(t, article(bridge, strike, cost, sentence), article(bridge, sentence+" "+strike, cost))
	for _, s := range c.Rows[1].New[0].Segments {
		if s.Change != compare.ChangeNone && s.Change != compare.ChangeMoved {
			t.Errorf("%q is marked: %s", s.Text, shape(c))
		}
	}
}

// TestLongWord compares files without a single space.
func TestLongWord(t *testing.T) {
	long := strings.Repeat("x", 1<<20)
	if c := compared(t, article(long+"a"), article(long+"b")); c.Counts.Edits != 1 {
		t.Errorf("%d edits, want 1", c.Counts.Edits)
	}
}

// TestLongParagraph compares paragraphs far too long for one table.
func TestLongParagraph(t *testing.T) {
	var words []string
	for i := range 30000 {
		words = append(words, "w"+string(rune('a'+i%26))+string(rune('a'+i/26%26))+string(rune('a'+i/676%26)), "the")
	}
	old := strings.Join(words, " ")
	words[20000], words[40000] = "changed", "altered"
	c := compared(t, article(old), article(strings.Join(words, " ")))
	if c.Counts.Edits != 2 {
		t.Errorf("%d edits, want 2", c.Counts.Edits)
	}
}

package compare_test

import (
	"testing"

	"variorum/articles"
	"variorum/articles/compare"
)

// TestSpellingsInQuotations holds spellings that a paper chooses, not who speaks.
func TestSpellingsInQuotations(t *testing.T) {
	checkExactly(t, []exactCase{
		{none, `"Korvalsky must act in time," he said.`, `"Korvalskyy must act in time," he said.`},
		{none, `"The colour of the centre is wrong," he said.`, `"The color of the center is wrong," he said.`},
		{none, `"They travelled and organised the defence," he said.`, `"They traveled and organized the defense," he said.`},
		{none, `"A grey programme of analysed catalogues," he said.`, `"A gray program of analyzed catalogs," he said.`},

		{compare.FlagQuotation, `"The court filed it in spring," he said.`, `"The court filled it in spring," he said.`},
		{compare.FlagQuotation, `"The flour was sold in spring," he said.`, `"The flower was sold in spring," he said.`},
		{compare.FlagQuotation, `"The Orvanian plan must go," he said.`, `"The Orvania plan must go," he said.`},
		{compare.FlagQuotation, `"We called them all day," he said.`, `"We called them every day," he said.`},
	})
}

// TestQuotedSentencesThatCome holds quotations that are wholly new or gone: no
// one's words were altered.
func TestQuotedSentencesThatCome(t *testing.T) {
	checkExactly(t, []exactCase{
		{none, `The hall was too cold.`, `The hall was too cold. "It was freezing in there," said a clerk.`},
		{none, `The hall was too cold. The meeting went on.`, `The hall was too cold. "It was freezing in there," said a clerk. The meeting went on.`},
		{compare.FlagQuotation, `"It was cold," said a clerk.`, `"It was cold. It was freezing," said a clerk.`},
		{compare.FlagQuotation, `The hall was too cold for the clerks.`, `The hall was "much too cold" for the clerks.`},
	})
}

// TestQuoteBlocks holds blocks that are set as quotations without marks.
func TestQuoteBlocks(t *testing.T) {
	block := func(kind articles.Kind, text string) articles.Article {
		return articles.Article{Blocks: []articles.Block{{Text: "The bridge closes in June."}, {Kind: kind, Text: text}}}
	}
	for _, c := range []struct {
		kind articles.Kind
		want compare.Flags
	}{{articles.KindQuote, compare.FlagQuotation}, {articles.KindParagraph, none}} {
		old := block(c.kind, "We shall close it for as long as we must.")
		new := block(c.kind, "We shall close it for as long as we want.")
		comparison, err := compare.Compare(t.Context(), &old, &new)
		if err != nil {
			t.Fatal(err)
		}
		if got, marks := changedWords(comparison); got != c.want {
			t.Errorf("flagged as %s, want %s: %s", flagNames(got), flagNames(c.want), marks)
		}
	}
}

package samples_test

import (
	"testing"

	"variorum/articles"
	"variorum/articles/compare"
)

func compared(t *testing.T, byName map[string]articles.Article, old, new string) *compare.Comparison {
	t.Helper()
	pair := versions(t, byName, []string{old, new})
	if len(pair) != 2 {
		t.FailNow()
	}
	comparison, err := compare.Compare(t.Context(), &pair[0], &pair[1])
	if err != nil {
		t.Fatal(err)
	}
	return comparison
}

// What a newcomer presses c for must meet the eye: altered quotations in the
// first paragraphs of the first story, before any scrolling.
func TestFirstScreenShowsAlteredQuotations(t *testing.T) {
	comparison := compared(t, read(t), "harbour-bridge-wire.txt", "harbour-bridge-copy.txt")
	body, altered := 0, 0
	for _, row := range comparison.Rows {
		if row.Role != compare.RoleBody {
			continue
		}
		if body++; body > 4 {
			break
		}
		if row.Flags&compare.FlagQuotation != 0 {
			altered++
		}
	}
	if altered < 2 {
		t.Errorf("%d of the first four paragraphs have an altered quotation, want 2", altered)
	}
}

// Each pair of versions shows the kinds of change it was written for.
func TestPairsShowTheChangesThatMatter(t *testing.T) {
	const (
		number      = compare.FlagNumber
		name        = compare.FlagName
		negation    = compare.FlagNegation
		quotation   = compare.FlagQuotation
		attribution = compare.FlagAttribution
	)
	byName := read(t)
	for _, pair := range []struct {
		old, new string
		shows    compare.Flags
	}{
		{"harbour-bridge-wire.txt", "harbour-bridge-copy.txt", number | quotation | attribution},
		{"ferry-grounding-first-edition.txt", "ferry-grounding-corrected.txt", number | name | negation | quotation},
		{"fog-counters-first-edition.md", "fog-counters-second-edition.md", number | quotation},
		{"rice-fields-dawn-morning.txt", "rice-fields-dawn-evening.txt", number | quotation},
		{"lighthouse-keeper-utro.txt", "lighthouse-keeper-bereg.txt", number | quotation},
	} {
		var shown compare.Flags
		for _, row := range compared(t, byName, pair.old, pair.new).Rows {
			shown |= row.Flags
		}
		if missing := pair.shows &^ shown; missing != 0 {
			t.Errorf("%s and %s: flags %b are not shown", pair.old, pair.new, missing)
		}
	}
}

// Over its four days the story of the pass shows each way in which paragraphs
// change places.
func TestDevelopingStoryShowsHowParagraphsTravel(t *testing.T) {
	byName := read(t)
	days := stories["Tessel pass"]
	var added, removed, moved, split, merged int
	for i := 1; i < len(days); i++ {
		for _, row := range compared(t, byName, days[i-1], days[i]).Rows {
			switch {
			case row.Kind == compare.RowAdded:
				added++
			case row.Kind == compare.RowRemoved:
				removed++
			case len(row.New) > 1:
				split++
			case len(row.Old) > 1:
				merged++
			}
			if row.Moved {
				moved++
			}
		}
	}
	if added == 0 || removed == 0 || moved == 0 || split == 0 || merged == 0 {
		t.Errorf("%d added, %d removed, %d moved, %d split, %d merged; want some of each", added, removed, moved, split, merged)
	}
}

// Two translations share their content and hardly a sentence.
func TestTranslationsAreAHeavyRewrite(t *testing.T) {
	comparison := compared(t, read(t), "customs-house-bench-lantern.md", "customs-house-bench-two-shores.md")
	if comparison.Relation < compare.RelationHeavyRewrite || comparison.Relation == compare.RelationUnrelated {
		t.Errorf("relation %d, similarity %.2f; want a heavy rewrite", comparison.Relation, comparison.Similarity)
	}
}

package compare_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"pgregory.net/rapid"

	"variorum/articles"
	"variorum/articles/compare"
)

// A failer is what *testing.T and *rapid.T have in common.
type failer interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
	Fatal(args ...any)
}

// article makes an article of paragraphs.
func article(paragraphs ...string) *articles.Article {
	a := &articles.Article{}
	for _, text := range paragraphs {
		a.Blocks = append(a.Blocks, articles.Block{Text: text})
	}
	return a
}

// split makes an article of a text with blank lines between paragraphs. A
// paragraph that begins with "# " is a headline, with "~ " furniture.
func split(text string) *articles.Article {
	a := &articles.Article{}
	for text := range strings.SplitSeq(text, "\n\n") {
		b := articles.Block{Text: articles.Clean(text)}
		if rest, ok := strings.CutPrefix(b.Text, "# "); ok {
			b.Kind, b.Text = articles.KindHeadline, rest
		} else if rest, ok := strings.CutPrefix(b.Text, "~ "); ok {
			b.Kind, b.Text = articles.KindFurniture, rest
		}
		a.Blocks = append(a.Blocks, b)
	}
	return a
}

func compared(t failer, old, new *articles.Article) *compare.Comparison {
	t.Helper()
	c, err := compare.Compare(context.Background(), old, new)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// check asserts what holds for every comparison.
func check(t failer, old, new *articles.Article) {
	t.Helper()
	c := compared(t, old, new)
	checkSide(t, old, c, func(r compare.Row) []compare.Part { return r.Old })
	checkSide(t, new, c, func(r compare.Row) []compare.Part { return r.New })
	for i, row := range c.Rows {
		checkEdits(t, i, row)
	}
	if c.Similarity < 0 || c.Similarity > 1 {
		t.Errorf("similarity %v", c.Similarity)
	}
	back := compared(t, new, old)
	if got, want := marks(back, true), marks(c, false); got != want {
		t.Errorf("the other way round:\n%s\nnot the mirror of:\n%s", got, want)
	}
	for _, a := range []*articles.Article{old, new} {
		if same := compared(t, a, a); same.Relation != compare.RelationIdentical || same.Counts.Edits+same.Counts.Typography > 0 {
			t.Errorf("an article differs from itself: %+v", same.Counts)
		}
	}
}

// checkSide asserts that every block stands in one row, whole, and that no
// mark cuts what a reader sees as one character.
func checkSide(t failer, a *articles.Article, c *compare.Comparison, side func(compare.Row) []compare.Part) {
	t.Helper()
	seen := make([]int, len(a.Blocks))
	for _, row := range c.Rows {
		for _, part := range side(row) {
			seen[part.Block]++
			text := a.Blocks[part.Block].Text
			boundary := boundaries(text)
			joined := ""
			for _, s := range part.Segments {
				joined += s.Text
				if !boundary[len(joined)] {
					t.Errorf("block %d: a segment ends inside a character, after %q", part.Block, joined)
				}
				for _, span := range s.Stress {
					if from := len(joined) - len(s.Text); !boundary[from+span.Start] || !boundary[from+span.End] {
						t.Errorf("block %d: stress %v of %q cuts a character", part.Block, span, s.Text)
					}
				}
				if row.Role == compare.RoleFurniture && s.Change != compare.ChangeNone {
					t.Errorf("furniture is marked: %q", s.Text)
				}
			}
			if joined != text {
				t.Errorf("block %d: segments join to %q, not %q", part.Block, joined, text)
			}
		}
	}
	for i, n := range seen {
		if n != 1 {
			t.Errorf("block %d stands in %d rows", i, n)
		}
	}
}

// boundaries lists the places of a text between two characters.
func boundaries(text string) map[int]bool {
	at := map[int]bool{0: true}
	for it := graphemes.FromString(text); it.Next(); {
		at[it.End()] = true
	}
	return at
}

// checkEdits asserts that edits are numbered from 1 without a gap and that the
// two sides of a replacement share a number.
func checkEdits(t failer, i int, row compare.Row) {
	t.Helper()
	sides := make([][2]bool, len(row.Edits)+1)
	for k, parts := range [2][]compare.Part{row.Old, row.New} {
		for _, part := range parts {
			for _, s := range part.Segments {
				wording := !s.Change.Kept()
				if wording != (s.Edit > 0) || s.Edit > len(row.Edits) {
					t.Fatalf("row %d: %q (change %d) has edit %d of %d", i, s.Text, s.Change, s.Edit, len(row.Edits))
				}
				if s.Change == compare.ChangeReplaced {
					sides[s.Edit][k] = true
				}
				if s.Change == compare.ChangeMoved && s.Other < 0 {
					t.Errorf("row %d: %q moved nowhere", i, s.Text)
				}
				if s.Flags&^row.Flags != 0 {
					t.Errorf("row %d lacks flags of %q", i, s.Text)
				}
			}
		}
	}
	for edit, both := range sides {
		if both[0] != both[1] {
			t.Errorf("row %d, edit %d: replaced on one side only", i, edit)
		}
	}
}

// marks writes down which blocks go together and what is marked in them, in
// the order of Old's blocks; mirrored, of New's, with the sides swapped.
func marks(c *compare.Comparison, mirrored bool) string {
	var lines []string
	for _, row := range c.Rows {
		old, new, kind := row.Old, row.New, row.Kind
		if mirrored {
			old, new = new, old
			switch kind {
			case compare.RowAdded:
				kind = compare.RowRemoved
			case compare.RowRemoved:
				kind = compare.RowAdded
			}
		}
		lines = append(lines, fmt.Sprint(places(old), places(new), kind, row.Moved, row.Role, len(row.Edits), row.Flags, row.Sparse, sideMarks(old), sideMarks(new)))
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

func places(parts []compare.Part) (out []int) {
	for _, p := range parts {
		out = append(out, p.Block)
	}
	return out
}

func sideMarks(parts []compare.Part) string {
	var out strings.Builder
	for _, p := range parts {
		for _, s := range p.Segments {
			change := s.Change
			if change == compare.ChangeAdded {
				change = compare.ChangeRemoved
			}
			fmt.Fprintf(&out, "[%q %d %d %v %d]", s.Text, change, s.Flags, s.Stress, s.Other)
		}
	}
	return out.String()
}

// TestInvariants checks what holds for every comparison on texts made of few
// words, which move, split, merge, repeat and change.
func TestInvariants(t *testing.T) {
	words := rapid.SampledFrom([]string{
		"the", "of", "and", "a", "to", "harbour", "bridge", "closes", "Monday", "28", "million", "three", "not", "said", "Lund",
		"engineer", "“We", "must”", "\"close", "it\"", "repairs", "repair", "Zelensky", "Zelenskyy", ",", ".", "–", "-", "»", "e\u0301tude",
		"étude", "水田", "の", "夜明け", "👩‍🔧", "co\u00adoperate", "Ukraineand", "Ukraine", "isn't", "is", "Dec.", "December", "2", "$3", "50%",
		"12\u202f000", "said:The", "well-known", "known", "well", "½", "1/2", "CO₂", "CO2", "**", "_bold_", "Mr.", "Mr", "é\u202f?", ". . .", "\\-", "›", ",,",
	})
	sentence := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(words, 0, 14).Draw(t, "words"), " ") + rapid.SampledFrom([]string{"", ".", "!", "…"}).Draw(t, "end")
	})
	paragraph := rapid.Custom(func(t *rapid.T) string {
		return rapid.SampledFrom([]string{"", "", "", "# ", "~ "}).Draw(t, "kind") +
			strings.Join(rapid.SliceOfN(sentence, 0, 3).Draw(t, "sentences"), " ")
	})
	rapid.Check(t, func(t *rapid.T) {
		old := rapid.SliceOfN(paragraph, 0, 7).Draw(t, "old")
		new := rapid.Permutation(append(rapid.SliceOfN(paragraph, 0, 3).Draw(t, "added"), old...)).Draw(t, "new")
		for i := range new {
			if rapid.Bool().Draw(t, "reword") {
				at := rapid.IntRange(0, len(strings.Fields(new[i]))).Draw(t, "at")
				fields := strings.Fields(new[i])
				new[i] = strings.Join(append(append([]string{}, fields[:at]...), append([]string{words.Draw(t, "word")}, fields[at:]...)...), " ")
			}
		}
		check(t, split(strings.Join(old, "\n\n")), split(strings.Join(new, "\n\n")))
	})
}

// TestRespelledWordsMirror holds two words that may both be one of the other
// side: which pair is stressed must not depend on what is called old.
func TestRespelledWordsMirror(t *testing.T) {
	check(t,
		article("The port said el. marzo on Monday that the bridge closes."),
		article("The port said el.marzo lamarzo el on Monday that the bridge closes."))
}

// TestTypographyAlone checks that texts which differ only in quotes, dashes,
// case, spaces or invisible characters have no wording marks.
func TestTypographyAlone(t *testing.T) {
	restyle := strings.NewReplacer("“", `"`, "”", `"`, "’", "'", "–", "-", "…", "...", " ", "  ", "é", "e\u0301", "co", "co\u00ad")
	text := "“We’re not closing it – not for a day,” said Lund… The café’s co-owner agreed: “It must be done.”"
	for name, new := range map[string]string{
		"quotes, dashes, spaces": restyle.Replace(text),
		"upper case":             strings.ToUpper(text),
		"guillemets":             strings.NewReplacer("“", "« ", "”", " »", " ", "\u00a0").Replace(text),
		"look-alikes":            strings.NewReplacer("closing", "clоsing", "agreed", "аgreed").Replace(text),
		"zero width":             strings.ReplaceAll(text, "must", "mu\u200bst"),
	} {
		t.Run(name, func(t *testing.T) {
			c := compared(t, article(text), article(new))
			if c.Counts.Edits != 0 || c.Relation != compare.RelationIdentical || c.Counts.Typography == 0 {
				t.Errorf("edits %d, typography %d, relation %d", c.Counts.Edits, c.Counts.Typography, c.Relation)
				for _, s := range append(c.Rows[0].Old[0].Segments, c.Rows[0].New[0].Segments...) {
					t.Logf("%q %d", s.Text, s.Change)
				}
			}
		})
	}
}

// FuzzCompare checks the invariants on any two texts.
func FuzzCompare(f *testing.F) {
	f.Add("The harbour bridge will close.\n\n“Not a day longer,” said Lund.", "# Bridge\n\nThe harbour bridge will not close. \"Not a day more,\" said Lund.")
	f.Add("水田の夜明けは早い。\n\n雨が降る。", "雨が降った。\n\n水田の夜明けは遅い。")
	f.Add("a b c d e f g\n\nh i j k l m n o", "h i j k l m n o a b c d e f g")
	f.Add("\ufffd\ufffd\u200d🔧 B", "\ufffd 🔧 \ufffd🔧")
	f.Add("before \u0600 after \u0600, and \u06001", "before\u0600 and after \u0600.")
	f.Add("«\u202fnon\u202f» 12\u202f000\u202feuros. Monday.The well-known CO₂ 1/2 _so_ \\* . . . n° m² ü", "« non » 12 000 euros. Monday. The well known CO2 ½ so * … nº m2 ue")
	f.Add("e\u0301 \u200d\u200b 👩\u200d🔧 x\u0300\u0301", "é 👩🔧 x")
	f.Fuzz(func(t *testing.T, old, new string) {
		if len(old)+len(new) > 4000 {
			t.Skip("long texts have their own tests")
		}
		check(t, split(old), split(new))
	})
}

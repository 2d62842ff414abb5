package compare_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"variorum/articles/compare"
)

// TestFlagsMirror reads texts that are all figures, names, negations, quotation
// marks and verbs of saying: whatever stands beside what, the rules of flags
// must say the same in both directions.
func TestFlagsMirror(t *testing.T) {
	languages := map[string]string{
		"english": `the of and to a said claimed denied may could can must will not no never neither nor without failed yet one two three twenty hundred
			thousand million half third second dozen 1 3 20 1,000 1.5 3m $ € % percent per cent dollars - / : 00 30 p.m. am May March 4 Dec . Monday
			Lund Venn Mr. Paul Lund's North U.S. US United States American Fla Florida Zelensky Zelenskyy " “ ” ‘ ’ ' « » „ , . ! don't won't can't they'll
			legal illegal fair unfair banned allowed if unless Mrs. Tom J K By
			sources officials according likely apparently only - ½ 2½ 1990s 11th 2031-12-02
			days weeks km twice once times minute all beat`,
		"spanish":  `el la de que no nada nunca nadie sin dijo negó según uno dos veinte y mil millones de euros 1.000 12,5 % Clara Venn marzo lunes « » " , .`,
		"french":   `le la les et un deux vingt quatre - dix sept cent mille n'avait pas rien jamais l'Orvanie d'avril dit nié « » “ ” 15h30 12 000 % , .`,
		"german":   `der die und nicht kein ein zwei einundzwanzig zweihundert Anna Kellnau Herr Stadt Uhr 15.30 2.12.2031 Bremen Hamburgs Weber Mio . „ “ » « sagte angeblich , .`,
		"russian":  `и в не никто без два двадцать тысяч сто 5 млн рублей марта Ольга Ольгу законным незаконным сказал якобы « » , .`,
		"chinese":  `的 了 不 没 三 十 百 万 年 人 「 」 『 』 3 。 桥 安 全 周 星 期 日 曜`,
		"japanese": `の は し て い る な か っ た ま せ ん ず 言 わ 橋 。 「 」`,
	}
	for name, list := range languages {
		words := rapid.SliceOfN(rapid.SampledFrom(strings.Fields(list)), 0, 14)
		gap := rapid.SampledFrom([]string{" ", " ", " ", "", "\u00a0"})
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				text := func(words []string) string {
					var out strings.Builder
					for _, word := range words {
						out.WriteString(word + gap.Draw(t, "gap"))
					}
					return out.String()
				}
				start, end := words.Draw(t, "start"), words.Draw(t, "end")
				old := text(append(append(start[:len(start):len(start)], words.Draw(t, "old")...), end...))
				new := text(append(append(start[:len(start):len(start)], words.Draw(t, "new")...), end...))
				there, back := flagged(t, old, new), flagged(t, new, old)
				if there[0] != back[1] || there[1] != back[0] {
					t.Errorf("flags differ:\n%v\nand the other way round\n%v", there, back)
				}
				if a, b := findingsOf(t, old, new, false), findingsOf(t, new, old, true); !slices.Equal(a, b) {
					t.Errorf("findings differ:\n%s\nand the other way round\n%s", strings.Join(a, "\n"), strings.Join(b, "\n"))
				}
			})
		})
	}
}

// findingsOf writes the findings of two texts, sorted; mirrored as if the texts
// had been compared the other way round.
func findingsOf(t *rapid.T, old, new string, mirrored bool) []string {
	a, b := paragraph(old), paragraph(new)
	c, err := compare.Compare(t.Context(), &a, &b)
	if err != nil {
		t.Fatal(err)
	}
	opposite := map[compare.What]compare.What{
		compare.WhatLost: compare.WhatGained, compare.WhatGained: compare.WhatLost,
		compare.WhatParaphrased: compare.WhatQuoted, compare.WhatQuoted: compare.WhatParaphrased,
		compare.WhatMarksDropped: compare.WhatMarksAdded, compare.WhatMarksAdded: compare.WhatMarksDropped,
	}
	var out []string
	for _, f := range c.Findings {
		if mirrored {
			f.Places[0], f.Places[1] = f.Places[1], f.Places[0]
			if w, ok := opposite[f.What]; ok {
				f.What = w
			}
		}
		out = append(out, fmt.Sprintf("%d %d %d %q %q", f.Kind, f.Rank, f.What, f.Places[0].Text, f.Places[1].Text))
	}
	slices.Sort(out)
	return out
}

// flagged returns the flags of every byte of the two texts.
func flagged(t *rapid.T, old, new string) [2]string {
	a, b := paragraph(old), paragraph(new)
	c, err := compare.Compare(t.Context(), &a, &b)
	if err != nil {
		t.Fatal(err)
	}
	var out [2]strings.Builder
	for _, row := range c.Rows {
		for side, parts := range [2][]compare.Part{row.Old, row.New} {
			for _, part := range parts {
				for _, segment := range part.Segments {
					for _, letter := range segment.Text {
						fmt.Fprintf(&out[side], "%c%d", letter, segment.Flags)
					}
				}
			}
		}
	}
	return [2]string{out[0].String(), out[1].String()}
}

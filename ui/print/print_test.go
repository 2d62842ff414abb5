package print_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/ui/print"
	"variorum/ui/print/page"
	"variorum/ui/wrap"
)

// bridge is a comparison made by hand, so that these tests say what is
// printed and not how well words are compared.
func bridge() *compare.Comparison {
	old := &articles.Article{Path: "wire.txt", Title: "Bridge to close", Source: "Coastal Wire",
		Published: time.Date(2031, 3, 3, 0, 0, 0, 0, time.UTC), Blocks: []articles.Block{
			{Kind: articles.KindHeadline, Text: "Bridge to close"},
			{Text: `The work will cost 28 million, "a day longer" than planned.`},
			{Kind: articles.KindListItem, Text: "An old paragraph with {++ and <script>alert(1)</script>."},
			{Text: "It moved here and there."},
		}}
	new := &articles.Article{Path: "copy.txt", Title: "Bridge to close", Source: "City Bulletin",
		Published: time.Date(2031, 3, 4, 9, 30, 0, 0, time.UTC), Blocks: []articles.Block{
			{Kind: articles.KindHeadline, Text: "Bridge to close"},
			{Text: "It moved here and there."},
			{Text: `The work will cost 38 million, "longer" than`},
			{Text: "planned today."},
			{Kind: articles.KindFurniture, Text: "Share this *story*"},
		}}
	plain := func(block int, text string) compare.Part {
		return compare.Part{Block: block, Segments: []compare.Segment{{Text: text, Other: -1}}}
	}
	return &compare.Comparison{Old: old, New: new, Similarity: .712, Relation: compare.RelationLightRewrite,
		Counts: compare.Counts{Same: 1, Changed: 1, Removed: 1, Moved: 1, Edits: 4, Number: 1, Quote: 1, Flagged: 2},
		Rows: []compare.Row{
			{Role: compare.RoleHeadline, Similarity: 1, Old: []compare.Part{plain(0, "Bridge to close")}, New: []compare.Part{plain(0, "Bridge to close")}},
			{Moved: true, Similarity: 1, Old: []compare.Part{plain(3, "It moved here and there.")}, New: []compare.Part{plain(1, "It moved here and there.")}},
			{Kind: compare.RowChanged, Similarity: .8, Edits: []compare.Edit{{Flags: compare.FlagNumber}, {Flags: compare.FlagQuotation}, {}}, Flags: compare.FlagNumber | compare.FlagQuotation,
				Old: []compare.Part{{Block: 1, Segments: []compare.Segment{
					{Text: "The work will cost ", Other: -1}, {Text: "28", Change: compare.ChangeReplaced, Edit: 1, Flags: compare.FlagNumber, Other: -1},
					{Text: ` million, "`, Other: -1}, {Text: "a day ", Change: compare.ChangeRemoved, Edit: 2, Flags: compare.FlagQuotation, Other: -1},
					{Text: `longer" than planned.`, Other: -1}}}},
				New: []compare.Part{{Block: 2, Segments: []compare.Segment{
					{Text: "The work will cost ", Other: -1}, {Text: "38", Change: compare.ChangeReplaced, Edit: 1, Flags: compare.FlagNumber, Other: -1},
					{Text: ` million, "longer" than`, Other: -1}}},
					{Block: 3, Segments: []compare.Segment{{Text: "planned", Other: -1},
						{Text: " today", Change: compare.ChangeAdded, Edit: 3, Other: -1}, {Text: ".", Other: -1}}}}},
			{Kind: compare.RowRemoved, Edits: make([]compare.Edit, 1), Old: []compare.Part{{Block: 2, Segments: []compare.Segment{
				{Text: "An old paragraph with {++ and <script>alert(1)</script>.", Change: compare.ChangeRemoved, Edit: 1, Other: -1}}}}},
			{Kind: compare.RowAdded, Role: compare.RoleFurniture, New: []compare.Part{plain(4, "Share this *story*")}},
		},
		Passages: [2]compare.Passages{compare.Old: {Sentences: 1, Figures: 1}},
		Findings: []compare.Finding{
			{Kind: compare.FlagQuotation, What: compare.WhatAltered, Row: 2, Edits: []int{2}, Places: [2]compare.Place{
				compare.Old: Paragraphs(1, old.Blocks[1].Text, `"a day longer"`, "a", "day"), compare.New: Paragraphs(2, new.Blocks[2].Text, `"longer"`)}},
			{Kind: compare.FlagNumber, Rank: compare.RankB, Row: 2, Edits: []int{1}, Places: [2]compare.Place{
				compare.Old: Paragraphs(1, old.Blocks[1].Text, "28 million"), compare.New: Paragraphs(2, new.Blocks[2].Text, "38 million")}},
			{Kind: compare.FlagName, What: compare.WhatLost, Rank: compare.RankC, Row: 2, Edits: []int{2}, Places: [2]compare.Place{
				compare.Old: Paragraphs(1, old.Blocks[1].Text, "a day")}},
		}}
}

// Paragraphs is where words stand in a block, and which of them were altered; none: all.
func Paragraphs(block int, text, words string, altered ...string) compare.Place {
	out := compare.Place{Text: words}
	if len(altered) == 0 {
		altered = []string{words}
	}
	for _, word := range altered {
		at := strings.Index(text, words) + strings.Index(words, word)
		out.Spans = append(out.Spans, compare.BlockSpan{Block: block, Span: compare.Span{Start: at, End: at + len(word)}})
	}
	return out
}

func printed(t *testing.T, form print.Form) string {
	t.Helper()
	var b bytes.Buffer
	if err := form.Check(); err != nil {
		t.Fatal(err)
	}
	if err := form.Comparison(&b, bridge()); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestSideBySideKeepsParagraphsLevel(t *testing.T) {
	want := `Bridge to close
light rewrite · 71 % kept · 5 changes · 1 quotation · 1 number · 1
paragraph moved

"  ¶ 3–4  quotation altered: "a day longer" → "longer"
#  ¶ 3–4  number replaced: 28 million → 38 million
1 sentence removed: 1 figure
1 finding for which less speaks not listed here; variorum check
--rank C lists all

Coastal Wire · 3 Mar 2031 · 25   │ City Bulletin · 4 Mar 2031 · 18
words                            │ words
                                 │
Bridge to close                  │ Bridge to close
                                 │
⇄ ¶ 4                          ⇄ │ ⇄ ¶ 2
It moved here and there.         │ It moved here and there.
                                 │
¶ 2                              │ ¶ 3–4
The work will cost [-28-]      " │ The work will cost {+38+}
million, "[-a day-] longer"    # │ million, "longer" than
than planned.                    │
                                 │ planned {+today+}.
                                 │
An old paragraph with {++ and  - │
<script>alert(1)</script>.       │
                                 │
                                 │ Share this *story* (furniture)
`
	if got := printed(t, print.Form{Format: "text", Width: 66}); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestSideBySideIsNeverWiderThanAsked(t *testing.T) {
	for width := print.MinWidth; width < 160; width += 7 {
		for line := range strings.Lines(printed(t, print.Form{Format: "text", Width: width})) {
			if w := wrap.Width(strings.TrimRight(line, "\n")); w > width {
				t.Errorf("width %d: a line of %d cells: %q", width, w, line)
			}
		}
	}
}

func TestInlineReadsInPlace(t *testing.T) {
	got := printed(t, print.Form{Format: "text", Width: 80, Inline: true})
	for _, want := range []string{
		"\"# The work will cost [-28-]{+38+} million, \"[-a day-] longer\" than{+¶+}\n   planned {+today+}.\n",
		"⇄  ⇄ ¶ 4 → ¶ 2\n   It moved here and there.\n",
		"-  [-An old paragraph with {++ and <script>alert(1)</script>.-]\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

func TestInlineIsNeverWiderThanAsked(t *testing.T) {
	for width := print.MinWidth; width < 100; width += 7 {
		for line := range strings.Lines(printed(t, print.Form{Format: "text", Width: width, Inline: true})) {
			if w := wrap.Width(strings.TrimRight(line, "\n")); w > width {
				t.Errorf("width %d: a line of %d cells: %q", width, w, line)
			}
		}
	}
}

// A short row with every flag shows all its letters, apart from its text.
func TestEveryFlagHasItsLetter(t *testing.T) {
	part := func(word string, change compare.Change) []compare.Part {
		return []compare.Part{{Segments: []compare.Segment{{Text: word, Change: change, Edit: 1, Other: -1}}}}
	}
	all := compare.FlagQuotation | compare.FlagNegation | compare.FlagNumber | compare.FlagName | compare.FlagAttribution
	a := &articles.Article{Blocks: []articles.Block{{}}}
	c := &compare.Comparison{Old: a, New: a, Rows: []compare.Row{{Kind: compare.RowChanged, Edits: make([]compare.Edit, 1), Flags: all,
		Old: part("No", compare.ChangeReplaced), New: part("Four", compare.ChangeReplaced)}}}
	for inline, want := range map[bool]string{
		true:  "\n\"¬ [-No-]{+Four+}\n#@\n»\n",
		false: "\n[-No-]    \"¬│ {+Four+}\n          # │\n          @»│\n",
	} {
		var out strings.Builder
		if err := (print.Form{Format: "text", Width: 24, Inline: inline}).Comparison(&out, c); err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(out.String(), want) {
			t.Errorf("inline %v: got\n%swant\n%s", inline, out.String(), want)
		}
	}
}

func TestMarkdownIsCriticMarkupWithTextEscaped(t *testing.T) {
	got := printed(t, print.Form{Format: "markdown"})
	for _, want := range []string{
		"cost {~~28~>38~~}{>>number<<} million, \"{--a day--}{>>quotation<<} longer\" than{>>one paragraph became two<<}\n\nplanned {++today++}.",
		`{--An old paragraph with \{\+\+ and \<script\>alert(1)\</script\>.--}`,
		`Share this \*story\*{>>furniture<<}`,
		"\n1. **quotation altered** \"a day longer\" → \"longer\" (¶ 3–4)\n2. **number replaced** 28 million → 38 million (¶ 3–4)\n\n1 sentence removed: 1 figure\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

func TestHTMLIsOneEscapedPage(t *testing.T) {
	got := printed(t, print.Form{Format: "html"})
	for _, want := range []string{
		`<html lang="en">`, `<div class="side old" role="cell" lang="">`,
		`<del id="r2-1" data-change="2-1" data-kinds="number" data-why="number"><b title="number">28</b></del>`,
		`<ins data-change="2-1" data-kinds="number" data-why="number"><b title="number">38</b></ins>`,
		`planned <ins id="r2-3" data-change="2-3">today</ins>.`,
		`<li data-kinds="number"><a href="#r2-1"><b aria-hidden="true">#</b> number replaced</a>: <span lang=""><del>28 million</del></span> → <span lang=""><ins>38 million</ins></span> <span class="place">¶ 3–4</span></li>`,
		`quotation altered</a>: <span lang="">&#34;<del>a day</del> longer&#34;</span> → <span lang=""><ins>&#34;longer&#34;</ins></span>`,
		`<p>1 sentence removed: 1 figure</p>`, `<option value="quote">&#34; quotation (1)</option>`,
		`<div class="both" role="cell" lang=""><p dir="auto">The work will cost <del data-change="2-1"`,
		`<b>"</b> 1 quotation`, `<p dir="auto" class="item">`,
		"{++ and &lt;script&gt;alert(1)&lt;/script&gt;.",
		"prefers-color-scheme: dark", "@media print",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if n := strings.Count(got, "<script"); n != 1 {
		t.Errorf("%d scripts, want the page's own", n)
	}
	for _, outside := range []string{"http:", "https:", "src="} {
		if strings.Contains(got, outside) {
			t.Errorf("the page reaches outside: %s", outside)
		}
	}
}

// A change is gone to once, and is flagged where any of its words are.
func TestHTMLChangeOfSeveralSegmentsIsOne(t *testing.T) {
	side := func(words, flagged string, change compare.Change) []compare.Part {
		return []compare.Part{{Segments: []compare.Segment{{Text: "It slid", Other: -1},
			{Text: words, Change: change, Edit: 1, Other: -1},
			{Text: flagged, Change: change, Edit: 1, Flags: compare.FlagNumber, Other: -1}, {Text: " on Friday.", Other: -1}}}}
	}
	a := &articles.Article{Blocks: []articles.Block{{}}}
	b := *a
	c := &compare.Comparison{Old: a, New: &b, Rows: []compare.Row{{Kind: compare.RowChanged, Edits: []compare.Edit{{Flags: compare.FlagNumber}}, Flags: compare.FlagNumber,
		Old: side(" shortly before ", "five", compare.ChangeReplaced), New: side(" long after ", "six", compare.ChangeReplaced)}}}
	var out strings.Builder
	if err := page.Write(&out, c); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`It slid <del id="r0-1" data-change="0-1" data-kinds="number" data-why="number">shortly before <b title="number">five</b></del> on`,
		`It slid <ins data-change="0-1" data-kinds="number" data-why="number">long after <b title="number">six</b></ins> on`,
		`<div class="sign" role="cell" title="paragraph changed: number"><b>#</b></div>`,
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %s in\n%s", want, out.String())
		}
	}
}

func TestJSONHoldsEveryBlockByteForByte(t *testing.T) {
	var got struct {
		Old, New struct {
			Path, Title, Source, Published string
			Words, Paragraphs              int
		}
		Similarity float64
		Relation   string
		Counts     map[string]int
		Format     int
		Findings   []struct {
			Kind, Rank, What, Old, New string
			Row                        int
			Edits                      []int
		}
		Came, Gone map[string]int
		Rows       []struct {
			Kind, Role string
			Moved      bool
			Old, New   []struct {
				Paragraph int
				Segments  []struct {
					Text, Change string
					Edit         int
					Flags        []string
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(printed(t, print.Form{Format: "json"})), &got); err != nil {
		t.Fatal(err)
	}
	if got.Relation != "light rewrite" || got.Old.Published != "2031-03-03" || got.New.Published != "2031-03-04T09:30:00Z" {
		t.Errorf("head: %+v", got)
	}
	if len(got.Counts) != 12 || got.Counts["quote"] != 1 {
		t.Errorf("counts: %v", got.Counts)
	}
	if f := got.Findings; got.Format != 2 || len(f) != 3 || f[1].Kind != "number" || f[1].Rank != "B" || f[1].What != "replaced" ||
		f[1].Old != "28 million" || f[1].New != "38 million" || f[1].Row != 2 || !slices.Equal(f[1].Edits, []int{1}) || f[2].New != "" {
		t.Errorf("findings: %+v", f)
	}
	if got.Gone["sentences"] != 1 || got.Gone["figures"] != 1 || got.Came["sentences"] != 0 {
		t.Errorf("removed %v, added %v", got.Gone, got.Came)
	}
	blocks := map[int]string{}
	for _, row := range got.Rows {
		for _, part := range row.New {
			for _, s := range part.Segments {
				blocks[part.Paragraph] += s.Text
			}
		}
	}
	for i, b := range bridge().New.Blocks {
		if blocks[i] != b.Text {
			t.Errorf("block %d: %q, want %q", i, blocks[i], b.Text)
		}
	}
	if row := got.Rows[2]; row.Kind != "changed" || row.Old[0].Segments[1].Change != "replaced" || row.Old[0].Segments[1].Flags[0] != "number" || row.Old[0].Segments[1].Edit != 1 {
		t.Errorf("row 2: %+v", row)
	}
}

func TestSummaryHasTheFigures(t *testing.T) {
	got := printed(t, print.Form{Format: "summary"})
	want := `old         wire.txt · Coastal Wire · 3 Mar 2031 · 25 words
new         copy.txt · City Bulletin · 4 Mar 2031 · 18 words
verdict     light rewrite · 71 % of the words kept
paragraphs  1 same · 1 changed · 0 added · 1 removed · 1 moved
changes     5 in wording · 0 in typography
findings    1 quotation · 1 number
text        1 sentence removed: 1 figure
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

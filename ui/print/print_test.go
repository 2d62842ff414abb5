package print_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/ui/print"
	"variorum/ui/wrap"
)

// bridge is a comparison made by hand, so that these tests say what is
// printed and not how well words are compared.
func bridge() *compare.Comparison {
	old := &articles.Article{Path: "wire.txt", Title: "Bridge to close", Source: "Coastal Wire",
		Published: time.Date(2031, 3, 3, 0, 0, 0, 0, time.UTC), Blocks: []articles.Block{
			{Kind: articles.Headline, Text: "Bridge to close"},
			{Text: `The work will cost 28 million, "a day longer" than planned.`},
			{Kind: articles.ListItem, Text: "An old paragraph with {++ and <script>alert(1)</script>."},
			{Text: "It moved here and there."},
		}}
	new := &articles.Article{Path: "copy.txt", Title: "Bridge to close", Source: "City Bulletin",
		Published: time.Date(2031, 3, 4, 9, 30, 0, 0, time.UTC), Blocks: []articles.Block{
			{Kind: articles.Headline, Text: "Bridge to close"},
			{Text: "It moved here and there."},
			{Text: `The work will cost 38 million, "longer" than`},
			{Text: "planned today."},
			{Kind: articles.Furniture, Text: "Share this *story*"},
		}}
	plain := func(block int, text string) compare.Part {
		return compare.Part{Block: block, Segments: []compare.Segment{{Text: text, Other: -1}}}
	}
	return &compare.Comparison{Old: old, New: new, Similarity: .712, Relation: compare.RelationLightRewrite,
		Counts: compare.Counts{Same: 1, Changed: 1, Removed: 1, Moved: 1, Edits: 4, Number: 1, Quote: 1, Flagged: 2},
		Rows: []compare.Row{
			{Role: compare.RoleHeadline, Similarity: 1, Old: []compare.Part{plain(0, "Bridge to close")}, New: []compare.Part{plain(0, "Bridge to close")}},
			{Moved: true, Similarity: 1, Old: []compare.Part{plain(3, "It moved here and there.")}, New: []compare.Part{plain(1, "It moved here and there.")}},
			{Kind: compare.RowChanged, Similarity: .8, Edits: make([]compare.Edit, 3), Flags: compare.FlagNumber | compare.FlagQuotation,
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
		}}
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
light rewrite · 71 % kept · 5 changes · 1 quote altered · 1 number
· 1 paragraph moved

Coastal Wire · 3 Mar 2031 · 25   │ City Bulletin · 4 Mar 2031 · 18
words                            │ words
                                 │
Bridge to close                  │ Bridge to close
                                 │
⇄ ¶ 4                          ⇄ │ ⇄ ¶ 2
It moved here and there.         │ It moved here and there.
                                 │
The work will cost [-28-]      Q │ The work will cost {+38+}
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
		"Q# The work will cost [-28-]{+38+} million, \"[-a day-] longer\" than{+¶+}\n   planned {+today+}.\n",
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
		true:  "\nQ! [-No-]{+Four+}\n#N\nA\n",
		false: "\n[-No-]    Q!│ {+Four+}\n          # │\n          NA│\n",
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
		"cost {~~28~>38~~}{>>number<<} million, \"{--a day--}{>>altered quotation<<} longer\" than{>>one paragraph became two<<}\n\nplanned {++today++}.",
		`{--An old paragraph with \{\+\+ and \<script\>alert(1)\</script\>.--}`,
		`Share this \*story\*{>>furniture<<}`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

func TestHTMLIsOneEscapedPage(t *testing.T) {
	got := printed(t, print.Form{Format: "html"})
	for _, want := range []string{
		`<del tabindex="0" data-change data-flagged="number"><b title="number">28</b></del>`,
		`<ins><b title="number">38</b></ins>`,
		`planned <ins tabindex="0" data-change>today</ins>.`,
		`<b>Q</b> 1 quote altered`, `<p dir="auto" class="item">`,
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
	c := &compare.Comparison{Old: a, New: &b, Rows: []compare.Row{{Kind: compare.RowChanged, Edits: make([]compare.Edit, 1), Flags: compare.FlagNumber,
		Old: side(" shortly before ", "five", compare.ChangeReplaced), New: side(" long after ", "six", compare.ChangeReplaced)}}}
	var out strings.Builder
	if err := print.HTML(&out, c); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`It slid <del tabindex="0" data-change data-flagged="number">shortly before <b title="number">five</b></del> on`,
		`It slid <ins>long after <b title="number">six</b></ins> on`,
		`<div class="sign" role="cell" title="number"><b>#</b></div>`,
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
		Rows       []struct {
			Kind, Role string
			Moved      bool
			Old, New   []struct {
				Paragraph int
				Segments  []struct {
					Text, Change string
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
	if row := got.Rows[2]; row.Kind != "changed" || row.Old[0].Segments[1].Change != "replaced" || row.Old[0].Segments[1].Flags[0] != "number" {
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
flagged     2 changes: 1 quote altered · 1 number
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

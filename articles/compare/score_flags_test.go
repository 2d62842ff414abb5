package compare_test

import (
	"context"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"variorum/articles/compare"
)

// An annotatedPair is two texts and what a reader noted of them.
type annotatedPair struct {
	ID       string
	Kinds    []string // annotated for; nil: all
	Old, New []string // paragraphs
	Items    []annotatedItem
	Unpaired []unpairedSpan // text that only one side has
}

// An annotatedItem is a change that a flag should mark, may mark, or must not.
type annotatedItem struct {
	Kind     string
	Expected any `json:"is_flag_expected"` // true, false or "optional"
	Old, New *annotatedSpan
}

type annotatedSpan struct{ Paragraph, Start, End int } // characters

type unpairedSpan struct {
	Side string
	annotatedSpan
}

// A flaggedSegment is a segment with flags, in characters of its paragraph.
type flaggedSegment struct {
	side                             compare.Side
	paragraph, start, end, row, kept int // kept: kept letters before it in its side of the row
	flags                            compare.Flags
}

// nearLetters is how many kept letters may stand between two segments of one
// change.
const nearLetters = 3

// TestScoreFlags judges every flagged segment: right over a change that must be
// flagged, wrong over a trap or over nothing, neither where flagging is
// defensible or only one side has the text. Segments near each other in one row
// share the better verdict.
func TestScoreFlags(t *testing.T) {
	kinds := []struct {
		name string
		flag compare.Flags
	}{
		{"number", compare.FlagNumber}, {"name", compare.FlagName}, {"negation", compare.FlagNegation},
		{"quote", compare.FlagQuotation}, {"attribution", compare.FlagAttribution},
	}
	pairs := annotatedPairs(t)
	compared := make([][]flaggedSegment, len(pairs))
	for n, pair := range pairs {
		c, err := compare.Compare(context.Background(), article(pair.Old...), article(pair.New...))
		if err != nil {
			t.Fatal(err)
		}
		compared[n] = flaggedSegments(c)
	}
	for _, kind := range kinds {
		var precision, recall score
		optional := 0
		for n, pair := range pairs {
			if !pair.asks(kind.name) {
				continue
			}
			var mine []flaggedSegment
			for _, s := range compared[n] {
				if s.flags&kind.flag != 0 {
					mine = append(mine, s)
				}
			}
			for _, s := range mine {
				switch pair.verdict(kind.name, s, mine) {
				case "right":
					precision.right++
					precision.found++
				case "wrong":
					precision.found++
				case "optional":
					optional++
				}
			}
			for _, item := range pair.Items {
				if item.Kind != kind.name || item.Expected != true {
					continue
				}
				recall.wanted++
				for _, s := range mine {
					if pair.over(s, item.span(s.side)) {
						recall.right++
						break
					}
				}
			}
		}
		t.Logf("%-12s precision %5.1f (optional counted wrong: %5.1f), recall %5.1f", kind.name, 100*precision.precision(),
			100*float64(precision.right)/float64(max(1, precision.found+optional)), 100*recall.recall())
	}
}

func annotatedPairs(t *testing.T) []annotatedPair {
	t.Helper()
	files, err := filepath.Glob("testdata/bench/flags/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no annotated pairs: %v", err)
	}
	var pairs []annotatedPair
	for _, file := range files {
		var raw json.RawMessage
		readJSON(t, &raw, "flags", filepath.Base(file))
		var list []annotatedPair
		if err := json.Unmarshal(raw, &list); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		pairs = append(pairs, list...)
	}
	return pairs
}

// flaggedSegments lists the segments of a comparison that have flags. Blocks are
// paragraphs here.
func flaggedSegments(c *compare.Comparison) []flaggedSegment {
	var out []flaggedSegment
	for row := range c.Rows {
		for _, side := range []compare.Side{compare.Old, compare.New} {
			kept := 0
			for _, part := range [2][]compare.Part{c.Rows[row].Old, c.Rows[row].New}[side] {
				at := 0
				for _, s := range part.Segments {
					length := len([]rune(s.Text))
					if s.Flags != 0 {
						out = append(out, flaggedSegment{side, part.Block, at, at + length, row, kept, s.Flags})
					}
					if s.Change == compare.ChangeNone || s.Change == compare.ChangeTypography {
						for _, r := range s.Text {
							if unicode.IsLetter(r) || unicode.IsNumber(r) {
								kept++
							}
						}
					}
					at += length
				}
			}
		}
	}
	return out
}

func (p *annotatedPair) asks(kind string) bool {
	if p.Kinds == nil {
		return true
	}
	for _, k := range p.Kinds {
		if k == kind {
			return true
		}
	}
	return false
}

func (i *annotatedItem) span(side compare.Side) *annotatedSpan {
	return [2]*annotatedSpan{i.Old, i.New}[side]
}

// over reports whether a segment and a span share more than spaces and
// punctuation.
func (p *annotatedPair) over(s flaggedSegment, span *annotatedSpan) bool {
	if span == nil || span.Paragraph != s.paragraph {
		return false
	}
	text := []rune([2][]string{p.Old, p.New}[s.side][s.paragraph])
	from, to := max(s.start, span.Start), min(s.end, span.End)
	if from >= to {
		return false
	}
	shared := string(text[from:to])
	return strings.TrimSpace(shared) == "'" || strings.TrimSpace(shared) == "’" || strings.ContainsFunc(shared, func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsNumber(r) || strings.ContainsRune("£$€¥%\"“”„‘«»「」", r)
	})
}

// overItem reports whether a segment lies over an item of its kind with an
// expectation.
func (p *annotatedPair) overItem(kind string, s flaggedSegment, expected any) bool {
	for _, item := range p.Items {
		if item.Kind == kind && item.Expected == expected && p.over(s, item.span(s.side)) {
			return true
		}
	}
	return false
}

// verdict judges a flagged segment among all of its kind.
func (p *annotatedPair) verdict(kind string, s flaggedSegment, mine []flaggedSegment) string {
	switch {
	case p.overItem(kind, s, true):
		return "right"
	case p.overItem(kind, s, "optional"):
		return "optional"
	}
	for _, u := range p.Unpaired {
		if u.Side == [2]string{"old", "new"}[s.side] && p.over(s, &u.annotatedSpan) {
			return "unpaired"
		}
	}
	if p.overItem(kind, s, false) {
		return "wrong"
	}
	for _, expected := range []any{true, "optional"} {
		for _, m := range mine {
			near := m.row == s.row && m.kept-s.kept <= nearLetters && s.kept-m.kept <= nearLetters
			if near && p.overItem(kind, m, expected) {
				return map[any]string{true: "right", "optional": "optional"}[expected]
			}
		}
	}
	return "wrong"
}

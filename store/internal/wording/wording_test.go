package wording_test

import (
	"slices"
	"strings"
	"testing"

	"variorum/articles"
	"variorum/store/internal/wording"
)

// sketch reads a text whose first paragraph is its headline.
func sketch(paragraphs ...string) wording.Sketch {
	d := wording.NewSketcher()
	for i, p := range paragraphs {
		kind := articles.KindParagraph
		if i == 0 {
			kind = articles.KindHeadline
		}
		d.Block(&articles.Block{Kind: kind, Text: p})
	}
	return d.Sketch().Keep(slices.Clone)
}

var (
	ferry  = "The ferry between Sandnes and Kestrel Island will stop running in September, the operator said on Monday, blaming the price of fuel and a fall in the number of passengers."
	school = "A trial in the spring drew more readers to the town library than any weekday, so that books may be had on Sundays from October, when the heating has been repaired."
)

func TestSketchesTellHowMuchIsShared(t *testing.T) {
	a, b := sketch("Ferry line to close", ferry), sketch("Library opens on Sundays", school)
	half := sketch("Ferry line to close", ferry, school)
	if same := wording.Alike(&a, &a); same < .99 {
		t.Errorf("a text shares %.2f with itself", same)
	}
	if other := wording.Alike(&a, &b); other > .05 {
		t.Errorf("two texts share %.2f", other)
	}
	if part := wording.Alike(&a, &half); part < .9 { // of the shorter one
		t.Errorf("a longer text keeps %.2f", part)
	}
}

func TestEqualTextsHaveEqualDigests(t *testing.T) {
	a, b := sketch("Ferry line to close", ferry), sketch("FERRY line to close", strings.ReplaceAll(ferry, ",", " ,"))
	if a.Digest != b.Digest {
		t.Error("case and commas make another text")
	}
	if c := sketch("Ferry line to close", ferry+" Yes."); c.Digest == a.Digest {
		t.Error("another text has the same digest")
	}
}

// What is clear is not compared: long texts with the same facts, and long texts
// with other words and other facts.
func TestOnlyDoubtfulTextsAreCompared(t *testing.T) {
	long := strings.Repeat(ferry+" ", 1) + school + " The county is in talks with a second operator, and a decision is expected in June. Islanders asked for help in writing. " +
		"It lost money last year, according to accounts that were published by the harbour office, which owns a third of it. Trade has been slow since the bridge at Grevik was opened to lorries by the roads minister."
	a, corrected := sketch("Ferry", long), sketch("Ferry", strings.Replace(long, "price of fuel", "cost of fuel", 1))
	if e := wording.Measure(&a, &corrected); !e.Clear() || e.Doubtful() {
		t.Errorf("a correction: %+v", e)
	}
	half := sketch("Ferry", ferry+" "+strings.Repeat(" Something else was said by nobody in particular about all this", 8))
	if e := wording.Measure(&a, &half); e.Clear() {
		t.Errorf("a text that shares its beginning is clear: %+v", e)
	}
}

func TestSketchesAreReadAsTheyWereWritten(t *testing.T) {
	want := sketch("Call of March 2031", ferry, school)
	got, rest, err := wording.ReadSketch(append(want.AppendTo(nil), "rest"...))
	if err != nil || string(rest) != "rest" {
		t.Fatal(err, rest)
	}
	if got.Digest != want.Digest || wording.Alike(&got, &want) < .99 || got.Dates != want.Dates {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func FuzzReadSketch(f *testing.F) {
	s := sketch("Ferry line to close", ferry)
	f.Add(s.AppendTo(nil))
	f.Add([]byte{1, 2, 3})
	f.Fuzz(func(t *testing.T, data []byte) {
		s, _, err := wording.ReadSketch(data)
		if err == nil && wording.Alike(&s, &s) > 1 {
			t.Error("shares more than all")
		}
	})
}

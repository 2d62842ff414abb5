// Package judge says how surely two texts are versions of one story: which words
// of the shorter one the other keeps, and how well it keeps figures and names. The
// paragraphs are set side by side by articles/compare; words are counted here, so
// that how a comparison is tidied for readers moves no story. It knows no sketches
// and no stories.
package judge

import (
	"context"

	"variorum/articles"
)

// A Verdict is what comparing two texts says of their being one story.
type Verdict struct {
	Kept  float32 // share of the shorter text's words that the other keeps, 0 to 1
	Value float32 // whether they are versions of one story, 0 to 1
}

const (
	// What a much longer text (by longerBy) holds in one stretch that does not
	// begin it is quoted there, or an item of a roundup: the pair is worth
	// quotedValue, which links no texts. Pages of stories/gov; on stories/wiki
	// one stub of 110 pages stands in its later versions so.
	longerBy    = 3
	quotedValue = .45

	// A stretch is the text of which all but a twentieth at either end lies in
	// oneStretch of the longer one, or in a stretch half again as long as the
	// shorter one; it begins the longer one if stretchInFront of the shorter's
	// length is kept there. headlineKept is the share of a headline kept from
	// which on the longer text bears the same one: a live blog grows in front.
	oneStretch     = .2
	stretchInFront = .05
	headlineKept   = .6
)

// Judge compares two articles whose headlines name different dates or do not.
func Judge(ctx context.Context, a, b *articles.Article, apart bool) (Verdict, error) {
	short, long, err := readSides(ctx, a, b)
	if err != nil {
		return Verdict{}, err
	}
	if short.total() > long.total() {
		short, long = long, short
	}
	if short.total() == 0 {
		return Verdict{}, nil
	}
	v := Verdict{Kept: float32(short.keptShare())}
	end := min(short.sameEnd(), long.sameEnd(), SameEnd)
	if end >= short.total()-short.headline { // not an end but all of it, under another headline
		end = 0
	}
	value := short.frontKept(end)
	value *= FactsTrust(factsKept(short, long), short.plainKept())
	if apart {
		value *= OtherDate
	}
	if value > quotedValue && quotes(long, short) {
		value = quotedValue
	}
	v.Value = float32(value)
	return v, nil
}

// quotes reports whether the longer text holds the shorter one as a quotation or
// as one item of several.
func quotes(long, short *side) bool {
	n, m := short.total(), long.total()
	if float64(m) < longerBy*float64(n) || long.headlineShare() >= headlineKept {
		return false
	}
	front := min(max(SameEnd, n*3/2), m)
	if float64(long.keptBefore(front)) >= stretchInFront*float64(min(front, n)) {
		return false
	}
	return float64(long.stretch()) <= max(oneStretch*float64(m), 1.5*float64(n))
}

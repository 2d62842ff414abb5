package label

import (
	"strings"

	"variorum/articles/compare"
)

// A Finding is the names of one kind of change that matters.
type Finding struct {
	Flag  compare.Flags
	Name  string // for programs: "quote"
	Sign  string // in a gutter; where it can be typed, the key that goes to the next one
	Word  string // of one change: "altered quotation"
	Means string // "words inside quotation marks differ"

	one, many string // a counted one, several: "quote altered"
	count     func(*compare.Counts) int
}

// Findings returns the kinds of findings, the gravest first.
func Findings() []Finding {
	return []Finding{
		{compare.FlagQuotation, "quote", "\"", "quotation", "words inside quotation marks differ",
			"quote altered", "quotes altered", func(n *compare.Counts) int { return n.Quote }},
		{compare.FlagNegation, "negation", "¬", "negation", "a “not”, “no” or “never” came or went",
			"negation", "negations", func(n *compare.Counts) int { return n.Negation }},
		{compare.FlagNumber, "number", "#", "number", "a figure, date or sum differs",
			"number", "numbers", func(n *compare.Counts) int { return n.Number }},
		{compare.FlagName, "name", "@", "name", "a name differs, came or went",
			"name", "names", func(n *compare.Counts) int { return n.Name }},
		{compare.FlagAttribution, "attribution", "»", "attribution", "who says it, or how surely, differs",
			"attribution", "attributions", func(n *compare.Counts) int { return n.Attribution }},
	}
}

// Count returns how many there are of a kind.
func (f Finding) Count(n *compare.Counts) int { return f.count(n) }

// Phrase says how many there are of a kind: "9 quotes altered".
func (f Finding) Phrase(n int) string { return Plural(n, f.one, f.many) }

// Kind returns the names of the kind of a finding.
func Kind(f *compare.Finding) Finding {
	for _, kind := range Findings() {
		if f.Kind == kind.Flag {
			return kind
		}
	}
	return Finding{Flag: f.Kind, Name: "other", Sign: "?", Word: "other", Means: "something else differs", one: "other", many: "others",
		count: func(*compare.Counts) int { return 0 }}
}

// Flagged returns the kinds of the flags, the gravest first.
func Flagged(flags compare.Flags) []Finding {
	if flags == 0 {
		return nil
	}
	var out []Finding
	for _, f := range Findings() {
		if flags&f.Flag != 0 {
			out = append(out, f)
		}
	}
	return out
}

// Words says why a change matters: "altered quotation, number". It is empty
// without flags.
func Words(flags compare.Flags) string {
	return join(flags, ", ", func(f *Finding) string { return f.Word })
}

// Legend says why a change matters, with the signs of the gutter:
// "\" altered quotation, # number".
func Legend(flags compare.Flags) string {
	return join(flags, ", ", func(f *Finding) string { return f.Sign + " " + f.Word })
}

// Signs returns what stands for the flags in a gutter, the gravest first: "\"#".
func Signs(flags compare.Flags) string {
	return join(flags, "", func(f *Finding) string { return f.Sign })
}

func join(flags compare.Flags, between string, say func(*Finding) string) string {
	var b strings.Builder
	for _, f := range Flagged(flags) {
		if b.Len() > 0 {
			b.WriteString(between)
		}
		b.WriteString(say(&f))
	}
	return b.String()
}

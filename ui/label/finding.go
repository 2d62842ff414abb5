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
	Word  string // of one: "quotation"
	Means string // "a figure, date or sum differs"
	many  string // of several: "names"
}

// Findings returns the kinds of findings, the gravest first.
func Findings() []Finding {
	return []Finding{
		{compare.FlagQuotation, "quote", "\"", "quotation", "words or marks of a quotation differ", "quotations"},
		{compare.FlagNegation, "negation", "¬", "negation", "a “not” came or went, or rose → fell", "negations"},
		{compare.FlagNumber, "number", "#", "number", "a figure, date or sum differs", "numbers"},
		{compare.FlagName, "name", "@", "name", "a name differs, came or went", "names"},
		{compare.FlagAttribution, "attribution", "»", "attribution", "who says it, or how surely, differs", "attributions"},
	}
}

// Count returns how many findings of ranks A and B there are of each kind:
// those that are listed and that one walks through.
func Count(list []compare.Finding) map[compare.Flags]int {
	count := map[compare.Flags]int{}
	for i := range list {
		if list[i].Rank <= compare.RankB {
			count[list[i].Kind]++
		}
	}
	return count
}

// Phrase says how many there are of a kind: "9 quotations".
func (f Finding) Phrase(n int) string { return Plural(n, f.Word, f.many) }

// Kind returns the names of the kind of a finding.
func Kind(f *compare.Finding) Finding {
	for _, kind := range Findings() {
		if f.Kind == kind.Flag {
			return kind
		}
	}
	return Finding{Flag: f.Kind, Name: "other", Sign: "?", Word: "other", Means: "something else differs", many: "others"}
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

// LookedFor says which kinds of findings were looked for, and which not:
// "quotations, numbers; not names, for which this language has no words here".
func LookedFor(looked compare.Flags) string {
	var found, missing []string
	for _, f := range Findings() {
		if looked&f.Flag != 0 {
			found = append(found, f.many)
		} else {
			missing = append(missing, f.many)
		}
	}
	if len(missing) == 0 {
		return strings.Join(found, ", ")
	}
	return strings.Join(found, ", ") + "; not " + strings.Join(missing, ", ") + ", which need words of a language that is not known here"
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

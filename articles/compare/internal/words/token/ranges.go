package token

// A Range is a sentence of one side: tokens[from:to].
type Range struct{ From, To int }

// Sentences cuts the tokens of a side into sentences, never across
// paragraphs.
func Sentences(tokens []Token) []Range {
	var out []Range
	from := 0
	for k := range tokens {
		if tokens[k].Ends || k+1 == len(tokens) || tokens[k+1].Part != tokens[k].Part {
			out = append(out, Range{from, k + 1})
			from = k + 1
		}
	}
	return out
}

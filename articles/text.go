package articles

import "strings"

func parseText(in *input) []Article {
	a := Article{Format: PlainText, Encoding: "utf-8"}
	for _, p := range strings.Split(in.text, "\n\n") {
		if p = strings.TrimSpace(p); p != "" {
			a.Blocks = append(a.Blocks, Block{Text: strings.ReplaceAll(p, "\n", " ")})
		}
	}
	return []Article{a}
}

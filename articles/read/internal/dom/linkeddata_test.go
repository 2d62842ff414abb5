package dom

import "testing"

func TestLinkedDataAsPagesHaveIt(t *testing.T) {
	const article = `{"@type":"NewsArticle","headline":"Ferry stopped","datePublished":"2025-03-04","author":{"name":"Ana Ruiz"}}`
	for name, source := range map[string]string{
		"line ends in strings": "{\"@type\":\"NewsArticle\",\"headline\":\"Ferry stopped\",\"description\":\"two\nlines\",\"datePublished\":\"2025-03-04\",\"author\":{\"name\":\"Ana Ruiz\"}}",
		"several values":       `{"@type":"Organization","name":"The Gull"}` + "\n" + article,
		"in a comment":         "<!-- " + article + " -->",
		"a page":               `{"@type":"WebPage","headline":"Ferry stopped","datePublished":"2025-03-04","author":"Ana Ruiz"}`,
		"a page before":        `[{"@type":"WebPage","datePublished":"1999-01-01"},` + article + `]`,
		"semicolon":            article + ";",
	} {
		a := Article(`<html><head><script type="application/ld+json">` + source + `</script></head><body><article><p>The ferry stopped on Friday after a storm that tore the roof off the terminal, officials said.</p></article></body></html>`)
		if a.Title != "Ferry stopped" || a.Author != "Ana Ruiz" || a.Published.Year() != 2025 {
			t.Errorf("%s: title %q, author %q, published %v", name, a.Title, a.Author, a.Published)
		}
	}
}

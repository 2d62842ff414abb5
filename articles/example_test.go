package articles_test

import (
	"fmt"

	"variorum/articles"
)

func ExampleClean() {
	fmt.Printf("%q\n", articles.Clean("The bridge\x1b[31m will\r\nclose"))
	// Output: "The bridge␛[31m will\nclose"
}

func ExampleShorten() {
	fmt.Println(articles.Shorten("Harbour bridge to close for repairs", 20))
	// Output: Harbour bridge to…
}

func ExampleArticle_Words() {
	a := articles.Article{Blocks: []articles.Block{
		{Text: "The bridge will close on Monday."},
		{Kind: articles.KindFurniture, Text: "Related articles"},
	}}
	fmt.Println(a.Words())
	// Output: 6
}

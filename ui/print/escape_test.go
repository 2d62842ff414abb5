package print_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/ui/print"
	"variorum/ui/print/page"
)

// same compares an article of one paragraph with itself: then every mark in
// what is printed would come from its text.
func same(t *testing.T, text string) *compare.Comparison {
	t.Helper()
	a := &articles.Article{Title: articles.CleanLine(text), Path: "a.txt", Blocks: []articles.Block{{Text: articles.Clean(text)}}}
	c, err := compare.Compare(context.Background(), a, a)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func hostile(f *testing.F) {
	for _, s := range []string{
		"{++added++} {--removed--} {~~old~>new~~} {==marked==}{>>comment<<}", "<script>alert(1)</script>", "\\{++ \\\\{++",
		"1. not a list", "- nor this", "# nor a heading", "    nor code", "&lt;script&gt; &#60;", "a\n\n\n- b\n+ c", "[a](b) ![c](d) `e` *f* __g__",
		"{+\u200b+ }", "{\n++", "\"><img src=x onerror=alert(1)>", "-->", "]]>",
	} {
		f.Add(s)
	}
}

func FuzzMarkdownStaysText(f *testing.F) {
	hostile(f)
	f.Fuzz(func(t *testing.T, text string) {
		var b bytes.Buffer
		if err := print.Markdown(&b, same(t, text)); err != nil {
			t.Fatal(err)
		}
		for _, mark := range []string{"{++", "++}", "{--", "--}", "{~~", "~~}", "~>", "{==", "==}", "{>>", "<<}"} {
			if strings.Contains(b.String(), mark) {
				t.Errorf("%q became the mark %s in %q", text, mark, b.String())
			}
		}
	})
}

func FuzzHTMLStaysText(f *testing.F) {
	hostile(f)
	f.Fuzz(func(t *testing.T, text string) {
		c := same(t, text)
		var b bytes.Buffer
		if err := page.Write(&b, c); err != nil {
			t.Fatal(err)
		}
		var shown strings.Builder
		depth, scripts := 0, 0
		z := html.NewTokenizer(&b)
		for z.Next() != html.ErrorToken {
			token := z.Token()
			switch {
			case token.Type == html.StartTagToken && token.Data == "p" && len(token.Attr) > 0 && token.Attr[0].Key == "dir":
				depth++
			case token.Type == html.EndTagToken && token.Data == "p":
				depth = 0
			case token.Type == html.StartTagToken && token.Data == "script":
				scripts++
			case token.Type == html.TextToken && depth > 0:
				shown.WriteString(token.Data)
			}
		}
		want := c.Old.Blocks[0].Text
		if shown.String() != want+want || scripts != 1 {
			t.Errorf("shown %q, want %q twice; %d scripts", shown.String(), want, scripts)
		}
	})
}

// Accepting a change must not turn its text into a list.
func TestMarkdownStaysTextWhenAccepted(t *testing.T) {
	article := func(blocks ...string) *articles.Article {
		a := &articles.Article{}
		for _, text := range blocks {
			a.Blocks = append(a.Blocks, articles.Block{Text: text})
		}
		return a
	}
	c, err := compare.Compare(context.Background(), article("The ferry was freed on Sunday."),
		article("- nor this", "1. not a list", "The ferry was freed on Sunday."))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := print.Markdown(&b, c); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`{++\- nor this++}`, `{++1\. not a list++}`} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %s in\n%s", want, b.String())
		}
	}
}

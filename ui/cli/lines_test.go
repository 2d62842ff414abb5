package cli

import (
	"strings"
	"testing"

	"variorum/articles"
	"variorum/articles/read"
)

// The line of a word is that of the file, however the text got from there to
// its block.
func TestLineOfAWord(t *testing.T) {
	for _, test := range []struct {
		name, file, word string
		line             int
	}{
		{"text", "Harbour bridge to close\n\nThe work will cost 38 million, the port said.\n", "38", 3},
		{"wrapped text", "Harbour bridge to close\n\nThe work on the eastern tower of the bridge\nwill cost 38 million, the port authority said\nafter a meeting of its board.\n", "38", 4},
		{"windows", "Harbour bridge to close\r\n\r\nThe work on the bridge will cost 38 million, the port said.\r\n", "38", 3},
		{"title in front matter", "---\ndate: 2031-03-03\ntitle: Minister denies wrongdoing\n---\n\nThe minister spoke on Monday about the harbour bridge.\n", "denies", 3},
		{"the second of two", "The ferry was freed at 9 on Monday morning.\n\nThe ferry sailed on at 9 after the police had looked at it.\n", "9 after", 3},
		{"markdown", "# Harbour bridge\n\nThe *work* on the [bridge](https://port.example/38) will cost **38** million.\n", "38** million", 3},
		{"a page", "<html><body><article>\n<h1>Harbour bridge</h1>\n<p>The port authority&rsquo;s work on the bridge\nwill cost <b>38</b> million crowns,\nit said.</p>\n<p>Nobody was hurt when she went aground on the sandbank outside.</p></article></body></html>\n", "38", 4},
		{"json", "{\n \"title\": \"Harbour bridge\",\n \"text\": \"The port closes the bridge.\\n\\nThe port authority\\u2019s work will cost 38 million, it said on Monday.\"\n}\n", "38", 3},
	} {
		t.Run(test.name, func(t *testing.T) {
			list, err := read.Parse("story", []byte(test.file), read.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			f := newLineFinder(&list[0], []byte(test.file))
			word := strings.NewReplacer("*", "").Replace(test.word)
			for i, b := range list[0].Blocks {
				if at := strings.Index(b.Text, word); at >= 0 {
					if got := f.line(i, at); got != test.line {
						t.Errorf("line %d, want %d, of %q in %q", got, test.line, word, b.Text)
					}
					return
				}
			}
			t.Errorf("%q is in no block: %+v", word, list[0].Blocks)
		})
	}
}

func TestLineThatCannotBeTold(t *testing.T) {
	list, err := read.Parse("story.txt", []byte("The work on the bridge will cost 38 million.\n"), read.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	f := newLineFinder(&list[0], []byte("\x1f\x8b compressed: nothing of it stands here"))
	for _, block := range []int{-1, 0, 1} {
		if got := f.line(block, 33); got != 0 {
			t.Errorf("block %d: line %d", block, got)
		}
	}
}

// Whatever a file holds, a line is one of its lines, or none.
func FuzzLineOfAWord(f *testing.F) {
	f.Add("One line.\r\nAnother, of 38 million.\n", "Another, of 38 million.", 12)
	f.Add("a a a a\na a a\xff a a", "a a a", 2)
	f.Fuzz(func(t *testing.T, file, block string, offset int) {
		if len(file)+len(block) > 4000 {
			return
		}
		finder := newLineFinder(&articles.Article{Blocks: []articles.Block{{Text: block}}}, []byte(file))
		lines := 1 + strings.Count(file, "\n") + strings.Count(file, "\r")
		if got := finder.line(0, offset); got < 0 || got > lines {
			t.Errorf("line %d of %d", got, lines)
		}
	})
}

package read

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"variorum/articles"
)

var update = flag.Bool("update", false, "write what the files of testdata yield to their .want files")

// TestFormats parses the files of testdata; what each must yield stands
// beside it, a line for each field and block.
func TestFormats(t *testing.T) {
	files, err := filepath.Glob("testdata/*")
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	for _, file := range files {
		if info, err := os.Stat(file); err != nil || info.IsDir() || strings.HasSuffix(file, ".want") {
			continue
		}
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var got string
			if list, err := Parse(filepath.Base(file), data, Limits{}); err != nil {
				got = "error: " + err.Error() + "\n"
			} else {
				got = describe(list)
			}
			wantFile := file + ".want"
			if *update {
				if err := os.WriteFile(wantFile, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(wantFile)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

var kindNames = [...]string{"paragraph", "headline", "heading", "quote", "item", "code", "table", "caption", "rule", "furniture"}

var markNames = [...]string{"link", "strong", "emphasis", "code", "deleted", "inserted"}

// describe writes articles as lines that a person can check.
func describe(list []articles.Article) string {
	var b strings.Builder
	field := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s: %s\n", name, value)
		}
	}
	date := func(t time.Time) string {
		if t.IsZero() {
			return ""
		}
		return t.Format(time.RFC3339)
	}
	for _, a := range list {
		fmt.Fprintf(&b, "%s #%d %s %s guessed=%v words=%d\n", a.Path, a.Entry, a.Format, a.Encoding, a.Guessed, a.Words())
		field("title", a.Title)
		field("source", a.Source)
		field("author", a.Author)
		field("published", date(a.Published))
		field("modified", date(a.Modified))
		field("captured", date(a.Captured))
		field("url", a.URL)
		field("language", a.Language)
		field("story", a.Story)
		field("version", a.Version)
		for _, note := range a.Notes {
			field("note", note)
		}
		for _, block := range a.Blocks {
			kind := kindNames[block.Kind]
			if block.Level > 0 {
				kind += fmt.Sprint(block.Level)
			}
			fmt.Fprintf(&b, "  %-10s %q\n", kind, block.Text)
			if block.Number > 0 {
				fmt.Fprintf(&b, "  %-10s number %d\n", "", block.Number)
			}
			for _, m := range block.Inline {
				fmt.Fprintf(&b, "  %-10s %s %q %s\n", "", markNames[m.Kind], block.Text[m.Start:m.End], m.Target)
			}
			if block.Markup != "" && block.Markup != block.Text {
				fmt.Fprintf(&b, "  %-10s %q\n", "", block.Markup)
			}
		}
	}
	return b.String()
}

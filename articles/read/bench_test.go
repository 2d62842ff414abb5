package read

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// story returns invented paragraphs of news, about n bytes of them.
func story(n int) []string {
	var paragraphs []string
	for size := 0; size < n; {
		i := len(paragraphs)
		p := fmt.Sprintf("The harbour of Northport stayed closed on day %d after the storm, officials said, and %d ferries waited outside the breakwater. "+
			"“We will open it when it is safe, and not an hour sooner,” said the harbour master, who has held the post for %d years.", i+1, i%7+2, i%30+3)
		paragraphs = append(paragraphs, p)
		size += len(p) + 2
	}
	return paragraphs
}

func BenchmarkParse(b *testing.B) {
	paragraphs := story(6 << 10)
	text := "Harbour closed again\n\n" + strings.Join(paragraphs, "\n\n")
	var wrapped strings.Builder
	for _, p := range paragraphs {
		column := 0
		for word := range strings.FieldsSeq(p) {
			if column += len(word) + 1; column > 72 {
				wrapped.WriteByte('\n')
				column = len(word)
			}
			wrapped.WriteString(word + " ")
		}
		wrapped.WriteString("\n\n")
	}
	html := "<html><head><title>Harbour closed again</title></head><body><nav><a href=/>Home</a></nav><article><p>" +
		strings.Join(paragraphs, "</p>\n<p>") + "</p></article></body></html>"
	item := "<item><title>Harbour</title><description><![CDATA[<p>" + strings.Join(paragraphs, "</p><p>") + "</p>]]></description></item>"
	for _, bench := range []struct{ name, file, data string }{
		{"text", "a.txt", text},
		{"text 1 MB", "a.txt", strings.Join(story(1<<20), "\n\n")},
		{"text one line", "a.txt", strings.Join(story(1<<20), " ")},
		{"wrapped", "a.txt", wrapped.String()},
		{"windows-1252", "a.txt", strings.NewReplacer("“", "\x93", "”", "\x94").Replace(text)},
		{"markdown", "a.md", "---\ntitle: Harbour\ndate: 2025-01-02\n---\n\n" + strings.ReplaceAll(text, "harbour", "*harbour*")},
		{"html", "a.html", html},
		{"feed", "a.rss", "<rss><channel><title>Gull</title>" + item + "</channel></rss>"},
		{"json", "a.json", fmt.Sprintf(`{"title":"Harbour","text":%q}`, text)},
		{"mail", "a.eml", "From: Ana <ana@gull.example>\nTo: all@gull.example\nSubject: Harbour\n\n" + wrapped.String()},
	} {
		b.Run(bench.name, func(b *testing.B) {
			data := []byte(bench.data)
			b.ReportAllocs()
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				if _, err := Parse(bench.file, data, Limits{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkOpen(b *testing.B) {
	path := filepath.Join(b.TempDir(), "a.txt")
	data := []byte(strings.Join(story(6<<10), "\n\n"))
	if err := os.WriteFile(path, data, 0o600); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Open(context.Background(), path, Limits{}); err != nil {
			b.Fatal(err)
		}
	}
}

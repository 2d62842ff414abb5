package read

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"variorum/articles"
	"variorum/articles/read/internal/decode"
	"variorum/articles/read/internal/format"
	"variorum/articles/read/internal/markdown"
	"variorum/articles/read/internal/press"
)

// checkParse parses a file and fails if what comes is not what Parse
// promises, whatever the bytes are.
func checkParse(t *testing.T, name string, data []byte) []articles.Article {
	t.Helper()
	limits := Limits{MaxSize: 1 << 20}
	list, err := Parse(name, data, limits)
	if err != nil {
		var fileErr *FileError
		if !errors.As(err, &fileErr) {
			t.Fatalf("not a *FileError: %#v", err)
		}
		checkLine(t, "reason", fileErr.Reason)
		checkLine(t, "message", err.Error())
		if fileErr.Reason == "" || list != nil {
			t.Fatalf("reason %q with %d articles", fileErr.Reason, len(list))
		}
		return nil
	}
	if len(list) == 0 {
		t.Fatal("no article and no error")
	}
	for i := range list {
		checkArticle(t, &list[i])
	}
	if n := yield(list); n > maxYield*len(data)+maxAdded && !isPacked(data) {
		t.Fatalf("%d bytes became %d", len(data), n)
	}
	again, err := Parse(name, data, limits)
	if err != nil || !reflect.DeepEqual(list, again) {
		t.Fatalf("read differently the second time: %v", err)
	}
	return list
}

// isPacked reports whether data is compressed, so that it may become more.
func isPacked(data []byte) bool {
	for _, start := range []string{"\x1f\x8b", "PK\x03\x04", "\x28\xb5\x2f\xfd", "BZh", "WARC/", "filedesc://", "%PDF-"} {
		if bytes.HasPrefix(data, []byte(start)) {
			return true
		}
	}
	return len(data) > 262 && string(data[257:262]) == "ustar" // which has files with holes
}

func checkArticle(t *testing.T, a *articles.Article) {
	t.Helper()
	for what, s := range map[string]string{
		"path": a.Path, "title": a.Title, "source": a.Source, "author": a.Author, "URL": a.URL, "language": a.Language,
		"story": a.Story, "version": a.Version, "encoding": a.Encoding,
	} {
		checkLine(t, what, s)
		if len(s) > articles.MaxField {
			t.Fatalf("%s has %d bytes", what, len(s))
		}
	}
	for _, note := range a.Notes {
		checkLine(t, "note", note)
	}
	if len(a.Blocks) == 0 {
		t.Fatal("no blocks")
	}
	if a.Format == "" || a.Encoding == "" {
		t.Fatalf("format %q, encoding %q", a.Format, a.Encoding)
	}
	for i, b := range a.Blocks {
		checkMarks(t, b)
		checkSafe(t, b.Text)
		checkSafe(t, b.Markup)
		if markdown.CleanMarkup(b.Markup) != b.Markup {
			t.Fatalf("block %d: a control is hidden in the Markdown %q", i, b.Markup)
		}
		if strings.TrimSpace(b.Text) == "" || b.Kind > articles.KindFurniture || b.Level < 0 || b.Level > markdown.MaxNesting {
			t.Fatalf("block %d: %#v", i, b)
		}
		if (b.Kind == articles.KindHeading || b.Kind == articles.KindListItem || b.Kind == articles.KindQuote) != (b.Level > 0) {
			t.Fatalf("block %d: kind %d with level %d", i, b.Kind, b.Level)
		}
	}
	if n := a.Words(); n < 0 {
		t.Fatalf("%d words", n)
	}
}

// checkMarks fails if a mark does not lie in its block's text, cuts a
// character, or marks are out of order or of one kind within one another.
func checkMarks(t *testing.T, b articles.Block) {
	t.Helper()
	start, end := 0, map[articles.MarkKind]int{}
	for _, m := range b.Inline {
		if m.Start < start || m.Start >= m.End || m.End > len(b.Text) || m.Start < end[m.Kind] || !utf8.ValidString(b.Text[m.Start:m.End]) {
			t.Fatalf("mark %+v of %q, among %+v", m, b.Text, b.Inline)
		}
		start, end[m.Kind] = m.Start, m.End
		checkLine(t, "target", m.Target)
	}
}

// checkSafe fails if s could steer a terminal.
func checkSafe(t *testing.T, s string) {
	t.Helper()
	if !utf8.ValidString(s) || articles.Clean(s) != s {
		t.Fatalf("not clean: %q", s)
	}
}

func checkLine(t *testing.T, what, s string) {
	t.Helper()
	checkSafe(t, s)
	if strings.Contains(s, "\n") {
		t.Fatalf("%s has several lines: %q", what, s)
	}
}

// seed adds the files of testdata that match a pattern, and some texts.
func seed(f *testing.F, pattern string, texts ...string) {
	files, err := filepath.Glob(filepath.Join("testdata", pattern))
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		if info, err := os.Stat(file); err != nil || info.IsDir() || strings.HasSuffix(file, ".want") {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, text := range texts {
		f.Add([]byte(text))
	}
}

func FuzzText(f *testing.F) {
	seed(f, "*.txt", " date 2025-12-05 The ferry", "---\ntitle: a\n---\nb", "Title: a\nDate: 2025-01-02\n\nb", "one\ntwo\n\n- a\n- b\n", "a   b\nc   d\ne   f",
		"a\n> b\n> > c\n>>> d\n-- \ne\n", ">>> a\n>50\n>\n>\n> -- \n> b\n\nc", "date 2025-12-05 categories ['a', 'b'] tags c;d the")
	f.Fuzz(func(t *testing.T, data []byte) {
		list := checkParse(t, "a.txt", data)
		if len(list) != 1 || list[0].Format != articles.FormatText || !utf8.Valid(data) || !plainBytes(data) {
			return
		}
		if press.Exports().Looks(data, "a.txt") == format.Surely {
			return // what a database says of an article is no text of it
		}
		// Nothing is lost but what a header states, which stands before the rest.
		var b strings.Builder
		for i, block := range list[0].Blocks {
			if i == 0 && block.Kind == articles.KindHeadline && block.Text == list[0].Title {
				continue // it may stand in the header
			}
			b.WriteString(block.Text)
		}
		if whole, got := squash(articles.Clean(string(data))), squash(b.String()); !strings.HasSuffix(whole, got) {
			t.Fatalf("%q\nbecame\n%q", whole, got)
		}
	})
}

// plainBytes reports whether data is nothing that is unpacked or decoded.
func plainBytes(data []byte) bool {
	in := &decode.Source{}
	return in.Unpack(data) == "" && in.Encoding == ""
}

// squash returns s without white space and without the signs of quotation.
func squash(s string) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(s), ""), ">", "")
}

func FuzzMarkdown(f *testing.F) {
	seed(f, "*.md", "% a\n% b\n% 2025-01-02\n\nc", "Title: a\nDate: 2025-01-02\n\n> [!note]- b\n> > [!c]\n> d", "# a\n\n*b* [c][d] <the> &#x1b;\n\n[d]: e", "+++\na=1\n+++\n| a |\n|--|\n| b |", "---\na: &x [1]\nb: [*x, *x]\n---\n> - c\n\n```\nd\n```")
	f.Fuzz(func(t *testing.T, data []byte) { checkParse(t, "a.md", data) })
}

func FuzzHTML(f *testing.F) {
	seed(f, "*.xml")
	seed(f, "*.html", "<!-- saved from url=(0020)https://a.example/b --><html><title>a - b</title><h1>a</h1><table><tr><td>c<br>d<td><p>e</table><p class=caption>f",
		`<script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"@id":"#a"}},{"@id":"#a","name":"Von B C"}]}</script><p>Von B C</p><p>Publié le 5 mars 2025 à 10h00`, "<html><head><title>a</title></head><body><p>b<table><tr><td>c", "<html><p>&#x1b;]0;x&#7;<the>&lt;b&gt;", "<p>a<ul><li>b<ol><li>c<pre>d")
	f.Fuzz(func(t *testing.T, data []byte) { checkParse(t, "a.html", data) })
}

func FuzzFeed(f *testing.F) {
	seed(f, "*.rss", "<rss><channel><title>a</title><item><title>b</title><description>&lt;p&gt;c</description></item></channel></rss>",
		`<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>a</title><content type="html">b</content></entry></feed>`,
		`{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_text":"a"}]}`)
	f.Fuzz(func(t *testing.T, data []byte) { checkParse(t, "a.rss", data) })
}

func FuzzJSON(f *testing.F) {
	seed(f, "*.json", `{"title":"a","text":"b\n\nc","date":1700000000}`, "{\"text\":\"a\"}\n{]\n{\"body\":{\"rendered\":\"<p>b\"}}", `{"articles":[{"headline":"a","content":["b","c"]}]}`)
	f.Fuzz(func(t *testing.T, data []byte) { checkParse(t, "a.json", data) })
}

func FuzzHAR(f *testing.F) {
	seed(f, "*.har", `{"log":{"creator":{},"entries":[{"startedDateTime":"2031-03-03T08:00:00Z","request":{"url":"http://a/"},"response":{"status":200,"content":{"mimeType":"text/html","encoding":"base64","text":"PHA+YQ=="}}}]}}`)
	f.Fuzz(func(t *testing.T, data []byte) { checkParse(t, "a.har", data) })
}

func FuzzMail(f *testing.F) {
	seed(f, "*.mbox")
	seed(f, "*.eml", "From a@b Mon 10:00\nFrom: a@b\nSubject: c\nTo: d\n\n>From e\nFrom f\n\nFrom a@b Mon 10:00\nFrom: a@b\n\ng\n--\nh",
		"From: a@b\nTo: c\nContent-Type: message/rfc822\n\nFrom: d@e\nSubject: f\nContent-Type: text/plain; format=flowed; delsp=yes\n\n>> g \n> h \n-- \ni", "From: =?utf-8?q?a=C3=A9?= <a@b>\nSubject: c\nDate: Mon, 2 Jan 2006 15:04:05 -0700\n\nd\n",
		"From: a@b\nTo: c\nContent-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/html; charset=koi8-r\nContent-Transfer-Encoding: base64\n\nPHA+YQ==\n--x--\n")
	f.Fuzz(func(t *testing.T, data []byte) { checkParse(t, "a.eml", data) })
}

func FuzzWire(f *testing.F) {
	seed(f, "*.nitf")
	seed(f, "newsml*.xml")
	seed(f, "*.iptc", "\x01a\x02b\x03c\x04\x01d\x02e", "<nitf><body><body.content><p>a<p>b</nitf>", "<NewsML><NewsItem><DataContent>a")
	f.Fuzz(func(t *testing.T, data []byte) { checkParse(t, "a.xml", data) })
}

func FuzzCSV(f *testing.F) {
	seed(f, "*.csv", "title,text\na,\"b\n\nc\"\n\"d,e\n", "title;body;url\na;b;c")
	f.Fuzz(func(t *testing.T, data []byte) { checkParse(t, "a.csv", data) })
}

func FuzzArchive(f *testing.F) {
	for _, pattern := range []string{"*.docx", "*.odt", "*.epub", "*.zip"} {
		seed(f, pattern)
	}
	f.Fuzz(func(t *testing.T, data []byte) { checkParse(t, "a.zip", data) })
}

func FuzzExports(f *testing.F) {
	for _, pattern := range []string{"nexis*.txt", "factiva*.txt", "proquest.txt"} {
		seed(f, pattern)
	}
	f.Fuzz(func(t *testing.T, data []byte) { checkParse(t, "a.txt", data) })
}

func FuzzRTF(f *testing.F) {
	seed(f, "*.rtf")
	f.Fuzz(func(t *testing.T, data []byte) { checkParse(t, "a.rtf", data) })
}

func FuzzSubtitles(f *testing.F) {
	seed(f, "*.srt")
	seed(f, "*.vtt")
	f.Fuzz(func(t *testing.T, data []byte) { checkParse(t, "a.srt", data) })
}

func FuzzWebArchive(f *testing.F) {
	seed(f, "*.webarchive")
	seed(f, "*.plist")
	f.Fuzz(func(t *testing.T, data []byte) { checkParse(t, "a.webarchive", data) })
}

func FuzzPDF(f *testing.F) {
	seed(f, "*.pdf")
	f.Fuzz(func(t *testing.T, data []byte) { checkParse(t, "a.pdf", data) })
}

func FuzzContainer(f *testing.F) {
	for _, pattern := range []string{"*.warc*", "*.arc", "*.wacz", "*.tar*", "*.zst", "*.bz2", "*.gz"} {
		seed(f, pattern)
	}
	seed(f, "", "WARC/1.1\r\nWARC-Type: resource\r\nWARC-Target-URI: http://a/\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\n<p>a\r\n\r\nWARC/1.1\r\nContent-Length: 99\r\n\r\n",
		"WARC/1.0\nWARC-Type: response\nWARC-Target-URI: http://a/\nContent-Type: application/http\nContent-Length: 66\n\nHTTP/2 200\nContent-Type: text/html\nTransfer-Encoding: chunked\n\n4\n<p>a\n0\n")
	f.Fuzz(func(t *testing.T, data []byte) { checkParse(t, "a.warc", data) })
}

// FuzzParse gives no name, so that only the content says what a file is.
func FuzzParse(f *testing.F) {
	seed(f, "*", "\x1f\x8b\x08", "%PDF-1.4", "\xff\xfea\x00", "PK\x03\x04word/document.xml")
	f.Fuzz(func(t *testing.T, data []byte) { checkParse(t, "a\nb\x1b[2J", data) })
}

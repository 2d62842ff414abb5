//go:build unix

package read

import (
	"bytes"
	"context"
	"errors"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"variorum/articles"
)

func TestOpen(t *testing.T) {
	path := filepath.Join(t.TempDir(), "story.txt")
	write(t, path, "Harbour closed\n\nThe harbour of Northport was closed on Friday after a storm, officials said, and it will stay closed.")
	list, err := Open(context.Background(), path, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 1 || list[0].Path != path || list[0].Title != "Harbour closed" || len(list[0].Blocks) != 2 {
		t.Errorf("got %+v", list)
	}
}

func TestOpenSaysWhyNot(t *testing.T) {
	dir := t.TempDir()
	in := func(name string) string { return filepath.Join(dir, name) }
	write(t, in("empty.txt"), "")
	write(t, in("blank.txt"), " \n\n \t")
	write(t, in("large.txt"), strings.Repeat("a ", 1000))
	write(t, in("bomb.gz"), gzipped(t, strings.Repeat("a ", 1<<17)))
	write(t, in("twice.gz"), gzipped(t, gzipped(t, "a")))
	write(t, in("photo.jpg"), "\xff\xd8\xff\xe0\x00\x10JFIF")
	write(t, in("noise"), "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10abc")
	write(t, in("book.epub"), "PK\x03\x04\x14\x00\x00\x00mimetypeapplication/epub+zip")
	write(t, in("letter.docx"), "PK\x03\x04\x14\x00\x00\x00[Content_Types].xml word/document.xml")
	write(t, in("report.pdf"), "%PDF-1.7\n%\xe2\xe3")
	write(t, in("settings.json"), `{"theme": "dark", "width": 80}`)
	if err := syscall.Mkfifo(in("fifo"), 0o600); err != nil {
		t.Skip("no named pipes here")
	}
	if err := os.Symlink("loop", in("loop")); err != nil {
		t.Fatal(err)
	}
	socket, err := net.Listen("unix", in("socket"))
	if err != nil {
		t.Fatal(err)
	}
	defer socket.Close()
	for _, test := range []struct{ name, reason string }{
		{"missing.txt", "no such file"},
		{"empty.txt", "empty file"},
		{"blank.txt", "no text in it"},
		{"large.txt", "too large (2000 bytes; the limit is 1000 bytes, raise it with --max-size)"},
		{"bomb.gz", "too large unpacked (more than 1000 bytes; raise the limit with --max-size)"},
		{"twice.gz", "gzip inside gzip; unpack it with gunzip first"},
		{"photo.jpg", "JPEG image, not text"},
		{"noise", "not text"},
		{"book.epub", "damaged ZIP archive: zip: not a valid zip file"},
		{"letter.docx", "damaged ZIP archive: zip: not a valid zip file"},
		{"report.pdf", "damaged PDF: not a PDF file: missing %%EOF"},
		{"settings.json", "JSON without articles (no field is named title, text or the like)"},
		{"fifo", "a named pipe, not a file; read it with: variorum - < PIPE"},
		{"loop", "a symbolic link that leads round in circles"},
		{"socket", "a socket, not a file"},
		{".", "a folder, not a file"},
		{"empty.txt/x", "no such file: a part of the path is not a folder"},
	} {
		t.Run(test.name, func(t *testing.T) {
			done := make(chan error, 1)
			go func() {
				_, err := Open(context.Background(), in(test.name), Limits{MaxSize: 1000})
				done <- err
			}()
			select {
			case err := <-done:
				var fileErr *FileError
				if !errors.As(err, &fileErr) || fileErr.Reason != test.reason {
					t.Errorf("got %v, want %s", err, test.reason)
				}
			case <-time.After(time.Minute):
				t.Fatal("Open waits")
			}
		})
	}
}

func TestOpenDevicesAndPermissions(t *testing.T) {
	if _, err := Open(context.Background(), "/dev/zero", Limits{}); err == nil || !strings.Contains(err.Error(), "a device") {
		t.Errorf("/dev/zero: %v", err)
	}
	path := filepath.Join(t.TempDir(), "secret.txt")
	write(t, path, "text")
	if err := os.Chmod(path, 0); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(context.Background(), path, Limits{}); os.Geteuid() != 0 && (err == nil || !strings.Contains(err.Error(), "no permission")) {
		t.Errorf("unreadable file: %v", err)
	}
}

func TestOpenNamesAreClean(t *testing.T) {
	path := filepath.Join(t.TempDir(), "two\nlines\x1b[31m.txt")
	_, err := Open(context.Background(), path, Limits{})
	if err == nil {
		t.Fatal("no error for a missing file")
	}
	checkLine(t, "message", err.Error())
	write(t, path, "Text.")
	list, err := Open(context.Background(), path, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	checkLine(t, "path", list[0].Path)
}

func TestOpenStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Open(ctx, "doc.go", Limits{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// TestOpenWhileWritten opens a file that another writer makes longer,
// shorter and replaces all the time.
func TestOpenWhileWritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "story.txt")
	write(t, path, "start")
	stop := make(chan struct{})
	stopped := make(chan struct{})
	go func() {
		defer close(stopped)
		for i := 0; ; i++ {
			select {
			case <-stop:
				return
			default:
			}
			switch i % 4 {
			case 0:
				os.WriteFile(path, bytes.Repeat([]byte("long text. "), 5000), 0o600)
			case 1:
				os.Truncate(path, 10)
			case 2:
				os.Remove(path)
			case 3:
				os.WriteFile(path+".new", []byte("new"), 0o600)
				os.Rename(path+".new", path)
			}
		}
	}()
	for range 300 {
		list, err := Open(context.Background(), path, Limits{})
		var fileErr *FileError
		if err != nil && !errors.As(err, &fileErr) || err == nil && len(list) == 0 {
			t.Errorf("got %v, %v", list, err)
		}
	}
	close(stop)
	<-stopped
}

func TestGzipCutShort(t *testing.T) {
	var text strings.Builder
	for i := range 5000 {
		text.WriteString(strings.Repeat("x", i%50) + " word\n\n")
	}
	whole := gzipped(t, text.String())
	list, err := Parse("story.txt.gz", []byte(whole[:len(whole)/2]), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if notes := strings.Join(list[0].Notes, " "); !strings.Contains(notes, "cut short") {
		t.Errorf("notes: %q", notes)
	}
}

func TestContentGoesBeforeName(t *testing.T) {
	for _, test := range []struct {
		name, data string
		want       articles.Format
	}{
		{"a.txt", "<!DOCTYPE html><html><body><p>Text.</p></body></html>", articles.FormatHTML},
		{"a.md", "<!DOCTYPE html><html><body><p>Text.</p></body></html>", articles.FormatHTML},
		{"a.md", "<div align=center>Text</div>\n\n# Heading", articles.FormatMarkdown},
		{"a.xml", "<?xml version=\"1.0\"?><rss><channel><item><title>a</title></item></channel></rss>", articles.FormatFeed},
		{"a", "# Heading\n\nText.", articles.FormatMarkdown},
		{"a.txt", "# Heading\n\nText.", articles.FormatText},
		{"a", "<p>Text.</p>", articles.FormatHTML},
		{"a.txt", "<the> is an article.", articles.FormatText},
		{"a.txt", "{\"title\": \"a\", \"text\": \"b\"}", articles.FormatJSON},
		{"a.md", "{\n\"title\": \"a\"\n}\n\nText.", articles.FormatMarkdown},
		{"a.json", "not JSON at all", articles.FormatText},
		{"a.txt", "[Editor's note: this was corrected.]\n\nText.", articles.FormatText},
		{"a.txt", "{sic} he said.", articles.FormatText},
		{"a", "From: a@b\nTo: c@d\nSubject: e\n\nText.", articles.FormatMail},
		{"a.txt", "From: the editor\n\nText.", articles.FormatText},
		{"a.txt", "Dear Sir: no.\n\nText.", articles.FormatText},
	} {
		list, err := Parse(test.name, []byte(test.data), Limits{})
		if err != nil {
			t.Errorf("%s %q: %v", test.name, test.data, err)
		} else if list[0].Format != test.want {
			t.Errorf("%s %q is %s, want %s", test.name, test.data, list[0].Format, test.want)
		}
	}
}

func write(t testing.TB, path, data string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
}

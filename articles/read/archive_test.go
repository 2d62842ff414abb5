package read

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"runtime"
	"strings"
	"testing"
)

// zipped returns a ZIP archive of files, by name and content in turn.
func zipped(t *testing.T, files ...string) []byte {
	t.Helper()
	var data bytes.Buffer
	w := zip.NewWriter(&data)
	for i := 0; i+1 < len(files); i += 2 {
		member, err := w.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := member.Write([]byte(files[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return data.Bytes()
}

// What an archive unpacks to counts against one limit, member by member and
// whatever it is packed in.
func TestArchivesThatUnpackToMuch(t *testing.T) {
	zeros := strings.Repeat(" ", 1<<20)
	inner := string(zipped(t, "a.txt", zeros))
	for name, data := range map[string][]byte{
		"one member":   zipped(t, "a.txt", zeros+zeros),
		"many members": zipped(t, "a.txt", zeros, "b.txt", zeros, "c.txt", zeros),
		"a document":   zipped(t, "word/document.xml", zeros+zeros),
		"nested":       zipped(t, "a.zip", inner, "b.zip", inner),
		"deep":         zipped(t, "a.zip", string(zipped(t, "b.zip", string(zipped(t, "c.zip", string(zipped(t, "d.txt", "The ferry sails."))))))),
		"gzipped":      zipped(t, "a.gz", gzipped(t, zeros+zeros), "b.gz", gzipped(t, zeros+zeros)),
	} {
		list, err := Parse("a.zip", data, Limits{MaxSize: 1 << 20})
		if err == nil {
			t.Errorf("%s: %d articles", name, len(list))
		}
	}
}

func TestArchiveWithoutArticles(t *testing.T) {
	for name, test := range map[string]struct {
		data []byte
		want string
	}{
		"pictures": {zipped(t, "a.png", "\x89PNG\r\n\x1a\n"), "without articles"},
		"workbook": {zipped(t, "xl/workbook.xml", "<a/>"), "workbook"},
		"cut":      {zipped(t, "a.txt", body)[:60], "damaged"},
	} {
		if _, err := Parse("a.zip", test.data, Limits{}); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What many members unpack to together is bounded as well, and what was read
// until then is kept.
func TestArchiveOfTooManyMembers(t *testing.T) {
	text := strings.Repeat("The ferry sails again. ", 20_000)
	var files []string
	for i := range 30 {
		files = append(files, fmt.Sprintf("%d.txt", i), text)
	}
	list, err := Parse("a.zip", zipped(t, files...), Limits{MaxSize: 1 << 20})
	if err != nil || len(list) < 5 || len(list) > 20 {
		t.Fatalf("%d articles, %v", len(list), err)
	}
	if notes := strings.Join(list[len(list)-1].Notes, " "); !strings.Contains(notes, "--max-size") {
		t.Errorf("notes %q do not say that there are more", notes)
	}
}

// Sizes that a container states and does not have are no reason to hold, or to
// wait for, anything.
func TestContainersThatLie(t *testing.T) {
	page := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>" + body
	record := func(length string) []byte {
		return []byte("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/b\r\nContent-Type: application/http\r\nContent-Length: " + length + "\r\n\r\n" + page)
	}
	for name, test := range map[string]struct {
		file string
		data []byte
		read bool
	}{
		"a record that is cut":         {"a.warc", record("9000000000000000000"), true},
		"a record of negative length":  {"a.warc", record("-5"), false},
		"a record of no length":        {"a.warc", record("many"), false},
		"a header without end":         {"a.warc", []byte("WARC/1.0\r\n" + strings.Repeat("a: b\r\n", 100_000)), false},
		"a line without end":           {"a.warc", []byte("WARC/1.0" + strings.Repeat("a", 1_000_000)), false},
		"an old record that is cut":    {"a.arc", []byte("filedesc://a 0.0.0.0 20060304050607 text/plain 9000000000\n"), false},
		"a file with holes":            {"a.tar", sparseTar(t), false},
		"a window larger than allowed": {"a.zst", []byte("\x28\xb5\x2f\xfd\x00\xff\x01\x00\x00"), false},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		list, err := Parse(test.file, test.data, Limits{MaxSize: 8 << 20})
		runtime.ReadMemStats(&after)
		if (err == nil) != test.read {
			t.Errorf("%s: %d articles, %v", name, len(list), err)
		}
		if allocated := after.TotalAlloc - before.TotalAlloc; allocated > 200<<20 {
			t.Errorf("%s: took %d MB", name, allocated>>20)
		}
	}
}

// sparseTar returns a tar archive of files that are many times as large as the
// archive: GNU's format states holes in them.
func sparseTar(t *testing.T) []byte {
	t.Helper()
	var data bytes.Buffer
	for i := range 50 {
		block := make([]byte, 512)
		copy(block, fmt.Sprintf("hole%d.txt", i))
		copy(block[100:], "0000644\x000000000\x000000000\x0000000000000\x0000000000000\x00        S")
		copy(block[257:], "ustar  \x00")
		copy(block[386:], "00777777777\x0000000000000\x00") // the only piece of data, of no bytes, stands at the end
		copy(block[483:], "00777777777\x00")                // the size with the hole
		sum := 0
		for _, c := range block {
			sum += int(c)
		}
		copy(block[148:], fmt.Sprintf("%06o\x00 ", sum))
		data.Write(block)
	}
	data.Write(make([]byte, 1024))
	return data.Bytes()
}

func gzipped(t testing.TB, data string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(data)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

package read

import (
	"archive/zip"
	"bytes"
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

package read

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"runtime"
	"strings"
	"testing"
)

// A PDF that states more than it has, or unpacks to much more than it is, is
// refused before anything is made for it.
func TestHostilePDF(t *testing.T) {
	stream := func(data string) string {
		var packed bytes.Buffer
		w := zlib.NewWriter(&packed)
		if _, err := w.Write([]byte(data)); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		return fmt.Sprintf("<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream", packed.Len(), packed.Bytes())
	}
	for name, objects := range map[string][]string{
		"drawing that unpacks to much": {stream(strings.Repeat("1 ", 9<<20))},
		"many numbers":                 {stream(strings.Repeat("1 ", 7<<20))},
		"deep arrays":                  {stream(strings.Repeat("[", 1<<20))},
		"states without end":           {stream(strings.Repeat("q ", 1<<20) + "BT (a) Tj ET")},
		"a drawing in itself":          {stream(strings.Repeat("/X Do ", 10_000))},
		"letters without end":          {stream("BT /F 10 Tf (" + strings.Repeat("a", 1<<20) + ") Tj ET")},
		"a table of many objects":      {"<</Size 999999999999>>"},
	} {
		file := "%PDF-1.7\n"
		offsets := []int{len(file)}
		add := func(object string) {
			file += fmt.Sprintf("%d 0 obj\n%s\nendobj\n", len(offsets), object)
			offsets = append(offsets, len(file))
		}
		add("<</Type/Catalog/Pages 2 0 R>>")
		add("<</Type/Pages/Count 1/Kids[3 0 R]>>")
		add("<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>/Font<</F 6 0 R>>>>>>")
		add(objects[0])
		add(strings.Replace(objects[0], "<<", "<</Subtype/Form", 1))
		add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
		xref := len(file)
		file += fmt.Sprintf("xref\n0 %d\n0000000000 65535 f \n", len(offsets))
		for _, at := range offsets[:len(offsets)-1] {
			file += fmt.Sprintf("%010d 00000 n \n", at)
		}
		file += fmt.Sprintf("trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(offsets), xref)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		list, err := Parse("a.pdf", []byte(file), Limits{})
		runtime.ReadMemStats(&after)
		if allocated := after.TotalAlloc - before.TotalAlloc; allocated > 1<<30 {
			t.Errorf("%s: %d bytes took %d MB", name, len(file), allocated>>20)
		}
		if n := yield(list); n > 1<<20 {
			t.Errorf("%s: %d bytes became %d", name, len(file), n)
		}
		t.Logf("%s: %d bytes, %d MB allocated, %d articles, %v", name, len(file), (after.TotalAlloc-before.TotalAlloc)>>20, len(list), err)
	}
}

package find_test

import (
	"slices"
	"strings"
	"testing"

	"variorum/ui/screen/find"
)

func TestAll(t *testing.T) {
	for _, test := range []struct {
		query, text string
		want        []string
	}{
		{"", "anything", nil},
		{"bridge", "Bridge and bridge", []string{"Bridge", "bridge"}},
		{"Bridge", "Bridge and bridge", []string{"Bridge"}},
		{"don't", "they don’t", []string{"don’t"}},
		{`"we`, "said “We will", []string{"“We"}},
		{"two words", "two\nwords", []string{"two\nwords"}},
		{"наб", "Набережная", []string{"Наб"}},
		{"夜明", "水田の夜明け", []string{"夜明"}},
		{"aa", "aaa", []string{"aa"}},
		{"long", "lon", nil},
	} {
		var got []string
		for _, s := range find.Compile(test.query).All(test.text) {
			got = append(got, test.text[s.Start:s.End])
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%q in %q: got %q, want %q", test.query, test.text, got, test.want)
		}
	}
}

func BenchmarkMegabyte(b *testing.B) {
	text := strings.Repeat("The harbour bridge will close to traffic on Monday. ", 20_000)
	q := find.Compile("tuesday")
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		q.All(text)
	}
}

// Between slashes stands a regular expression, between quotation marks a phrase.
func TestExpressionsAndPhrases(t *testing.T) {
	const text = "The works cost 28 million, then 38 Million; the works go on."
	for typed, want := range map[string][]string{
		`/[0-9]+ million/`: {"28 million", "38 Million"},
		`/[0-9]+ Million/`: {"38 Million"},
		`"the works"`:      {"The works", "the works"},
		`/[0-9/`:           nil,
		`/x*/`:             nil,
	} {
		var got []string
		for _, span := range find.Compile(typed).All(text) {
			got = append(got, text[span.Start:span.End])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s finds %q, want %q", typed, got, want)
		}
	}
}

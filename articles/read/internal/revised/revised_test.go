package revised

import (
	"strings"
	"testing"
)

func TestSplit(t *testing.T) {
	for _, test := range []struct{ source, before, after string }{
		{"closed {--a year--}{++nine weeks++} on", "closed a year on", "closed nine weeks on"},
		{"closed {~~a year~>nine weeks~~} on", "closed a year on", "closed nine weeks on"},
		{"{==The bridge==}{>>which?<<} is {++still ++}closed", "The bridge is closed", "The bridge is still closed"},
		{"a <del>year</del> <INS cite='x'>week</INS>", "a year ", "a  week"},
		{"a {++ without end", "", ""},
		{"{% code %} and {{ more }}", "", ""},
		{"only <del>struck out</del>", "", ""},
		{"no <insert>element</insert>", "", ""},
		{"{==read this==} {>>why?<<}", "", ""},
	} {
		before, after, ok := Markdown(test.source)
		if ok != (test.before != "") {
			t.Errorf("%q: %v", test.source, ok)
		} else if ok && (before != test.before || after != test.after) {
			t.Errorf("%q: %q, %q", test.source, before, after)
		}
	}
	if _, _, ok := HTML(`<p>Text<ins class="adsbygoogle"></ins><del>a</del>`); ok {
		t.Error("an advertisement is taken for a change")
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("a {--b--}{++c++} {~~d~>e~~} <ins>f</ins><del>g</del>")
	f.Add(strings.Repeat("{++<ins>", 20))
	f.Fuzz(func(t *testing.T, source string) {
		before, after, _ := Markdown(source)
		if len(before) > len(source) || len(after) > len(source) {
			t.Errorf("%q became longer: %q, %q", source, before, after)
		}
		HTML(source)
	})
}

package prose_test

import (
	"testing"

	"variorum/articles/prose"
)

func TestHanWord(t *testing.T) {
	for text, want := range map[string]string{
		"经济增长": "经济", "政府宣布": "政府", "的": "", "": "", "bridge": "", "政": "",
		"大学生活": "大学生", "夜明け": "", "\xe6\x94": "", "政府": "政府",
	} {
		if got := text[:prose.HanWord(text)]; got != want {
			t.Errorf("%q begins with %q, want %q", text, got, want)
		}
	}
}

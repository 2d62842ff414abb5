package revisions

import (
	"bufio"
	"errors"
	"strings"
	"testing"
)

const (
	one = "9fc19e524e4c22fe463dfcedaa1b07058a7f91ce"
	two = "870dd1588cedaf915c52b3af5fb8ee836dd6aba6"
	no  = "0000000000000000000000000000000000000000"
)

// What git 2.39 writes for a file that was made, changed, renamed, removed and
// brought back, with a merge that did not touch it.
const written = "\x01" + "c5\x00500\x00Ana\x00back: again\x00\n:000000 100644 " + no + " " + two + " A\x00b.txt\x00" +
	"\x01c4\x00400\x00Ana\x00gone\x00\n:100644 000000 " + two + " " + no + " D\x00b.txt\x00" +
	"\x01cm\x00350\x00Ana\x00merge\x00" +
	"\x01c3\x00300\x00Ben\x00renamed\x00\n:100644 100644 " + two + " " + two + " R100\x00a.txt\x00b.txt\x00" +
	"\x01c2\x00200\x00Ana\x00\x00\n:100644 100644 " + one + " " + two + " M\x00a.txt\x00" +
	"\x01c1\x00100\x00Ana\x00first\x00\n:000000 100644 " + no + " " + one + " A\x00a.txt\x00"

func TestParseLog(t *testing.T) {
	list, err := parseLog([]byte(written))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range list {
		got = append(got, strings.Join([]string{r.Name(), r.Author, r.Subject, r.blob[:3]}, " "))
	}
	want := "c5:b.txt Ana back: again 870|c3:b.txt Ben renamed 870|c2:a.txt Ana  870|c1:a.txt Ana first 9fc"
	if strings.Join(got, "|") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, "|"), want)
	}
	if list[0].Time.Unix() != 500 {
		t.Errorf("time %v", list[0].Time)
	}
}

func TestBatch(t *testing.T) {
	answer := "h1 blob 5\nfirst\nh2 missing\nh3 blob 12\nmuch too long\nh4 blob 0\n\n"
	answer = strings.Replace(answer, "much too long", "much too lon", 1)
	var got []string
	err := batch(bufio.NewReader(strings.NewReader(answer)), 4, 10, func(_ int, text []byte, err error) error {
		if err != nil {
			text = []byte("error")
		}
		got = append(got, string(text))
		return nil
	})
	if want := "first|error|error|"; err != nil || strings.Join(got, "|") != want {
		t.Errorf("%q, %v", got, err)
	}
	stop := errors.New("stop")
	if err := batch(bufio.NewReader(strings.NewReader(answer)), 4, 10, func(int, []byte, error) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("%v", err)
	}
	if err := batch(bufio.NewReader(strings.NewReader("h1 blob 5\nfir")), 1, 10, func(int, []byte, error) error { return nil }); err == nil {
		t.Error("git ended in the middle of a revision, and nothing was said")
	}
}

func FuzzParseLog(f *testing.F) {
	f.Add([]byte(written))
	f.Fuzz(func(t *testing.T, out []byte) {
		list, err := parseLog(out)
		for _, r := range list {
			if err == nil && r.blob == "" {
				t.Errorf("a revision without a blob: %+v", r)
			}
			_ = r.Name()
		}
	})
}

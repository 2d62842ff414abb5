package read

import (
	"errors"
	"strings"
	"testing"

	"variorum/articles"
	"variorum/articles/read/internal/decode"
	"variorum/articles/read/internal/format"
	"variorum/articles/work"
)

// A parser that panics is a fault of ours that people must hear of: the file
// is read as well as it still can be, and says what happened.
func TestPanicInAParserIsSaid(t *testing.T) {
	broken := format.Format{
		Name:  "broken",
		Looks: func([]byte, string) format.Likeness { return format.Surely },
		Parse: func(*decode.Source) ([]articles.Article, error) { panic("out of paper") },
	}
	fromText := func(all ...format.Format) ([]articles.Article, error) {
		in := &decode.Source{}
		if reason := in.Unpack([]byte("The ferry stopped.")); reason != "" {
			t.Fatal(reason)
		}
		return parseAny(in, all)
	}
	text := formats()[len(formats())-1]

	list, err := fromText(broken, text)
	if err != nil || len(list) != 1 || list[0].Blocks[0].Text != "The ferry stopped." {
		t.Fatalf("%v, %v", list, err)
	}
	if notes := strings.Join(list[0].Notes, " "); !strings.Contains(notes, "internal error") || !strings.Contains(notes, "out of paper") {
		t.Errorf("notes %q do not say what happened", notes)
	}

	_, err = fromText(broken)
	var panicked *work.PanicError
	if !errors.As(err, &panicked) || !strings.Contains(err.Error(), "internal error") {
		t.Errorf("error %v, want the panic", err)
	}
}

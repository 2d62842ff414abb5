package store

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"variorum/articles"
	"variorum/articles/read"
)

// hits returns the hits of a query as "id: context", the matches in brackets.
func hits(t testing.TB, s *Store, query string) []string {
	t.Helper()
	var list []string
	for hit, err := range s.Search(t.Context(), query) {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, filepath.Base(hit.Version.ID)+": "+bracket(hit.Context, hit.Matches))
	}
	return list
}

// bracket puts spans of a text into brackets.
func bracket(text string, spans []Span) string {
	for _, s := range slices.Backward(spans) {
		text = text[:s.Start] + "[" + text[s.Start:s.End] + "]" + text[s.End:]
	}
	return text
}

func dated(day int, a articles.Article) articles.Article {
	a.Published = time.Date(2031, 3, day, 0, 0, 0, 0, time.UTC)
	return a
}

func TestSearch(t *testing.T) {
	s := load(t)
	add(t, s, []articles.Article{
		dated(1, text("old", "Old news", "The mayor said “it’s the harbour’s year” — and sat down.", "Nothing here.", "The harbour is deep.")),
		dated(3, text("new", "New news", "Kraków and the harbour\nmaster.", "The MAYOR was not there.")),
		dated(2, text("cjk", "市長林国強は水田の夜明けを見た。")),
		dated(4, articles.Article{Path: "titled", Title: "A harbour view", Blocks: []articles.Block{{Text: "Only words."}}}),
	})
	for _, c := range []struct {
		query string
		want  []string
	}{
		{"harbour mayor", []string{
			"new: Kraków and the [harbour] master.", "new: The [MAYOR] was not there.",
			"old: The [mayor] said “it’s the [harbour]’s year” — and sat down.", "old: The [harbour] is deep."}},
		{"MAYOR", []string{"new: The [MAYOR] was not there."}},
		{`"the harbour master"`, []string{"new: Kraków and [the harbour master]."}},
		{`"it's the harbour's year" - `, []string{"old: The mayor said “[it’s the harbour’s year]” [—] and sat down."}},
		{"krakow", []string{"new: [Kraków] and the harbour master."}},
		{"arbou year", []string{"old: The mayor said “it’s the h[arbou]r’s [year]” — and sat down.", "old: The h[arbou]r is deep."}},
		{"水田の夜", []string{"cjk: 市長林国強は[水田の夜]明けを見た。"}},
		{"夜", []string{"cjk: 市長林国強は水田の[夜]明けを見た。"}},
		{"harbour view", []string{"titled: A [harbour] [view]"}},
		{"harbour absent", nil},
		{"   ", nil},
		{`"`, nil},
	} {
		if got := hits(t, s, c.query); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n\t%s\nwant\n\t%s", c.query, strings.Join(got, "\n\t"), strings.Join(c.want, "\n\t"))
		}
	}
}

func TestSearchGivesPlacesInTheText(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "a.txt", "b.txt")
	s := load(t, folder)
	s.texts = newTexts(0, read.Limits{}, nil)
	found := 0
	for hit, err := range s.Search(t.Context(), "about b.txt") {
		if err != nil {
			t.Fatal(err)
		}
		a, err := s.Article(t.Context(), hit.Version.ID)
		if err != nil {
			t.Fatal(err)
		}
		if got := a.Blocks[hit.Block].Text[hit.Place.Start:hit.Place.End]; got != "b.txt" {
			t.Errorf("the place holds %q", got)
		}
		found++
	}
	if found != 1 {
		t.Errorf("%d hits, want 1", found)
	}
}

func TestSearchIsBoundedAndCanBeLeft(t *testing.T) {
	s := load(t)
	var list []articles.Article
	for i := range 1500 {
		list = append(list, text(fmt.Sprint("a", i), strings.Repeat("common words ", 50)))
	}
	add(t, s, list)
	if n := len(hits(t, s, "common")); n != maxHits {
		t.Errorf("%d hits, want %d", n, maxHits)
	}
	for range s.Search(t.Context(), "common") {
		break
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, err := range s.Search(ctx, "common") {
		if !errors.Is(err, context.Canceled) {
			t.Error(err)
		}
	}
}

func TestContextIsShortAndWhole(t *testing.T) {
	s := load(t)
	add(t, s, []articles.Article{text("long", strings.Repeat("before ", 100)+"needle"+strings.Repeat(" after", 100)),
		text("wide", strings.Repeat("前", 200)+"needle"+strings.Repeat("後", 200))})
	for _, hit := range hits(t, s, "needle") {
		if len(hit) > 200 || !strings.Contains(hit, "[needle]") || strings.ContainsRune(hit, '\ufffd') {
			t.Errorf("context %q", hit)
		}
	}
}

func FuzzSearch(f *testing.F) {
	f.Add("The “harbour’s” İstanbul ﬁre", "harbour's")
	f.Add("e\u0301 ß ǅ\u00ad水田の夜明け", "夜 \"é\"")
	f.Fuzz(func(t *testing.T, body, query string) {
		body = articles.Clean(body)
		s := load(t)
		add(t, s, []articles.Article{text("a", body, "second block")})
		for hit, err := range s.Search(t.Context(), query) {
			if err != nil {
				t.Fatal(err)
			}
			a, _ := s.Article(t.Context(), "a")
			_ = a.Blocks[hit.Block].Text[hit.Place.Start:hit.Place.End]
			for _, m := range hit.Matches {
				_ = hit.Context[m.Start:m.End]
			}
		}
	})
}

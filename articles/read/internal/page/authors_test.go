package page

import "testing"

func TestAuthors(t *testing.T) {
	for stated, want := range map[string]string{
		"Ana Ruiz": "Ana Ruiz", "By Ana Ruiz": "Ana Ruiz", "By : Ana Ruiz": "Ana Ruiz", "Autor: Ana Ruiz": "Ana Ruiz", "von\u00a0Ana Ruiz": "Ana Ruiz",
		"Posted by Ana Ruiz": "Ana Ruiz", "Veröffentlicht von Ana Ruiz": "Ana Ruiz", "Ana Ruiz @anaruiz": "Ana Ruiz", "Ana Ruiz, Bo Li": "Ana Ruiz, Bo Li",
		"Ana Ruiz, ana ruiz": "Ana Ruiz", "Updated: Ana Ruiz March 7": "Ana Ruiz", "Maria von Trapp": "Maria von Trapp", "Von Trapp": "Von Trapp",
		"Posted on": "", "Published by": "", "No Author": "", "5 December 2025": "", "10:15 am": "", "https://gull.example/ana": "", "Ferry stopped": "",
	} {
		if got := Authors(stated, "Ferry stopped"); got != want {
			t.Errorf("%q: %q, want %q", stated, got, want)
		}
	}
}

func TestDatesIn(t *testing.T) {
	for line, want := range map[string]string{
		"Published 5 December 2025": "2025-12-05", "5.12.2025": "2025-12-05", "Updated 5 December 2025": "", "The Gull, 5 December 2025": "",
		"On 5 December 2025 the ferry was stopped in the harbour": "",
	} {
		got := ""
		if published, _ := DatesIn(line, 1); !published.IsZero() {
			got = published.Format("2006-01-02")
		}
		if got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}

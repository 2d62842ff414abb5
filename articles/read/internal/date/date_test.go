package date_test

import (
	"testing"
	"time"

	"variorum/articles/read/internal/date"
)

func TestParseDate(t *testing.T) {
	for in, want := range map[string]string{
		"2025-12-05": "2025-12-05T00:00:00Z", "2025-12-05T10:00:00+01:00": "2025-12-05T09:00:00Z", "2025-12-05T10:00:00.123Z": "2025-12-05T10:00:00Z",
		"20251205": "2025-12-05T00:00:00Z", "5.12.2025": "2025-12-05T00:00:00Z", "Fri, 05 Dec 2025 10:00:00 GMT": "2025-12-05T10:00:00Z",
		"December 5, 2025": "2025-12-05T00:00:00Z", "Dec. 5, 2025": "2025-12-05T00:00:00Z", "5 December 2025": "2025-12-05T00:00:00Z",
		"1764928800": "2025-12-05T10:00:00Z", "1764928800000": "2025-12-05T10:00:00Z", "1764928800.5": "2025-12-05T10:00:00Z",
		"December 5, 2025 3:04 p.m.":  "2025-12-05T15:04:00Z",
		"5. Dezember 2025, 08:00 Uhr": "2025-12-05T08:00:00Z", "vendredi 5 décembre 2025 à 10h30": "2025-12-05T10:30:00Z", "5 de diciembre de 2025": "2025-12-05T00:00:00Z",
		"5 dicembre 2025": "2025-12-05T00:00:00Z", "5 декабря 2025, 10:00": "2025-12-05T10:00:00Z", "1er août 2025": "2025-08-01T00:00:00Z",
		"31. Februar 2025": "", "5 mars": "", "5 mai 2025 war ein Montag": "", "März 2025": "",
		"05/12/2025": "", "2025": "", "yesterday": "", "9999-99-99": "", "0001-01-01": "", "": "", "123456789012345678901234567890": "",
	} {
		got := ""
		if date, ok := date.Parse(in); ok {
			got = date.Truncate(time.Second).Format(time.RFC3339)
		}
		if got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

package date

import (
	"strings"
	"testing"
	"time"
)

func TestParse(t *testing.T) {
	for in, want := range map[string]string{
		"2025-12-05": "2025-12-05T00:00:00Z", "2025-12-05T10:00:00+01:00": "2025-12-05T10:00:00+01:00", "2025-12-05T10:00:00.123Z": "2025-12-05T10:00:00Z",
		"2025-12-05 10:00:00 +0100": "2025-12-05T10:00:00+01:00", "2025-12-05T10:00:00-0500": "2025-12-05T10:00:00-05:00", "2025-12-05 10:00:00 UTC": "2025-12-05T10:00:00Z",
		"20251205": "2025-12-05T00:00:00Z", "20251205T101530Z": "2025-12-05T10:15:30Z", "5.12.2025": "2025-12-05T00:00:00Z", "05.12.25": "2025-12-05T00:00:00Z", "10.15.30.2": "", "2025/12/05": "2025-12-05T00:00:00Z",
		"Fri, 05 Dec 2025 10:00:00 GMT": "2025-12-05T10:00:00Z", "Fri Dec 5 10:00:00 2025": "2025-12-05T10:00:00Z", "Fri Dec  5 10:00:00 EST 2025": "2025-12-05T10:00:00-05:00",
		"December 5, 2025": "2025-12-05T00:00:00Z", "Dec. 5, 2025": "2025-12-05T00:00:00Z", "5 December 2025": "2025-12-05T00:00:00Z", "December 5th, 2025": "2025-12-05T00:00:00Z",
		"1764928800": "2025-12-05T10:00:00Z", "1764928800000": "2025-12-05T10:00:00Z", "1764928800.5": "2025-12-05T10:00:00Z",
		"December 5, 2025 3:04 p.m.": "2025-12-05T15:04:00Z", "November 18th, 2019 at 11:08 a.m.": "2019-11-18T11:08:00Z", "Dec 5, 2025 12:04 AM": "2025-12-05T00:04:00Z",
		"11:11 PM EST Nov 19, 2019": "2019-11-19T23:11:00-05:00", "Tue Nov 19 2019 03:05:46 GMT+0000": "2019-11-19T03:05:46Z", "Tue Nov 19 2019 03:05:46 GMT+0100 (CET)": "2019-11-19T03:05:46+01:00",
		"July 4, 2025 at 9:30 a.m. ET": "2025-07-04T09:30:00-04:00", "Jan. 4, 2025, 9:30 a.m. ET": "2025-01-04T09:30:00-05:00", "3:04 PM PDT, July 2, 2025": "2025-07-02T15:04:00-07:00",
		"5. Dezember 2025, 08:00 Uhr": "2025-12-05T08:00:00Z", "05.12.2025 – 08:00 Uhr": "2025-12-05T08:00:00Z", "Freitag, 5. Dezember 2025 18.20 Uhr": "2025-12-05T18:20:00Z",
		"vendredi 5 décembre 2025 à 10h30": "2025-12-05T10:30:00Z", "5 de diciembre de 2025": "2025-12-05T00:00:00Z", "5 de diciembre de 2025 - 11:20": "2025-12-05T11:20:00Z",
		"5 dicembre 2025": "2025-12-05T00:00:00Z", "5 декабря 2025, 10:00": "2025-12-05T10:00:00Z", "10:00, 5 декабря 2025": "2025-12-05T10:00:00Z", "1er août 2025": "2025-08-01T00:00:00Z",
		"25/12/2025": "2025-12-25T00:00:00Z", "12/25/2025": "2025-12-25T00:00:00Z", "25/12/2025 18:30": "2025-12-25T18:30:00Z",
		"31. Februar 2025": "", "5 mars": "", "5 mai 2025 war ein Montag": "", "März 2025": "", "Dec 2025": "",
		"05/12/2025": "", "2025": "", "yesterday": "", "9999-99-99": "", "0001-01-01": "", "0001-01-01T00:00:00Z": "", "": "", "123456789012345678901234567890": "",
		"2025-13-05": "", "2025-12-05T25:00:00Z": "", "version 2.1.2025.7": "",
	} {
		got := ""
		if at, ok := Parse(in); ok {
			got = at.Truncate(time.Second).Format(time.RFC3339)
		}
		if got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestFind(t *testing.T) {
	for in, want := range map[string]string{
		"Published 11:11 PM EST Nov 19, 2019":                       "11:11 PM EST Nov 19, 2019",
		"By Ana Ruiz | Nov 19, 2019 | News":                         "Nov 19, 2019",
		"Veröffentlicht am 5. Dezember 2025 um 10:15 Uhr von Bo Li": "am 5. Dezember 2025 um 10:15",
		"Mis à jour le 5 décembre 2025 à 10h30":                     "le 5 décembre 2025 à 10h30",
		"The 3 ferries sailed on 5 March 2025, officials said.":     "on 5 March 2025",
		"Three ferries sailed in March, 12 of them late.":           "",
		"Call 030 12 12 2025":                                       "",
	} {
		m, ok := Find(in)
		got := ""
		if ok {
			got = strings.Trim(in[m.Start:m.End], " ")
		}
		if got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"Nov 19, 2019 at 3 p.m. ET", "2025-12-05T10:00:00.5+01:00", "5. Dez. 2025, 18.20 Uhr", "12 12 12:12:12.12 pm -1200 2012"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if m, ok := Find(s); ok && (m.Start < 0 || m.Start >= m.End || m.End > len(s) || m.Time.Year() < minYear-1 || m.Time.Year() > maxYear+1) {
			t.Errorf("%q: %+v", s, m)
		}
		Parse(s)
	})
}

func TestNamesAreRead(t *testing.T) {
	n, err := parseNames(nameData)
	if err != nil || len(n.months) < 100 {
		t.Fatal(len(n.months), err)
	}
	for word := range n.months {
		if n.fillers[word] || n.zones[word] != 0 {
			t.Errorf("%q is a month and something else", word)
		}
	}
}

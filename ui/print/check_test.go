package print_test

import (
	"encoding/json"
	"strings"
	"testing"

	"variorum/articles/compare"
	"variorum/ui/print"
)

// checked writes the findings of bridge; block n begins at line 10 n in both
// files, and a line ends at every tenth byte.
func checked(t *testing.T, format string, rank compare.Rank) (string, []compare.Finding) {
	t.Helper()
	var b strings.Builder
	check := print.Check{Format: format, Rank: rank, Version: "v1.2.3", Line: func(_ compare.Side, block, offset int) int { return 10*block + offset/10 }}
	list, err := check.Findings(&b, bridge())
	if err != nil {
		t.Fatal(err)
	}
	return b.String(), list
}

func TestCheckIsOneFindingALine(t *testing.T) {
	got, list := checked(t, "text", compare.RankC)
	want := `copy.txt:23: quotation altered: "a day longer" → "longer"
copy.txt:21: number replaced: 28 million → 38 million
copy.txt:23: name lost: a day
`
	if got != want || len(list) != 3 {
		t.Errorf("%d findings, got\n%s\nwant\n%s", len(list), got, want)
	}
	if got, list := checked(t, "text", compare.RankA); strings.Count(got, "\n") != 1 || len(list) != 1 {
		t.Errorf("rank A: %q", got)
	}
}

func TestCheckForGitHub(t *testing.T) {
	got, _ := checked(t, "github", compare.RankB)
	want := `::error file=copy.txt,line=23,title=quotation altered::"a day longer" → "longer"
::warning file=copy.txt,line=21,title=number replaced::28 million → 38 million
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Whatever stands in a name or a text opens no workflow command of its own.
func TestCheckForGitHubEscapes(t *testing.T) {
	c := bridge()
	c.New.Path = "a,b:c%.txt"
	c.Findings[0].Places[compare.New].Text = "100%\n::set-env name=x::y"
	var b strings.Builder
	check := print.Check{Format: "github", Line: func(compare.Side, int, int) int { return 0 }}
	if _, err := check.Findings(&b, c); err != nil {
		t.Fatal(err)
	}
	want := "::error file=a%2Cb%3Ac%25.txt,title=quotation altered::\"a day longer\" → 100%25 ::set-env name=x::y\n"
	if b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}

func TestCheckAsSARIF(t *testing.T) {
	got, _ := checked(t, "sarif", compare.RankC)
	var log struct {
		Schema  string `json:"$schema"`
		Version string
		Runs    []struct {
			Tool struct {
				Driver struct {
					Name, Version string
					Rules         []struct{ ID string }
				}
			}
			Results []struct {
				RuleID    string
				RuleIndex int
				Level     string
				Message   struct{ Text string }
				Locations []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI string }
						Region           struct{ StartLine int }
					}
				}
				RelatedLocations []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI string }
						Region           struct{ StartLine int }
					}
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(got), &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	if log.Version != "2.1.0" || run.Tool.Driver.Name != "variorum" || run.Tool.Driver.Version != "v1.2.3" || len(run.Results) != 3 {
		t.Fatalf("%+v", log)
	}
	for _, r := range run.Results {
		if run.Tool.Driver.Rules[r.RuleIndex].ID != r.RuleID {
			t.Errorf("rule %d is not %s", r.RuleIndex, r.RuleID)
		}
	}
	number := run.Results[1]
	at, old := number.Locations[0].PhysicalLocation, number.RelatedLocations[0].PhysicalLocation
	if number.Level != "warning" || number.Message.Text != "number replaced: 28 million → 38 million" || at.ArtifactLocation.URI != "copy.txt" ||
		at.Region.StartLine != 21 || old.ArtifactLocation.URI != "wire.txt" || old.Region.StartLine != 11 {
		t.Errorf("%+v", number)
	}
}

func TestCheckAsJSON(t *testing.T) {
	got, _ := checked(t, "json", compare.RankC)
	var out struct {
		Format   int
		Findings []struct {
			Kind, What, Rank, Path string
			Line                   int
			OldLine                int `json:"old_line"`
		}
	}
	if err := json.Unmarshal([]byte(got), &out); err != nil {
		t.Fatal(err)
	}
	if f := out.Findings; out.Format != 2 || len(f) != 3 || f[0].Kind != "quote" || f[0].What != "altered" || f[0].Line != 23 || f[0].OldLine != 13 {
		t.Errorf("%+v", out)
	}
}

// Nothing is claimed of what nothing was found in.
func TestNothingFound(t *testing.T) {
	c := bridge()
	c.Findings = nil
	var b strings.Builder
	if err := (print.Form{Format: "text", Width: 80}).Comparison(&b, c); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), "\nNothing found that matters; look at the 5 changes\n") {
		t.Errorf("got\n%s", b.String())
	}
}

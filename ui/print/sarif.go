package print

import (
	"bufio"
	"encoding/json"
	"net/url"
	"path/filepath"
	"strings"

	"variorum/articles/compare"
	"variorum/ui/label"
)

// The parts of SARIF 2.1.0 that findings need.
// Source: docs.oasis-open.org/sarif/sarif/v2.1.0
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		Results    []sarifResult `json:"results"`
		ColumnKind string        `json:"columnKind"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID    string    `json:"id"`
		Short sarifText `json:"shortDescription"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
		Related   []sarifLocation `json:"relatedLocations,omitempty"`
		Rank      float64         `json:"rank"` // 0 to 100, the greatest first
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
		Message  *sarifText    `json:"message,omitempty"`
	}
	sarifPhysical struct {
		Artifact struct {
			URI string `json:"uri"`
		} `json:"artifactLocation"`
		Region *sarifRegion `json:"region,omitempty"`
	}
	sarifRegion struct {
		StartLine int `json:"startLine"`
	}
)

// sarif writes findings for programs that gather the results of checks.
func (k Check) sarif(b *bufio.Writer, list []locatedFinding, c *compare.Comparison) error {
	run := sarifRun{Tool: sarifTool{sarifDriver{Name: "variorum", Version: k.Version}}, Results: []sarifResult{}, ColumnKind: "unicodeCodePoints"}
	rules := map[string]int{}
	for i, kind := range label.Findings() {
		rules[kind.Name] = i
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{kind.Name, sarifText{kind.Means}})
	}
	for _, at := range list {
		name := label.Kind(at.Finding).Name
		result := sarifResult{
			RuleID: name, RuleIndex: rules[name],
			Level:     [...]string{"error", "warning", "note"}[min(at.Rank, compare.RankC)],
			Message:   sarifText{findingSentence(at.Finding)},
			Locations: []sarifLocation{sarifPlace(at.path, at.line, "")},
			Rank:      [...]float64{100, 50, 10}[min(at.Rank, compare.RankC)],
		}
		if at.oldLine > 0 && at.path != c.Old.Path {
			result.Related = []sarifLocation{sarifPlace(c.Old.Path, at.oldLine, "in the old version")}
		}
		run.Results = append(run.Results, result)
	}
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}})
}

func sarifPlace(path string, line int, message string) sarifLocation {
	var out sarifLocation
	out.Physical.Artifact.URI = fileURI(path)
	if line > 0 {
		out.Physical.Region = &sarifRegion{line}
	}
	if message != "" {
		out.Message = &sarifText{message}
	}
	return out
}

// fileURI returns a path as a URI reference: relative as it was given, or with
// the scheme file.
func fileURI(path string) string {
	u := url.URL{Path: filepath.ToSlash(path)}
	if filepath.VolumeName(path) != "" { // C:/news/new.txt
		u.Path = "/" + strings.TrimPrefix(u.Path, "/")
	}
	if strings.HasPrefix(u.Path, "/") {
		u.Scheme = "file"
	}
	return u.String()
}

package print_test

import (
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"testing"

	"variorum/articles/compare"
)

// A shape is what the schema of SARIF 2.1.0 says of a value, as far as findings
// need it. No object of the schema may have members it does not name.
// Source: docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json
type shape struct {
	members   map[string]shape // of an object
	required  []string
	items     *shape                  // of an array
	distinct  bool                    // no two items are equal
	check     func(any) (problem any) // of a simple value; nil: all is well
	leastSize int
}

func text(value any) any {
	if _, ok := value.(string); !ok {
		return "no text"
	}
	return nil
}

func oneOf(names ...string) func(any) any {
	return func(value any) any {
		if s, ok := value.(string); !ok || !slices.Contains(names, s) {
			return fmt.Sprintf("none of %q", names)
		}
		return nil
	}
}

func number(least, most float64, whole bool) func(any) any {
	return func(value any) any {
		n, ok := value.(float64)
		if !ok || n < least || n > most || whole && n != float64(int(n)) {
			return fmt.Sprintf("no number from %g to %g", least, most)
		}
		return nil
	}
}

func reference(value any) any {
	s, ok := value.(string)
	if !ok {
		return "no text"
	}
	if _, err := url.Parse(s); err != nil {
		return err
	}
	return nil
}

func sarifShape() shape {
	message := shape{members: map[string]shape{"text": {check: text}}, required: []string{"text"}}
	location := shape{members: map[string]shape{
		"message": message,
		"physicalLocation": {members: map[string]shape{
			"artifactLocation": {members: map[string]shape{"uri": {check: reference}}},
			"region":           {members: map[string]shape{"startLine": {check: number(1, 1<<31-1, true)}}},
		}, required: []string{"artifactLocation"}},
	}}
	rule := shape{members: map[string]shape{"id": {check: text}, "shortDescription": message}, required: []string{"id"}}
	result := shape{members: map[string]shape{
		"ruleId": {check: text}, "ruleIndex": {check: number(-1, 1<<31-1, true)}, "level": {check: oneOf("none", "note", "warning", "error")},
		"message": message, "rank": {check: number(-1, 100, false)},
		"locations": {items: &location}, "relatedLocations": {items: &location, distinct: true},
	}, required: []string{"message"}}
	driver := shape{members: map[string]shape{
		"name": {check: text}, "version": {check: text}, "rules": {items: &rule, distinct: true},
	}, required: []string{"name"}}
	run := shape{members: map[string]shape{
		"tool":    {members: map[string]shape{"driver": driver}, required: []string{"driver"}},
		"results": {items: &result}, "columnKind": {check: oneOf("utf16CodeUnits", "unicodeCodePoints")},
	}, required: []string{"tool"}}
	return shape{members: map[string]shape{
		"$schema": {check: reference}, "version": {check: oneOf("2.1.0")}, "runs": {items: &run, leastSize: 1},
	}, required: []string{"version", "runs"}}
}

// faults returns what a value has that its shape does not allow.
func (s shape) faults(at string, value any) []string {
	var found []string
	switch {
	case s.check != nil:
		if problem := s.check(value); problem != nil {
			found = append(found, fmt.Sprintf("%s: %v is %v", at, value, problem))
		}
	case s.items != nil:
		list, ok := value.([]any)
		if !ok || len(list) < s.leastSize {
			return []string{at + ": no list of enough items"}
		}
		seen := map[string]bool{}
		for i, item := range list {
			found = append(found, s.items.faults(fmt.Sprintf("%s[%d]", at, i), item)...)
			if same := fmt.Sprint(item); s.distinct && seen[same] {
				found = append(found, fmt.Sprintf("%s[%d]: twice", at, i))
			} else {
				seen[same] = true
			}
		}
	default:
		object, ok := value.(map[string]any)
		if !ok {
			return []string{at + ": no object"}
		}
		for _, name := range s.required {
			if _, ok := object[name]; !ok {
				found = append(found, at+"."+name+": missing")
			}
		}
		for name, member := range object {
			if inside, ok := s.members[name]; ok {
				found = append(found, inside.faults(at+"."+name, member)...)
			} else {
				found = append(found, at+"."+name+": not in the schema")
			}
		}
	}
	return found
}

func TestSARIFKeepsToItsSchema(t *testing.T) {
	for _, rank := range []compare.Rank{compare.RankA, compare.RankB, compare.RankC} {
		got, _ := checked(t, "sarif", rank)
		var log any
		if err := json.Unmarshal([]byte(got), &log); err != nil {
			t.Fatal(err)
		}
		for _, fault := range sarifShape().faults("log", log) {
			t.Error(fault)
		}
	}
}

// What the test above looks for would be found.
func TestFaultsOfSARIFAreFound(t *testing.T) {
	for text, want := range map[string]string{
		`{"version":"2.1.0"}`: "log.runs: missing",
		`{"version":"2.0.0","runs":[{"tool":{"driver":{"name":"v"}}}]}`:                                         `log.version: 2.0.0 is none of ["2.1.0"]`,
		`{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"v"}},"results":[{"level":"note","text":"x"}]}]}`: "log.runs[0].results[0].message: missing",
	} {
		var log any
		if err := json.Unmarshal([]byte(text), &log); err != nil {
			t.Fatal(err)
		}
		if found := sarifShape().faults("log", log); !slices.Contains(found, want) {
			t.Errorf("%s: %q", text, found)
		}
	}
}

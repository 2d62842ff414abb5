// Package lang knows what words mean to someone who compares two versions of a
// story: which of them carry only grammar, count, date, deny, report, hedge or
// name. All of it is data, one file a language (data/en.txt …), so that adding
// a language is adding a file; no rule here or elsewhere asks which language it
// is. It knows no article, no edit and no finding.
package lang

import (
	"embed"
	"fmt"
	"path"
	"strings"
)

//go:embed data/*.txt
var data embed.FS

// Codes lists the languages there is data for, by their codes (ISO 639-1), in
// order of the alphabet.
func Codes() []string {
	entries, err := data.ReadDir("data")
	if err != nil {
		return nil // the folder is embedded
	}
	codes := make([]string, len(entries))
	for i, e := range entries {
		codes[i] = strings.TrimSuffix(e.Name(), path.Ext(e.Name()))
	}
	return codes
}

// source returns the data of a language and the name errors give it.
func source(code string) (name, text string, err error) {
	name = "data/" + code + ".txt"
	b, err := data.ReadFile(name)
	if err != nil {
		return name, "", fmt.Errorf("no words of language %q: %w", code, err)
	}
	return name, string(b), nil
}

package samples

import (
	"embed"
	"fmt"
	"path"

	"variorum/articles"
	"variorum/articles/read"
)

//go:embed *.txt *.md
var files embed.FS

// folder is where the samples pretend to be: the first part of their paths.
const folder = "samples"

// Articles reads the built-in stories, in the order of their file names. Their
// paths look like "samples/harbour-bridge-wire.txt" and name no file on disk.
// An error means that a file in this folder cannot be read as an article.
func Articles() ([]articles.Article, error) {
	entries, err := files.ReadDir(".")
	if err != nil {
		return nil, fmt.Errorf("reading the built-in stories: %w", err)
	}
	var all []articles.Article
	for _, entry := range entries {
		data, err := files.ReadFile(entry.Name())
		if err != nil {
			return nil, fmt.Errorf("reading the built-in stories: %w", err)
		}
		name := path.Join(folder, entry.Name())
		found, err := read.Parse(name, data, read.Limits{})
		if err != nil {
			return nil, fmt.Errorf("reading the built-in stories: %w", err)
		}
		all = append(all, found...)
	}
	return all, nil
}

package store_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"variorum/store"
)

// newsroom writes three files: two versions of a story, and another story.
func newsroom() (folder string, remove func()) {
	folder, err := os.MkdirTemp("", "newsroom")
	if err != nil {
		panic(err)
	}
	for name, text := range map[string]string{
		"bridge-v1.txt": "Harbour bridge to close\n\nThe harbour bridge will close to traffic on Monday for repairs, the port said.\n",
		"bridge-v2.txt": "Harbour bridge to close\n\nThe harbour bridge will shut to traffic on Monday for repairs, the port said.\n",
		"poet.txt":      "Library named after poet\n\nThe council named its new library after a poet of the town.\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			panic(err)
		}
	}
	return folder, func() { os.RemoveAll(folder) }
}

func ExampleOpen() {
	folder, remove := newsroom()
	defer remove()
	ctx := context.Background()
	s := store.Open(ctx, []string{folder}, store.Options{NoState: true})
	defer s.Stop()
	if err := s.Wait(ctx); err != nil {
		fmt.Println(err)
		return
	}
	for _, story := range s.Snapshot().Stories {
		fmt.Println(story.Title, len(story.Versions))
	}
	// Unordered output:
	// Harbour bridge to close 2
	// Library named after poet 1
}

func ExampleStore_Search() {
	folder, remove := newsroom()
	defer remove()
	ctx := context.Background()
	s := store.Open(ctx, []string{folder}, store.Options{NoState: true})
	defer s.Stop()
	if err := s.Wait(ctx); err != nil {
		fmt.Println(err)
		return
	}
	for hit, err := range s.Search(ctx, "council library") {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(hit.Version.Title)
		break
	}
	// Output: Library named after poet
}

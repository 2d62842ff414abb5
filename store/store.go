package store

import (
	"context"
	"time"

	"variorum/articles"
)

// A Version is one article as lists show it. Its text is read with
// Store.Article.
type Version struct {
	ID        string // unique in the store: the path, with "#n" for the n-th article of a file
	Path      string
	Entry     int
	Title     string // never "": the file's name where the article has none
	Source    string // never "": the folder or file name where the article names none
	Author    string
	Published time.Time // zero where unknown
	Dated     time.Time // what orders versions: Published, Modified, else the file's time
	Label     string    // explicit version
	Words     int
}

// A Story is one or more versions of the same story, oldest first.
type Story struct {
	Title    string
	Versions []Version // at least one
}

// A Problem is a file, or a part of one, that could not be opened.
type Problem struct{ Path, Reason string }

// A Snapshot is the state of a store at one moment. It never changes.
type Snapshot struct {
	Stories  []Story // newest first
	Articles int
	Problems []Problem
	Loading  bool
	Files    int // files read so far
	Total    int // files found so far; complete once Walked
	Walked   bool
}

// A Store holds articles and the stories they are versions of. Its methods
// may be called from several goroutines.
type Store struct{}

// Options say how a store loads. The zero value is the usual way.
type Options struct {
	Limits articles.Limits
}

// Open starts loading the articles at paths (files and folders; no path at
// all loads nothing) and returns at once. Loading ends when ctx does.
func Open(ctx context.Context, paths []string, options Options) *Store { panic("not written yet") }

// Add puts articles that are not files (built-in, standard input) into the
// store.
func (s *Store) Add(list []articles.Article) { panic("not written yet") }

// Snapshot returns the store's present state, without waiting.
func (s *Store) Snapshot() *Snapshot { panic("not written yet") }

// Changed returns a channel that receives after the snapshot changed. Several
// changes may be told once. One receiver.
func (s *Store) Changed() <-chan struct{} { panic("not written yet") }

// Wait returns when everything is loaded and grouped, or with ctx's error.
func (s *Store) Wait(ctx context.Context) error { panic("not written yet") }

// Article returns the article of a version, reading its file again where the
// store no longer holds its text. Its errors are *articles.FileError.
func (s *Store) Article(ctx context.Context, id string) (*articles.Article, error) {
	panic("not written yet")
}

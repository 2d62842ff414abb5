package catalog

import (
	"time"

	"variorum/store/internal/group"
	"variorum/store/internal/order"
)

// A Version is one article as lists show it. Its text is read with
// Store.Article.
type Version struct {
	ID        string // unique in the store: the path, with "#n" for the n-th article of a file
	Path      string // clean, to be shown; Store.File has the name to open
	Entry     int
	Title     string // never "": the text's first words, else the file's name, where the article has none
	Source    string // never "": the URL's host, else the folder or file name, where the article names none
	Author    string
	Published time.Time // zero where unknown
	Dated     time.Time // what orders versions: Published, Modified, else the file's time
	Modified  time.Time // the file's time; zero for articles that are in no file
	Label     string    // explicit version
	Words     int

	OrderedBy order.By     // what put it behind the version before it, or the first before the next
	Why       group.Reason // why it is of one story with the version before it, or the first with the next
}

// Related is a version of another story that shares some wording: a report of the
// same event, a follow-up that repeats background, a text that is quoted.
type Related struct {
	ID   string
	Path string  // clean, to be shown
	Kept float64 // share of the shorter text's words that the other keeps
}

// A Problem is a file, or a part of one, that could not be opened.
type Problem struct{ Path, Reason string }

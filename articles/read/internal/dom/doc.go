// Package dom reads HTML: it finds the story on a page and what the page
// states of it, and turns trees of elements into blocks. It knows nothing of
// files and encodings.
package dom

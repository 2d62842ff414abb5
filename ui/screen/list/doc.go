// Package list is the list of stories with their versions.
//
// Only the visible stories are drawn, so that a hundred thousand of them
// scroll like ten. The pane reads no file and compares nothing: it says which
// verdict it misses (Missing) and is told (SetVerdict). It knows no other pane.
package list

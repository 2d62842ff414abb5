// Package format says what a format of articles is, and holds the few things
// that all formats share. It knows none of them.
package format

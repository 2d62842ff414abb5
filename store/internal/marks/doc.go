// Package marks keeps what the reader left on articles and decided about
// stories, in a file that several programs may use at once. It knows articles
// by their keys only, and nothing of what is in them.
package marks

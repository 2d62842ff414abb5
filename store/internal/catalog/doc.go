// Package catalog keeps what a store knows of files and articles, but for their
// texts, and which articles are of one story: all of it under one lock. It reads
// no file and looks for no story; it is told.
package catalog

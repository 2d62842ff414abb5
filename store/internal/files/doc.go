// Package files finds the files below what a reader named, hands them out to
// be read, follows what happens to them, and replaces a file so that nobody
// sees half of it. It knows nothing of what is in files.
package files

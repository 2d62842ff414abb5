//go:build !unix

package files

// syncFolder does nothing: elsewhere a folder cannot be synced.
func syncFolder(string) error { return nil }

//go:build darwin || freebsd

package files

import (
	"io/fs"
	"syscall"
)

// inode returns the number of a file in its file system, and when anything
// about it last changed.
func inode(info fs.FileInfo) (number uint64, changed int64) {
	if s, ok := info.Sys().(*syscall.Stat_t); ok {
		return s.Ino, s.Ctimespec.Nano()
	}
	return 0, info.ModTime().UnixNano()
}

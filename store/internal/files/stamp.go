package files

import (
	"io/fs"
	"time"
)

// racyTime is how long after it was last written a file must have been looked
// at for its stamp to be trusted: within one tick of its clock, a file can be
// written twice. FAT has the coarsest clock, of two seconds.
const racyTime = 2 * time.Second

// A Stamp tells the states of a file apart without reading it. The zero Stamp
// is of no file.
type Stamp struct {
	Size     int64
	Modified int64  // Unix time in nanoseconds
	Inode    uint64 // 0 where the system has none
}

// StampOf returns the stamp of a file that was looked at at some time. It is
// zero where the file may change after that and keep its stamp.
func StampOf(info fs.FileInfo, looked time.Time) Stamp {
	if looked.Sub(info.ModTime()) < racyTime {
		return Stamp{}
	}
	return Stamp{Size: info.Size(), Modified: info.ModTime().UnixNano(), Inode: inode(info)}
}

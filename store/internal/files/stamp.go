package files

import (
	"io/fs"
	"time"
)

// A file can be written twice within one tick of its file system's clock. The
// stamp of a file that was looked at so soon after it was last written cannot be
// trusted: fineTick where times have parts of a second, which kernels take from
// a clock of at most 10 ms, else coarseTick, the two seconds of FAT.
const (
	fineTick   = 100 * time.Millisecond
	coarseTick = 2 * time.Second
)

// A Stamp tells the states of a file apart without reading it. The zero Stamp
// is that of a state that cannot be told from others.
type Stamp struct {
	Size     int64
	Modified int64  // when its bytes were last written, Unix time in nanoseconds
	Changed  int64  // when anything about it last changed, or as Modified where the system does not tell
	Inode    uint64 // 0 where the system has none
}

// StampOf returns the stamp of a file that was looked at at some time. It is
// zero where the file may change after that and keep its stamp.
func StampOf(info fs.FileInfo, looked time.Time) Stamp {
	s := Stamp{Size: info.Size(), Modified: info.ModTime().UnixNano()}
	s.Inode, s.Changed = inode(info)
	tick := coarseTick
	if s.Modified%int64(time.Second) != 0 || s.Changed%int64(time.Second) != 0 {
		tick = fineTick
	}
	if looked.Sub(time.Unix(0, max(s.Modified, s.Changed))) < tick {
		return Stamp{}
	}
	return s
}

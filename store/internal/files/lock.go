package files

import (
	"os"
	"path/filepath"
	"time"

	"variorum/articles/work"
)

// lockAtMost is how long WithLock waits. What programs do under a lock takes
// milliseconds: whoever holds it longer has been stopped.
const lockAtMost = 10 * time.Second

// WithLock calls f while no other program holds the lock at path, a file that
// is made for it and stays. The lock falls with the program that holds it,
// however it ends. Where the file system has no locks, or whoever has it does
// not let go for ten seconds, f is called without: what is under the lock must
// survive that, too. The error is f's.
func WithLock(path string, f func() error) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return f()
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return f()
	}
	defer file.Close() // lets go of the lock, and of waiting for it
	fd, locked := file.Fd(), make(chan error, 1)
	work.Go(func() error { return lock(fd) }, func(err error) { locked <- err })
	select {
	case <-locked:
	case <-time.After(lockAtMost):
	}
	return f()
}

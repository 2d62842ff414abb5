//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package files

import (
	"errors"
	"syscall"
)

// lock waits for the lock on an open file.
func lock(fd uintptr) error {
	for {
		if err := syscall.Flock(int(fd), syscall.LOCK_EX); !errors.Is(err, syscall.EINTR) {
			return err
		}
	}
}

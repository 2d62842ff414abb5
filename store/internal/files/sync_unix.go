//go:build unix

package files

import (
	"errors"
	"os"
	"syscall"
)

// syncFolder brings a renaming in a folder to the disk, as far as the file
// system can.
func syncFolder(folder string) error {
	f, err := os.Open(folder)
	if err != nil {
		return nil // a folder that may be written need not be readable
	}
	defer f.Close()
	if err := f.Sync(); err != nil && !errors.Is(err, syscall.EINVAL) && !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	return nil
}

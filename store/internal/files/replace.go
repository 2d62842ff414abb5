package files

import (
	"errors"
	"io"
	"os"
	"path/filepath"
)

// Replace writes a file as a whole: those who read it have the old one or the
// new one, and where it is lasting, so has the disk after a power cut. It makes
// the file's folder where there is none. The file and the folder are for the
// user alone.
func Replace(path string, lasting bool, write func(io.Writer) error) (err error) {
	folder := filepath.Dir(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	file, err := os.CreateTemp(folder, filepath.Base(path)+"-*.tmp") // made with mode 0600
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(file.Name())
		}
	}()
	err = write(file)
	if lasting && err == nil {
		err = file.Sync()
	}
	if err := errors.Join(err, file.Close()); err != nil {
		return err
	}
	if err := os.Rename(file.Name(), path); err != nil || !lasting {
		return err
	}
	return syncFolder(folder)
}

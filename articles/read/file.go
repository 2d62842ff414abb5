package read

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"

	"variorum/articles/read/internal/decode"
)

// openFile opens the regular file at path, or returns a *FileError. It opens without blocking and looks again at what it opened,
// which need not be what the name stood for a moment ago, so that no FIFO can
// hold it up.
func openFile(path string) (file *os.File, size int64, err error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, 0, fileError(path, openReason(err), err)
	}
	if reason := notRegular(info.Mode()); reason != "" {
		return nil, 0, fileError(path, reason, nil) // opening a device may already do something
	}
	file, err = os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, 0, fileError(path, openReason(err), err)
	}
	info, err = file.Stat()
	switch {
	case err != nil:
		err = fileError(path, openReason(err), err)
	case notRegular(info.Mode()) != "":
		err = fileError(path, notRegular(info.Mode()), nil)
	default:
		return file, info.Size(), nil
	}
	return nil, 0, errors.Join(err, file.Close())
}

// notRegular says what a file is that is no regular file, "" if it is one.
func notRegular(mode fs.FileMode) string {
	switch {
	case mode.IsRegular():
		return ""
	case mode.IsDir():
		return "a folder, not a file"
	case mode&fs.ModeNamedPipe != 0:
		return "a named pipe, not a file; read it with: variorum - < PIPE"
	case mode&fs.ModeSocket != 0:
		return "a socket, not a file"
	case mode&(fs.ModeDevice|fs.ModeCharDevice) != 0:
		return "a device, not a file"
	}
	return "not a regular file"
}

// openReason puts a system error in words.
func openReason(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "no such file"
	case errors.Is(err, fs.ErrPermission):
		return "no permission to read it"
	case errors.Is(err, syscall.ELOOP):
		return "a symbolic link that leads round in circles"
	case errors.Is(err, syscall.ENXIO):
		return "a socket or device, not a file"
	case errors.Is(err, syscall.ENAMETOOLONG):
		return "the name is too long"
	case errors.Is(err, syscall.ENOTDIR):
		return "no such file: a part of the path is not a folder"
	case errors.Is(err, syscall.EMFILE), errors.Is(err, syscall.ENFILE):
		return "too many files are open; try again"
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return "cannot be read: " + err.Error()
}

// tooLarge is the reason for a file of size bytes, or of which so many were
// read, when limit is allowed.
func tooLarge(size, limit int64) string {
	more := ""
	if size == limit+1 {
		more = " or more"
	}
	return fmt.Sprintf("too large (%s%s; the limit is %s, raise it with --max-size)", decode.ByteSize(size), more, decode.ByteSize(limit))
}

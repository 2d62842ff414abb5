package container

import (
	"archive/tar"
	"bytes"
	"errors"
	"fmt"
	"io"
)

func tarArchive() Container {
	return Container{Name: "tar archive", Looks: looksLikeTar, Each: eachOfTar}
}

// looksLikeTar recognises the mark of all tar programs since 1988.
func looksLikeTar(head []byte) bool {
	return len(head) >= 262 && bytes.Equal(head[257:262], []byte("ustar"))
}

func eachOfTar(in *Input, visit func(*Member) error) error {
	archive := tar.NewReader(in)
	for n := 0; ; n++ {
		file, err := archive.Next()
		switch {
		case err == io.EOF:
			return nil
		case errors.Is(err, ErrUnpacked):
			return err
		case err != nil && n > 0:
			return errCut
		case err != nil:
			return fmt.Errorf("damaged tar archive: %w", err)
		case n >= maxMembers:
			return fmt.Errorf("tar archive with more than %d files", maxMembers)
		}
		if file.Typeflag != tar.TypeReg {
			continue
		}
		if err := visit(&Member{Reader: in.Meter.Count(archive), Name: file.Name}); err != nil {
			return err
		}
	}
}

// errCut says that a container ends early.
var errCut = errors.New("cut short or damaged; this is what could be read")

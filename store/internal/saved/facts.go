package saved

import (
	"variorum/store/internal/catalog"
	"variorum/store/internal/disk"
	"variorum/store/internal/files"
	"variorum/store/internal/group"
)

// What a record says with yes or no, and what its version is dated by, as the
// bits of a number.
const (
	factVersioned = 1 << iota // its file's name says which version it is
	factTitled                // the article states a title
	factPath                  // it is shown under another path than its file's name
	factPublished             // it is dated by when it was published
	factModified              // it is dated by its file's time
)

// writeRecord writes a record, but for its words.
func writeRecord(e *disk.Encoder, r *catalog.Record, f catalog.File) {
	v := &r.Version
	if e.Path(r.File) {
		writeFile(e, f)
	}
	facts := uint64(0)
	note := func(fact uint64, holds bool) {
		if holds {
			facts |= fact
		}
	}
	note(factVersioned, r.Versioned)
	note(factTitled, r.Titled)
	note(factPath, v.Path != r.File)
	note(factPublished, v.Dated == v.Published)
	note(factModified, v.Dated == v.Modified)
	e.Uint(facts)
	e.Uint(uint64(v.Entry))
	if facts&factPath != 0 {
		e.String(v.Path)
	}
	e.String(v.Title)
	e.Shared(v.Source)
	e.Shared(v.Author)
	e.Time(v.Published)
	if facts&(factPublished|factModified) == 0 {
		e.Time(v.Dated)
	}
	e.String(v.Label)
	e.Uint(uint64(v.Words))
	e.String(r.Story)
	e.String(r.Address)
	e.String(r.Name)
	e.String(r.Number)
	e.Time(r.Modified)
	e.Time(r.Captured)
}

// writeStory writes what a shelf says of its story.
func writeStory(e *disk.Encoder, s *catalog.Shelf) {
	if len(s.Records) > 1 {
		e.Float(s.Story.Kept)
		e.Float(s.Story.Confidence)
	}
	e.Uint(uint64(len(s.Related)))
	for _, r := range s.Related {
		e.String(r.ID)
		e.String(r.Path)
		e.Float(r.Kept)
	}
}

// readStory reads what writeStory wrote.
func readStory(d *disk.Decoder, s *catalog.Shelf) {
	if len(s.Records) > 1 {
		s.Story = group.Cluster{Kept: d.Float(), Confidence: d.Float()}
		s.Reasons = make(map[*catalog.Record]group.Reason, len(s.Records))
	}
	for range d.Count() {
		s.Related = append(s.Related, catalog.Related{ID: d.String(), Path: d.String(), Kept: d.Float()})
	}
}

// writeReason writes why a version is of its story.
func writeReason(e *disk.Encoder, r group.Reason) {
	exact := uint64(0)
	if r.Exact {
		exact = 1
	}
	e.Uint(uint64(r.Kind)<<1 | exact)
	e.Float(r.Kept)
}

// readReason reads what writeReason wrote.
func readReason(d *disk.Decoder) group.Reason {
	n := d.Uint()
	return group.Reason{Kind: group.ReasonKind(n >> 1), Exact: n&1 != 0, Kept: d.Float()}
}

// readRecord reads what writeRecord wrote into r. It enters the file of the
// article into known.
func readRecord(d *disk.Decoder, r *catalog.Record, known map[string]catalog.File) {
	v := &r.Version
	name, first := d.Path()
	f := known[name]
	if first {
		f = readFile(d)
	}
	facts := d.Uint()
	r.File, v.Modified = name, f.Modified
	r.Titled = facts&factTitled != 0
	v.Entry = int(d.Uint())
	v.Path = name
	if facts&factPath != 0 {
		v.Path = d.String()
	}
	v.Title = d.String()
	v.Source, _ = d.Shared()
	v.Author, _ = d.Shared()
	v.Published = d.Time()
	switch {
	case facts&factPublished != 0:
		v.Dated = v.Published
	case facts&factModified != 0:
		v.Dated = v.Modified
	default:
		v.Dated = d.Time()
	}
	v.Label = d.String()
	v.Words = int(d.Uint())
	v.ID = catalog.VersionID(name, v.Entry)
	r.Item = group.Item{ID: v.ID, Story: d.String(), Address: d.String(), Name: d.String(), Versioned: facts&factVersioned != 0}
	r.Number = d.String()
	r.Modified, r.Captured = d.Time(), d.Time()
	f.Ids = append(f.Ids, v.ID)
	known[name] = f
}

// writeFile writes what the system said of a file.
func writeFile(e *disk.Encoder, f catalog.File) {
	e.Time(f.Modified)
	if f.Stamp == (files.Stamp{}) {
		e.Uint(0)
		return
	}
	e.Uint(1)
	e.Int(f.Stamp.Size)
	e.Int(f.Stamp.Changed - f.Stamp.Modified)
	e.Uint(f.Stamp.Inode)
}

// readFile reads what writeFile wrote.
func readFile(d *disk.Decoder) catalog.File {
	f := catalog.File{Modified: d.Time()}
	if d.Uint() != 0 {
		f.Stamp = files.Stamp{Size: d.Int(), Modified: f.Modified.UnixNano()}
		f.Stamp.Changed = f.Stamp.Modified + d.Int()
		f.Stamp.Inode = d.Uint()
	}
	return f
}

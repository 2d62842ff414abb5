package store

import (
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
func writeRecord(e *disk.Encoder, r *record, f file) {
	v := &r.version
	if e.Path(r.file) {
		writeFile(e, f)
	}
	facts := uint64(0)
	note := func(fact uint64, holds bool) {
		if holds {
			facts |= fact
		}
	}
	note(factVersioned, r.Versioned)
	note(factTitled, r.titled)
	note(factPath, v.Path != r.file)
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
	e.String(r.number)
	e.Time(r.modified)
	e.Time(r.captured)
}

// writeStory writes what a shelf says of its story.
func writeStory(e *disk.Encoder, s *shelf) {
	if len(s.records) > 1 {
		e.Float(s.story.Kept)
		e.Float(s.story.Confidence)
	}
	e.Uint(uint64(len(s.related)))
	for _, r := range s.related {
		e.String(r.ID)
		e.String(r.Path)
		e.Float(r.Kept)
	}
}

// readStory reads what writeStory wrote.
func readStory(d *disk.Decoder, s *shelf) {
	if len(s.records) > 1 {
		s.story = group.Cluster{Kept: d.Float(), Confidence: d.Float()}
		s.reasons = make(map[*record]group.Reason, len(s.records))
	}
	for range d.Count() {
		s.related = append(s.related, Related{ID: d.String(), Path: d.String(), Kept: d.Float()})
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
func readRecord(d *disk.Decoder, r *record, known map[string]file) {
	v := &r.version
	name, first := d.Path()
	f := known[name]
	if first {
		f = readFile(d)
	}
	facts := d.Uint()
	r.file, v.Modified = name, f.modified
	r.titled = facts&factTitled != 0
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
	v.ID = versionID(name, v.Entry)
	r.Item = group.Item{ID: v.ID, Story: d.String(), Address: d.String(), Name: d.String(), Versioned: facts&factVersioned != 0}
	r.number = d.String()
	r.modified, r.captured = d.Time(), d.Time()
	f.ids = append(f.ids, v.ID)
	known[name] = f
}

// writeFile writes what the system said of a file.
func writeFile(e *disk.Encoder, f file) {
	e.Time(f.modified)
	if f.stamp == (files.Stamp{}) {
		e.Uint(0)
		return
	}
	e.Uint(1)
	e.Int(f.stamp.Size)
	e.Int(f.stamp.Changed - f.stamp.Modified)
	e.Uint(f.stamp.Inode)
}

// readFile reads what writeFile wrote.
func readFile(d *disk.Decoder) file {
	f := file{modified: d.Time()}
	if d.Uint() != 0 {
		f.stamp = files.Stamp{Size: d.Int(), Modified: f.modified.UnixNano()}
		f.stamp.Changed = f.stamp.Modified + d.Int()
		f.stamp.Inode = d.Uint()
	}
	return f
}

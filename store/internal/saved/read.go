package saved

import (
	"errors"
	"io"

	"variorum/store/internal/catalog"
	"variorum/store/internal/disk"
	"variorum/store/internal/group"
	"variorum/store/internal/wording"
	"variorum/store/internal/words"
)

// A Reader reads an index.
type Reader struct {
	from    *disk.Reader
	decoder disk.Decoder
	State   State
	Records []catalog.Record // all of them, in the order of the list
	read    int              // how many of them were read
	words   int              // of how many the words were read
	sets    words.SetPacker
	shelves int    // how many stories there are
	ahead   *chunk // that was read too far
}

// A chunk is one of an index.
type chunk struct {
	kind    byte
	payload []byte
}

// Open begins to read the index at path, which is to be closed.
func Open(path, about string) (*Reader, error) {
	from, err := disk.Open(path, about)
	if err != nil {
		return nil, err
	}
	r := &Reader{from: from}
	if err := r.summary(); err != nil {
		return nil, errors.Join(err, from.Close())
	}
	return r, nil
}

// Close closes the index.
func (r *Reader) Close() error { return r.from.Close() }

// next returns the next chunk if it is of a kind.
func (r *Reader) next(kind byte) (payload []byte, ok bool, err error) {
	if r.ahead == nil {
		k, p, err := r.from.Next(nil)
		if err != nil && err != io.EOF {
			return nil, false, err
		}
		r.ahead = &chunk{k, p} // of kind 0 at the end
	}
	if r.ahead.kind != kind {
		return nil, false, nil
	}
	payload, r.ahead = r.ahead.payload, nil
	return payload, true, nil
}

// leastBytes is less than an article or a file takes in an index. It keeps wrong
// numbers from taking all memory.
const leastBytes = 8

// summary reads what holds for all.
func (r *Reader) summary() error {
	payload, ok, err := r.next(ChunkSummary)
	if err != nil || !ok {
		return errors.Join(disk.ErrUnusable, err)
	}
	r.decoder.Read(string(payload))
	articles, shelves, files := r.decoder.Uint(), r.decoder.Uint(), r.decoder.Uint()
	r.State.Decided = r.decoder.String()
	most := uint64(r.from.Size() / leastBytes)
	if err := r.decoder.Err(); err != nil || articles > most || shelves > articles || files > most {
		return disk.ErrUnusable
	}
	r.shelves = int(shelves)
	r.Records = make([]catalog.Record, articles)
	r.State.Shelves = make([]catalog.Shelf, 0, shelves)
	r.State.Files = make(map[string]catalog.File, files)
	r.State.Reasons = make(map[string]string)
	return nil
}

// First reads the first stories, if they are kept apart.
func (r *Reader) First() error {
	payload, ok, err := r.next(chunkFirst)
	if err != nil || !ok {
		return err
	}
	return r.readStories(payload)
}

// stories reads a chunk of the others, and reports whether there was one.
func (r *Reader) stories() (more bool, err error) {
	packed, ok, err := r.next(ChunkStories)
	if err != nil || !ok {
		return false, err
	}
	payload, err := disk.Unpack(packed)
	if err != nil {
		return false, err
	}
	return true, r.readStories(payload)
}

// readStories reads what a chunk of stories holds.
func (r *Reader) readStories(payload []byte) error {
	d := &r.decoder
	for d.Read(string(payload)); d.More(); {
		size := d.Count()
		if size == 0 || size > len(r.Records)-r.read || len(r.State.Shelves) == r.shelves {
			return disk.ErrUnusable
		}
		on := catalog.Shelf{Records: make([]*catalog.Record, size)}
		readStory(d, &on)
		for i := range on.Records {
			member := &r.Records[r.read]
			r.read++
			on.Records[i] = member
			readRecord(d, member, r.State.Files)
			if size > 1 {
				on.Reasons[member] = readReason(d)
			}
		}
		r.State.Shelves = append(r.State.Shelves, on)
	}
	return d.Err()
}

// Rest reads what is left of what lists show.
func (r *Reader) Rest() error {
	for more := true; more; {
		var err error
		if more, err = r.stories(); err != nil {
			return err
		}
	}
	if r.read != len(r.Records) || len(r.State.Shelves) != r.shelves {
		return disk.ErrUnusable
	}
	for {
		payload, ok, err := r.next(ChunkFiles)
		if err != nil {
			return err
		}
		if !ok {
			return nil
		}
		d := &r.decoder
		for d.Read(string(payload)); d.More(); {
			name := d.String()
			r.State.Files[name] = readFile(d)
			r.State.Reasons[name] = d.String()
		}
		if err := d.Err(); err != nil {
			return err
		}
	}
}

// verdicts reads what comparing texts found.
func (r *Reader) verdicts() error {
	r.State.Verdicts = make(map[group.Pair]group.Verdict)
	for {
		payload, ok, err := r.next(ChunkVerdicts)
		if err != nil || !ok {
			return err
		}
		d := &r.decoder
		for d.Read(string(payload)); d.More(); {
			a, b := d.Uint(), d.Uint()
			if max(a, b) >= uint64(len(r.Records)) {
				return disk.ErrUnusable
			}
			p := group.Pair{r.Records[a].Sketch.Digest, r.Records[b].Sketch.Digest}
			r.State.Verdicts[p] = group.Verdict{Kept: d.Float32(), Value: d.Float32()}
		}
		if err := d.Err(); err != nil {
			return err
		}
	}
}

// Details reads the words and the wording of all versions, and what comparing
// them found, into the arenas of
// a catalog that nobody else puts into.
func (r *Reader) Details(c *catalog.Catalog) error {
	packed, ok, err := r.next(ChunkVocabulary)
	if err != nil || !ok {
		return errors.Join(disk.ErrUnusable, err)
	}
	payload, err := disk.Unpack(packed)
	if err != nil {
		return err
	}
	if r.State.Vocabulary, err = words.ReadVocabulary(payload); err != nil {
		return err
	}
	for {
		payload, ok, err := r.next(ChunkWords)
		if err != nil {
			return err
		}
		if !ok {
			break
		}
		if err := r.readWords(payload, c); err != nil {
			return err
		}
	}
	if r.words != len(r.Records) {
		return disk.ErrUnusable
	}
	if err := r.verdicts(); err != nil {
		return err
	}
	if r.ahead.kind != 0 {
		return disk.ErrUnusable
	}
	return nil
}

// readWords reads a chunk of words and wording.
func (r *Reader) readWords(payload []byte, c *catalog.Catalog) error {
	for len(payload) > 0 {
		if r.words == len(r.Records) {
			return disk.ErrUnusable
		}
		item := &r.Records[r.words]
		r.words++
		var err error
		var set words.Set
		if set, payload, err = r.sets.Read(payload, r.State.Vocabulary.Size()); err != nil {
			return err
		}
		item.Words = c.WordSets.Keep(set)
		var read wording.Sketch
		if read, payload, err = wording.ReadSketch(payload); err != nil {
			return err
		}
		item.Sketch = read.Keep(c.Sketches.Keep)
	}
	return nil
}

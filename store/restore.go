package store

import (
	"errors"
	"io"

	"variorum/store/internal/disk"
	"variorum/store/internal/group"
	"variorum/store/internal/words"
)

// A restorer reads an index.
type restorer struct {
	from    *disk.Reader
	decoder disk.Decoder
	kept    kept
	records []record // all of them, in the order of the list
	read    int      // how many of them were read
	words   int      // of how many the words were read
	sets    words.SetPacker
	shelves int    // how many stories there are
	ahead   *chunk // that was read too far
}

// A chunk is one of an index.
type chunk struct {
	kind    byte
	payload []byte
}

// openIndex begins to read the index at path, which is to be closed.
func openIndex(path, about string) (*restorer, error) {
	from, err := disk.Open(path, about)
	if err != nil {
		return nil, err
	}
	r := &restorer{from: from}
	if err := r.summary(); err != nil {
		return nil, errors.Join(err, from.Close())
	}
	return r, nil
}

// next returns the next chunk if it is of a kind.
func (r *restorer) next(kind byte) (payload []byte, ok bool, err error) {
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
func (r *restorer) summary() error {
	payload, ok, err := r.next(chunkSummary)
	if err != nil || !ok {
		return errors.Join(disk.ErrUnusable, err)
	}
	r.decoder.Read(string(payload))
	articles, shelves, files := r.decoder.Uint(), r.decoder.Uint(), r.decoder.Uint()
	r.kept.decided = r.decoder.String()
	most := uint64(r.from.Size() / leastBytes)
	if err := r.decoder.Err(); err != nil || articles > most || shelves > articles || files > most {
		return disk.ErrUnusable
	}
	r.shelves = int(shelves)
	r.records = make([]record, articles)
	r.kept.shelves = make([]shelf, 0, shelves)
	r.kept.files = make(map[string]file, files)
	r.kept.reasons = make(map[string]string)
	return nil
}

// first reads the first stories, if they are kept apart.
func (r *restorer) first() error {
	payload, ok, err := r.next(chunkFirst)
	if err != nil || !ok {
		return err
	}
	return r.readStories(payload)
}

// stories reads a chunk of the others, and reports whether there was one.
func (r *restorer) stories() (more bool, err error) {
	packed, ok, err := r.next(chunkStories)
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
func (r *restorer) readStories(payload []byte) error {
	d := &r.decoder
	for d.Read(string(payload)); d.More(); {
		size := d.Count()
		if size == 0 || size > len(r.records)-r.read || len(r.kept.shelves) == r.shelves {
			return disk.ErrUnusable
		}
		on := shelf{records: make([]*record, size)}
		readStory(d, &on)
		for i := range on.records {
			member := &r.records[r.read]
			r.read++
			on.records[i] = member
			readRecord(d, member, r.kept.files)
			if size > 1 {
				on.reasons[member] = readReason(d)
			}
		}
		r.kept.shelves = append(r.kept.shelves, on)
	}
	return d.Err()
}

// rest reads what is left of what lists show.
func (r *restorer) rest() error {
	for more := true; more; {
		var err error
		if more, err = r.stories(); err != nil {
			return err
		}
	}
	if r.read != len(r.records) || len(r.kept.shelves) != r.shelves {
		return disk.ErrUnusable
	}
	for {
		payload, ok, err := r.next(chunkFiles)
		if err != nil {
			return err
		}
		if !ok {
			return nil
		}
		d := &r.decoder
		for d.Read(string(payload)); d.More(); {
			name := d.String()
			r.kept.files[name] = readFile(d)
			r.kept.reasons[name] = d.String()
		}
		if err := d.Err(); err != nil {
			return err
		}
	}
}

// verdicts reads what comparing texts found.
func (r *restorer) verdicts() error {
	r.kept.verdicts = make(map[group.Pair]group.Verdict)
	for {
		payload, ok, err := r.next(chunkVerdicts)
		if err != nil || !ok {
			return err
		}
		d := &r.decoder
		for d.Read(string(payload)); d.More(); {
			a, b := d.Uint(), d.Uint()
			if max(a, b) >= uint64(len(r.records)) {
				return disk.ErrUnusable
			}
			p := group.Pair{r.records[a].Sketch.Digest(), r.records[b].Sketch.Digest()}
			r.kept.verdicts[p] = group.Verdict{Kept: d.Float32(), Value: d.Float32()}
		}
		if err := d.Err(); err != nil {
			return err
		}
	}
}

// details reads the words and the wording of all versions, and what comparing
// them found, into the arenas of
// a catalog that nobody else puts into.
func (r *restorer) details(c *catalog) error {
	packed, ok, err := r.next(chunkVocabulary)
	if err != nil || !ok {
		return errors.Join(disk.ErrUnusable, err)
	}
	payload, err := disk.Unpack(packed)
	if err != nil {
		return err
	}
	if r.kept.vocabulary, err = words.ReadVocabulary(payload); err != nil {
		return err
	}
	for {
		payload, ok, err := r.next(chunkWords)
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
	if r.words != len(r.records) {
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
func (r *restorer) readWords(payload []byte, c *catalog) error {
	for len(payload) > 0 {
		if r.words == len(r.records) {
			return disk.ErrUnusable
		}
		item := &r.records[r.words]
		r.words++
		var err error
		var set words.Set
		if set, payload, err = r.sets.Read(payload, r.kept.vocabulary.Size()); err != nil {
			return err
		}
		item.words = c.wordSets.keep(set)
		var sketch group.Sketch
		if sketch, payload, err = group.ReadSketch(payload); err != nil {
			return err
		}
		item.Sketch = sketch.Keep(c.sketches.keep)
	}
	return nil
}

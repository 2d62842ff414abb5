package store

import (
	"maps"
	"slices"

	"variorum/store/internal/disk"
	"variorum/store/internal/group"
	"variorum/store/internal/words"
)

// The chunks of an index, in the order in which they stand in it.
const (
	chunkSummary    = 1 + iota // how many of each come, and what the reader had decided
	chunkStories               // stories and what lists show of their versions, in the order of the list
	chunkFiles                 // files without articles
	chunkVerdicts              // on texts that were compared
	chunkVocabulary            // words
	chunkWords                 // the words and the wording of all versions, in the same order
)

// chunkBytes is about how large chunks are. The first one of stories is small:
// it is a few screenfuls, and is shown before the rest is read.
const (
	chunkBytes      = 1 << 18
	firstChunkBytes = 1 << 15
)

// kept is what an index holds: what a store knows of files, but for their
// texts.
type kept struct {
	shelves    []shelf           // in the order of the list
	files      map[string]file   // by name
	reasons    map[string]string // why files have no articles, by name
	decided    string            // what the reader had decided when stories were looked for
	vocabulary *words.Vocabulary
	verdicts   map[group.Pair]group.Verdict // on pairs of texts
}

// write writes an index.
func (k *kept) write(w *disk.Writer) error {
	var e disk.Encoder
	articles := 0
	for _, shelf := range k.shelves {
		articles += len(shelf.records)
	}
	e.Uint(uint64(articles))
	e.Uint(uint64(len(k.shelves)))
	e.Uint(uint64(len(k.files)))
	e.String(k.decided)
	if err := flush(w, chunkSummary, &e, 0); err != nil {
		return err
	}
	if err := k.writeStories(w, &e); err != nil {
		return err
	}
	if err := k.writeVerdicts(w, &e); err != nil {
		return err
	}
	if err := w.Chunk(chunkVocabulary, k.vocabulary.AppendTo(nil)); err != nil {
		return err
	}
	return k.writeWords(w, &e)
}

// writeStories writes what lists show, and the files without articles.
func (k *kept) writeStories(w *disk.Writer, e *disk.Encoder) error {
	limit := firstChunkBytes
	for _, shelf := range k.shelves {
		e.Uint(uint64(len(shelf.records)))
		writeStory(e, &shelf)
		for _, r := range shelf.records {
			writeRecord(e, r, k.files[r.file].stamp)
			if len(shelf.records) > 1 {
				writeReason(e, shelf.reasons[r])
			}
		}
		if len(e.Bytes) >= limit {
			if err := flush(w, chunkStories, e, 0); err != nil {
				return err
			}
			limit = chunkBytes
		}
	}
	if err := flush(w, chunkStories, e, 1); err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(k.reasons)) {
		e.String(name)
		writeStamp(e, k.files[name].stamp)
		e.String(k.reasons[name])
		if err := flush(w, chunkFiles, e, chunkBytes); err != nil {
			return err
		}
	}
	return flush(w, chunkFiles, e, 1)
}

// writeVerdicts writes what comparing texts found, in the order of the pairs.
func (k *kept) writeVerdicts(w *disk.Writer, e *disk.Encoder) error {
	pairs := slices.SortedFunc(maps.Keys(k.verdicts), func(a, b group.Pair) int { return slices.Compare(a[:], b[:]) })
	for _, p := range pairs {
		v := k.verdicts[p]
		e.Uint(p[0])
		e.Uint(p[1])
		e.Float(float64(v.Kept))
		e.Float(float64(v.Value))
		if err := flush(w, chunkVerdicts, e, chunkBytes); err != nil {
			return err
		}
	}
	return flush(w, chunkVerdicts, e, 1)
}

// writeWords writes the words and the wording of all versions.
func (k *kept) writeWords(w *disk.Writer, e *disk.Encoder) error {
	for _, shelf := range k.shelves {
		for _, r := range shelf.records {
			e.Uint(uint64(len(r.words)))
			e.Bytes = append(e.Bytes, r.words...)
			e.Bytes = r.Sketch.AppendTo(e.Bytes)
		}
		if err := flush(w, chunkWords, e, chunkBytes); err != nil {
			return err
		}
	}
	return flush(w, chunkWords, e, 1)
}

// flush writes what was encoded as a chunk, once it has a number of bytes.
func flush(w *disk.Writer, kind byte, e *disk.Encoder, least int) error {
	if len(e.Bytes) < least {
		return nil
	}
	err := w.Chunk(kind, e.Bytes)
	e.Bytes = e.Bytes[:0]
	return err
}

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
	chunkFirst                 // the first stories and what lists show of their versions, in the order of the list
	chunkStories               // the others, packed
	chunkFiles                 // files without articles
	chunkVocabulary            // words, packed
	chunkWords                 // the words and the wording of all versions, in the same order
	chunkVerdicts              // on texts that were compared
)

// chunkBytes is about how large chunks are. The first stories are a few
// screenfuls, and are shown before the rest is read.
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
	e.Bytes = k.vocabulary.AppendTo(e.Bytes)
	if err := flushPacked(w, chunkVocabulary, &e, 0); err != nil {
		return err
	}
	if err := k.writeWords(w, &e); err != nil {
		return err
	}
	return k.writeVerdicts(w, &e)
}

// writeStories writes what lists show, and the files without articles.
func (k *kept) writeStories(w *disk.Writer, e *disk.Encoder) error {
	first := true
	for _, shelf := range k.shelves {
		e.Uint(uint64(len(shelf.records)))
		writeStory(e, &shelf)
		for _, r := range shelf.records {
			writeRecord(e, r, k.files[r.file])
			if len(shelf.records) > 1 {
				writeReason(e, shelf.reasons[r])
			}
		}
		if first && len(e.Bytes) >= firstChunkBytes {
			first = false
			if err := flush(w, chunkFirst, e, 0); err != nil {
				return err
			}
		}
		if err := flushPacked(w, chunkStories, e, chunkBytes); err != nil {
			return err
		}
	}
	if err := flushPacked(w, chunkStories, e, 1); err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(k.reasons)) {
		e.String(name)
		writeFile(e, k.files[name])
		e.String(k.reasons[name])
		if err := flush(w, chunkFiles, e, chunkBytes); err != nil {
			return err
		}
	}
	return flush(w, chunkFiles, e, 1)
}

// writeVerdicts writes what comparing texts found, of those that are still
// there, by their places in the list.
func (k *kept) writeVerdicts(w *disk.Writer, e *disk.Encoder) error {
	places, place := make(map[uint64]uint64), uint64(0) // by the digests of texts
	for _, shelf := range k.shelves {
		for _, r := range shelf.records {
			places[r.Sketch.Digest()] = place
			place++
		}
	}
	pairs := slices.SortedFunc(maps.Keys(k.verdicts), func(a, b group.Pair) int { return slices.Compare(a[:], b[:]) })
	for _, p := range pairs {
		a, okA := places[p[0]]
		b, okB := places[p[1]]
		if !okA || !okB {
			continue
		}
		v := k.verdicts[p]
		e.Uint(a)
		e.Uint(b)
		e.Float32(v.Kept)
		e.Float32(v.Value)
		if err := flush(w, chunkVerdicts, e, chunkBytes); err != nil {
			return err
		}
	}
	return flush(w, chunkVerdicts, e, 1)
}

// writeWords writes the words and the wording of all versions.
func (k *kept) writeWords(w *disk.Writer, e *disk.Encoder) error {
	var sets words.SetPacker
	for _, shelf := range k.shelves {
		for _, r := range shelf.records {
			e.Bytes = sets.Append(e.Bytes, r.words)
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

// flushPacked is flush for a chunk that is packed.
func flushPacked(w *disk.Writer, kind byte, e *disk.Encoder, least int) error {
	if len(e.Bytes) < least {
		return nil
	}
	packed, err := disk.Pack(e.Bytes)
	e.Bytes = e.Bytes[:0]
	if err != nil {
		return err
	}
	return w.Chunk(kind, packed)
}

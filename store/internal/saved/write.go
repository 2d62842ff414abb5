package saved

import (
	"maps"
	"slices"

	"variorum/store/internal/catalog"
	"variorum/store/internal/disk"
	"variorum/store/internal/group"
	"variorum/store/internal/words"
)

// The chunks of an index, in the order in which they stand in it.
const (
	ChunkSummary    = 1 + iota // how many of each come, and what the reader had decided
	chunkFirst                 // the first stories and what lists show of their versions, in the order of the list
	ChunkStories               // the others, packed
	ChunkFiles                 // Files without articles
	ChunkVocabulary            // words, packed
	ChunkWords                 // the words and the wording of all versions, in the same order
	ChunkVerdicts              // on texts that were compared
)

// chunkBytes is about how large chunks are. The first stories are a few
// screenfuls, and are shown before the rest is read.
const (
	chunkBytes      = 1 << 18
	firstChunkBytes = 1 << 15
)

// State is what an index holds: what a store knows of files, but for their
// texts.
type State struct {
	Shelves    []catalog.Shelf         // in the order of the list
	Files      map[string]catalog.File // by name
	Reasons    map[string]string       // why files have no articles, by name
	Decided    string                  // what the reader had decided when stories were looked for
	Vocabulary *words.Vocabulary
	Verdicts   map[group.Pair]group.Verdict // on pairs of texts
}

// Write writes an index.
func (k *State) Write(w *disk.Writer) error {
	var e disk.Encoder
	articles := 0
	for _, shelf := range k.Shelves {
		articles += len(shelf.Records)
	}
	e.Uint(uint64(articles))
	e.Uint(uint64(len(k.Shelves)))
	e.Uint(uint64(len(k.Files)))
	e.String(k.Decided)
	if err := flush(w, ChunkSummary, &e, 0); err != nil {
		return err
	}
	if err := k.writeStories(w, &e); err != nil {
		return err
	}
	e.Bytes = k.Vocabulary.AppendTo(e.Bytes)
	if err := flushPacked(w, ChunkVocabulary, &e, 0); err != nil {
		return err
	}
	if err := k.writeWords(w, &e); err != nil {
		return err
	}
	return k.writeVerdicts(w, &e)
}

// writeStories writes what lists show, and the files without articles.
func (k *State) writeStories(w *disk.Writer, e *disk.Encoder) error {
	first := true
	for _, shelf := range k.Shelves {
		e.Uint(uint64(len(shelf.Records)))
		writeStory(e, &shelf)
		for _, r := range shelf.Records {
			writeRecord(e, r, k.Files[r.File])
			if len(shelf.Records) > 1 {
				writeReason(e, shelf.Reasons[r])
			}
		}
		if first && len(e.Bytes) >= firstChunkBytes {
			first = false
			if err := flush(w, chunkFirst, e, 0); err != nil {
				return err
			}
		}
		if err := flushPacked(w, ChunkStories, e, chunkBytes); err != nil {
			return err
		}
	}
	if err := flushPacked(w, ChunkStories, e, 1); err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(k.Reasons)) {
		e.String(name)
		writeFile(e, k.Files[name])
		e.String(k.Reasons[name])
		if err := flush(w, ChunkFiles, e, chunkBytes); err != nil {
			return err
		}
	}
	return flush(w, ChunkFiles, e, 1)
}

// writeVerdicts writes what comparing texts found, of those that are still
// there, by their places in the list.
func (k *State) writeVerdicts(w *disk.Writer, e *disk.Encoder) error {
	places, place := make(map[uint64]uint64), uint64(0) // by the digests of texts
	for _, shelf := range k.Shelves {
		for _, r := range shelf.Records {
			places[r.Sketch.Digest] = place
			place++
		}
	}
	pairs := slices.SortedFunc(maps.Keys(k.Verdicts), func(a, b group.Pair) int { return slices.Compare(a[:], b[:]) })
	for _, p := range pairs {
		a, okA := places[p[0]]
		b, okB := places[p[1]]
		if !okA || !okB {
			continue
		}
		v := k.Verdicts[p]
		e.Uint(a)
		e.Uint(b)
		e.Float32(v.Kept)
		e.Float32(v.Value)
		if err := flush(w, ChunkVerdicts, e, chunkBytes); err != nil {
			return err
		}
	}
	return flush(w, ChunkVerdicts, e, 1)
}

// writeWords writes the words and the wording of all versions.
func (k *State) writeWords(w *disk.Writer, e *disk.Encoder) error {
	var sets words.SetPacker
	for _, shelf := range k.Shelves {
		for _, r := range shelf.Records {
			e.Bytes = sets.Append(e.Bytes, r.Words)
			e.Bytes = r.Sketch.AppendTo(e.Bytes)
		}
		if err := flush(w, ChunkWords, e, chunkBytes); err != nil {
			return err
		}
	}
	return flush(w, ChunkWords, e, 1)
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

// Package disk keeps what a program found out in a file of its cache, to be
// found again by the next start: a sequence of chunks, each with a checksum,
// behind a header that says which program wrote it about what. A file that was
// written otherwise, or of which a bit is wrong, is as good as none. Package
// disk knows nothing of what chunks hold; Encoder and Decoder write and read
// the values in them.
package disk

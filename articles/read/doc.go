// Package read reads articles from files: plain text, Markdown, saved HTML
// pages, feeds, JSON dumps, tables, what news agencies send, documents and
// mail, in any encoding; also from the files in archives, and from archives of
// the web.
//
//	bytes ── unwrap ── members ── recognise format ── decode ── parse ── clean ── articles
//	         gzip,     ZIP, tar,  by content, then    BOM,      headline,
//	         zstd      WARC       by name             declared, paragraphs,
//	                   …                              guessed   captions, furniture …
//
// Open reads a file and Parse its bytes. Both return at least
// one article or a *FileError, one clear line, and never panic, block on a
// pipe, fetch from a network or take much longer than the size of the file
// allows.
//
// The package knows nothing of comparing, of stories, of terminals, colours,
// keys or widths.
//
// # A new format
//
// A format is one file and one line. The file, in the package below internal
// for formats of its family, has a function that says what the format is,
//
//	func X() format.Format
//
// of whose fields Looks recognises it by the first bytes of a file, and Parse
// reads the articles: in.Decode turns the bytes into text, and Blocks of the
// packages plain, markdown and dom turn text into blocks. Parse returns
// format.ErrOther for a file that only looked like the format, so that another
// one is tried. The line is in the table of formats, in format.go. What is a
// ZIP archive has its line in documents.go instead, and what holds other files
// in the package container. Add a file of the new format to testdata with what
// it must yield beside it, and a fuzz target to fuzz_test.go.
//
// The families are wire, records, message and document; container unpacks what
// holds other files. The other packages below internal hold what formats share:
// format (what one is), decode (bytes into text), date, header (what files state
// of themselves), plain, markdown and dom (text into blocks), and page (what
// part of a page a block is).
package read

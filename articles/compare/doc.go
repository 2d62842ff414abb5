// Package compare says how the wording of one article differs from another's:
// two articles in, aligned rows and marked words out. It is pure. It knows no
// terminal, no files, no colours and no widths; of the other packages it knows
// only what an article is.
//
// # How it works
//
// Text is cut into tokens, the words and punctuation marks of UAX #29. A
// token's key folds what a reader would call the same word: case, quotation
// marks, dashes, Unicode forms, invisible characters (see prose.Folder). All that
// follows compares keys; equal keys with different text are typography.
//
//	old                          new
//	A  The bridge will close …   a  The bridge is to close …     A ~ a   changed
//	B  "Not a day longer" …      c  He said the work …           B       moved after c
//	C  The work costs 28 …       b  "Not one day longer" …       C = c d split in two
//	   and began in May.         d  It began in May.             E       removed
//	E  Officials declined …      f  Repairs like these …         f       added
//
// The layers, each a package that knows only those before it:
//
//	articles/prose            words, keys, sentences, what nobody sees
//	articles/lang             what words mean, in the language of the two
//	internal/edit             the leaf all speak through: sides, changes, flags, segments
//	internal/pair             paragraphs: candidates, links, the chain, moves, gaps
//	internal/words            words of a row: clean-up, moves, figures, segments
//	  token, spelling, align    its tokens, their spellings, which are kept
//	internal/mention          what a sentence says: figures, names, denials, quotations, sources
//	internal/findings         which of that became something else, and how surely
//
// Paragraphs first (Align: pair), then the words within each row (words), then what
// moved from row to row. mention and findings know words only as they were handed
// over (found.go), and no other layer knows them: they say which edits matter to a
// reader of news.
//
// What comes out, a Comparison, keeps these promises, which fuzzing checks:
// the segments of a block join to its text byte for byte; every block stands
// in one row; an article does not differ from itself; typography is never
// wording; no mark cuts a character as a reader sees it; furniture never
// counts; and comparing the other way round gives the mirror image.
//
// Align, Row and Finish give the same in steps, for a view that wants to show
// what is visible before all of a book is compared.
//
// # Where the thresholds come from
//
// Each has a name and its reason where it stands. They were measured on the
// Frankenstein Variorum's collation of two editions, on chapters of two bible
// translations with known moves, splits and merges, on the Edinburgh corpus of
// hand-aligned paraphrases, and on one news story with its reworded copy; and
// chosen to be right in general rather than best on any of them.
package compare

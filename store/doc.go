// Package store holds many articles: it loads files and folders on all cores,
// finds which articles are versions of the same story, searches titles and
// texts, keeps the reader's marks, and follows what happens to files.
//
// A Store is always in some state that can be shown: Snapshot returns it
// without waiting, Changed tells that there is a newer one, and the articles
// arrive in snapshots while their folders are still being read. A snapshot
// never changes once published.
//
// Texts do not stay in memory. Of each article the store keeps what lists
// show (a Version), a sketch of its wording from which stories are found
// (internal/group) and the set of its words, which full-text search uses to
// leave files alone that cannot match (internal/words, internal/index). Article
// and Search read the files again.
//
// What loading finds is kept on disk (internal/disk) for the next start, which
// shows it at once, looks at the files behind that and reads what has changed.
// What is shown in the end depends only on the files: not on the order in which
// they were read, nor on what was kept of them.
//
// Package store knows nothing of screens: no colours, keys or widths. It does
// not know file formats (package read does) nor how the wording of two
// versions differs (articles/compare does).
package store

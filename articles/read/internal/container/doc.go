// Package container unpacks files that hold others: what is compressed, ZIP
// and tar archives, archives of the web. It gives their members one after the
// other, none of which it holds, and counts what they unpack to. It knows no
// format of articles.
package container

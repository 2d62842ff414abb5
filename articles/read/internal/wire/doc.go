// Package wire reads what news agencies send: NewsML-G2, NewsML 1, NITF, and
// the messages of teleprinters.
package wire

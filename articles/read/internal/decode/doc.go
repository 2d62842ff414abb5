// Package decode turns the bytes of a file into text: it unpacks gzip, says
// what a file is that holds no text, and finds out which encoding it is in,
// by a BOM, by what the file declares, or by a guess that is checked. It knows
// of no format beyond the few bytes in which one names its encoding.
package decode

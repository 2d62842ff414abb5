// Package prose knows how prose is written, in any language: where words and
// punctuation marks begin and end, which spellings are one word to a reader,
// which characters nobody sees, which words are abbreviations. It has the only
// fold of the program: what is compared, grouped and searched goes by the same
// keys. It does not know what words mean, nor that there are articles.
package prose

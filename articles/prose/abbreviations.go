package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// IsDotted reports whether a key is an abbreviation with dots between its
// letters: u.s., ph.d, z.b.
func IsDotted(key string) bool {
	const longest = 2 // letters before a dot
	if strings.IndexByte(key, '.') <= 0 || len(key) > LongestWord {
		return false
	}
	parts := 0
	for part := range strings.SplitSeq(strings.TrimSuffix(key, "."), ".") {
		if n := utf8.RuneCountInString(part); n == 0 || n > longest || strings.ContainsFunc(part, func(r rune) bool { return !unicode.IsLetter(r) }) {
			return false
		}
		parts++
	}
	return parts > 1
}

// isAbbreviation reports whether a word is single letters parted by dots.
func isAbbreviation(text string) bool {
	letter := true
	for _, r := range text {
		if letter != unicode.IsLetter(r) || !letter && r != '.' {
			return false
		}
		letter = !letter
	}
	return !letter && utf8.RuneCountInString(text) >= 3
}

// isShortForm reports whether a word before a full stop is written short where
// next comes behind it.
func isShortForm(word string, next rune) bool {
	const longest = 8 // bytes of the words below
	if len(word) > longest {
		return false
	}
	switch strings.ToLower(word) {
	case "mr", "mrs", "ms", "mx", "dr", "det", "insp", "prof", "rev", "hon", "sen", "rep", "gov", "gen", "lt", "col", "capt", "cmdr", "sgt", "cpl", "maj", "adm", "brig", "supt", "messrs",
		"st", "ste", "mt", "ft", "vs", "cf", "viz", "al", "dept", "univ", "assn", "bros", "gebr", "approx",
		"bzw", "ggf", "evtl", "inkl", "vgl", "geb", "hr", "fr", "hl", "dipl", "ing",
		"mm", "mme", "mmes", "mlle", "mgr", "me",
		"sra", "srta", "dra", "dña", "ud", "uds", "lic",
		"sig", "dott", "avv", "dhr", "mevr", "drs", "ул", "им", "гг":
		return true
	case "no", "nos", "nr", "núm", "vol", "vols", "pp", "fig", "figs", "art", "sec", "ch", "ca", "abs", "min", "max", "tel",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec":
		return unicode.IsDigit(next)
	}
	return false
}

package page

import (
	"strings"
	"time"

	"variorum/articles"
	"variorum/articles/read/internal/date"
)

// DateLine returns the date that a line near the start consists of
// ("Published 5 December 2025"), and the one of a line that says updated.
// The lines stay blocks.
func DateLine(blocks []articles.Block, modified time.Time) (published, updated time.Time) {
	for i := range min(len(blocks), maxByline) {
		if blocks[i].Kind != articles.Paragraph || len(blocks[i].Text) > 200 {
			continue
		}
		for line := range strings.SplitSeq(blocks[i].Text, "\n") {
			for part := range strings.SplitSeq(line, " | ") {
				date, changed := stated(part)
				switch {
				case date.IsZero():
				case changed && modified.IsZero():
					modified = date
				case !changed && published.IsZero():
					published = date
				}
			}
		}
	}
	return published, modified
}

// stated returns the date that a line consists of, zero if it is none, and
// whether the line says that it is the one of a change.
func stated(line string) (at time.Time, changed bool) {
	if len(line) > 80 {
		return time.Time{}, false
	}
	word, rest, _ := strings.Cut(strings.TrimSpace(strings.ReplaceAll(line, "\u00a0", " ")), " ")
	for _, start := range [...]string{"on ", "le ", "am ", "el ", "il ", "at ", "em "} {
		rest = strings.TrimPrefix(rest, start)
	}
	switch strings.ToLower(strings.TrimRight(word, ":")) {
	case "published", "posted", "date", "publié", "publiée", "veröffentlicht", "publicado", "publicada", "pubblicato", "опубликовано", "datum", "stand", "fecha":
	case "updated", "modified", "aktualisiert", "actualizado", "aggiornato", "atualizado", "обновлено":
		changed = true
	default:
		rest = strings.TrimSpace(line)
	}
	if at, ok := date.Parse(rest); ok && !isDigits(rest) {
		return at, changed
	}
	return time.Time{}, false
}

// isDigits reports whether s is a bare number, which as a line of text is no
// date.
func isDigits(s string) bool { return strings.Trim(s, "0123456789.") == "" }

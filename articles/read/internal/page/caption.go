package page

import (
	"strings"

	"variorum/articles"
)

// MaxCaption is the length in bytes beyond which no block is a caption, a
// headline or furniture.
const MaxCaption = 700

// maxCredit bounds a line that only says whose picture it is.
const maxCredit = 140

// IsCaption reports whether text describes a picture or credits one.
func IsCaption(text string) bool {
	return startsLikeCaption(text) || endsWithCredit(text) || isCredit(text)
}

// isCaptionButton reports whether text is what one clicks to see a picture's
// description. Who took the picture comes next.
func isCaptionButton(text string) bool {
	const longest = 20
	if len(text) > longest {
		return false
	}
	switch strings.ToLower(text) {
	case "toggle caption", "hide caption", "enlarge this image":
		return true
	}
	return false
}

// startsLikeCaption reports whether text starts as descriptions of agency
// pictures do. "In this picture" alone is also how critics write, so what the
// picture agencies put next must be there too.
func startsLikeCaption(text string) bool {
	for _, start := range [...]string{"FILE - ", "FILE – ", "FILE — ", "FILE PHOTO", "File photo: ", "File photo of ", "(File photo)"} {
		if strings.HasPrefix(text, start) {
			return true
		}
	}
	rest, ok := strings.CutPrefix(text, "In this ")
	if !ok {
		rest, ok = strings.CutPrefix(text, "In a ")
	}
	if !ok {
		rest, ok = strings.CutPrefix(text, "This ")
	}
	if !ok {
		return false
	}
	head := rest[:min(len(rest), 80)]
	if comma := strings.IndexByte(head, ','); comma >= 0 && strings.HasPrefix(text, "In ") {
		head = head[:comma]
	}
	for _, picture := range [...]string{"photograph", "photo", "image", "picture", "handout", "screengrab", "frame grab", "video still", "still image"} {
		_, after, ok := strings.Cut(head, picture)
		if !ok {
			continue
		}
		for _, origin := range [...]string{" distributed", " provided", " released", " taken", " supplied", " issued", " made available", " from video", " taken from", " posted by"} {
			if strings.HasPrefix(after, origin) {
				return true
			}
		}
		if date := strings.TrimSpace(after); strings.HasPrefix(text, "In this") && date == "" && strings.HasPrefix(rest[len(head):], ",") {
			return strings.HasPrefix(head, picture) || strings.Contains(head, " "+picture)
		}
	}
	return false
}

// credits are ends of a caption that nothing else has.
var credits = [...]string{
	"via Getty Images", "/Getty Images", "/ Getty Images", "/AFP", "/ AFP", "/Reuters", "/ Reuters", "/REUTERS", "/ REUTERS",
	"/AP", "/ AP", "/Shutterstock", "/ Shutterstock", "via AP", "via Reuters", "via REUTERS", "AP Photo", "/EPA", "/ EPA", "/dpa", "/ dpa",
	"Getty Images", "/TASS", "/Alamy", "/ Alamy", "/PA Wire", "PA Media", "/EFE", "/ANSA", "/Pool",
}

// endsWithCredit reports whether text ends with the credit of a picture
// agency: "… on Friday. Ana Ruiz / POOL / AFP via Getty Images", "(AP Photo/Ana Ruiz)".
func endsWithCredit(text string) bool {
	text = strings.TrimRight(text, " )].")
	for _, credit := range credits {
		if strings.HasSuffix(text, credit) {
			return true
		}
	}
	tail := text[max(0, len(text)-maxCredit):]
	if strings.IndexByte(tail, ':') < 0 && strings.IndexByte(tail, '/') < 0 && !strings.Contains(tail, "hoto") && !strings.Contains(tail, "Getty") {
		return false // most paragraphs
	}
	if open := strings.LastIndexAny(tail, "(["); open >= 0 {
		credit := tail[open+1:]
		name, ok := strings.CutPrefix(credit, "Photo ")
		if hasCreditStart(credit) || ok && startsWithCapital(name) && articles.CountWords(name) <= 6 {
			return true
		}
	}
	// "The roof on Friday. Photo: Bo Li"
	for _, sign := range [...]string{". ", " | ", " / ", "\n"} {
		if at := strings.LastIndex(tail, sign); at >= 0 && isCredit(tail[at+len(sign):]) {
			return true
		}
	}
	return false
}

// isCredit reports whether text is a line of its own that credits a picture.
func isCredit(text string) bool {
	return len(text) <= maxCredit && !strings.Contains(text, "\n") && hasCreditStart(text) && articles.CountWords(text) <= 12
}

func hasCreditStart(text string) bool {
	for _, start := range [...]string{
		"Photo by ", "Photo: ", "Photos: ", "Photograph by ", "Photograph: ", "Photo credit: ", "Image credit: ", "Image: ",
		"Picture: ", "Credit: ", "AP Photo", "REUTERS/", "Reuters/", "Getty Images", "Foto: ", "Fotos: ", "Crédit photo", "Fotografía: ",
		"Fotografia: ", "Bild: ", "Photo/", "Photo : ", "Фото: ", "Фото/", "Crédits : ", "Crédito: ", "Image : ", "Foto/", "dpa/", "AFP/",
	} {
		if strings.HasPrefix(text, start) {
			return true
		}
	}
	return false
}

package page

import (
	"strings"

	"variorum/articles"
)

// furnitureLines are whole lines that pages put around a story and nobody
// writes in one, in small letters and without what ends or marks them.
var furnitureLines = map[string]bool{
	"related articles": true, "related stories": true, "related posts": true, "related news": true, "related content": true,
	"related topics": true, "related coverage": true, "related links": true,
	"leave a reply": true, "leave a reply cancel reply": true, "leave a comment": true, "cancel reply": true, "post comment": true, "add a comment": true,
	"required fields are marked": true, "back to top": true, "back to top button": true, "scroll to top": true,
	"share this": true, "share this article": true, "share this story": true, "share this post": true, "share via": true,
	"share on facebook": true, "share on twitter": true, "share on x": true, "share on whatsapp": true, "share on linkedin": true, "share by email": true,
	"copy link": true, "link copied": true, "print this article": true, "email this article": true,
	"advertisement": true, "advertisements": true, "sponsored content": true, "article continues below advertisement": true,
	"story continues below advertisement": true, "article continues after advertisement": true, "story continues below this ad": true,
	"skip to content": true, "skip to main content": true, "skip advertisement": true, "skip to navigation": true,
	"previous article": true, "next article": true, "previous post": true, "next post": true, "previous story": true, "next story": true,
	"read next": true, "read also": true, "also read": true, "continue reading": true, "continue reading the main story": true, "keep reading": true, "load more": true, "show more": true, "see more": true, "view all": true,
	"you may also like": true, "you might also like": true, "you may also be interested in": true, "recommended for you": true, "more for you": true,
	"recommended stories": true, "most popular": true, "most read": true, "most viewed": true, "trending now": true, "editors' picks": true, "editor's picks": true,
	"sign up for our newsletter": true, "subscribe to our newsletter": true, "newsletter signup": true, "accept all cookies": true, "accept cookies": true,
	"cookie settings": true, "manage cookies": true, "cookie policy": true, "privacy policy": true, "terms of service": true, "terms of use": true,
	"all rights reserved": true, "this site uses akismet to reduce spam": true, "be the first to comment": true, "no comments yet": true,
	"toggle caption": true, "hide caption": true, "enlarge this image": true, "like loading": true, "subscribe now": true, "share now": true,
	"unsubscribe": true, "view in browser": true, "view online": true, "view this email in your browser": true, "post navigation": true,
	"listen to this article": true, "add to favorites": true, "save for later": true, "report this ad": true,
	// the same in other languages
	"lesen sie auch": true, "mehr zum thema": true, "nach oben": true, "anzeige": true, "zur startseite": true, "artikel teilen": true,
	"lire aussi": true, "à lire aussi": true, "publicité": true, "articles liés": true, "laisser un commentaire": true, "partager l'article": true,
	"lea también": true, "leer también": true, "publicidad": true, "artículos relacionados": true, "deja una respuesta": true, "noticias relacionadas": true,
	"leggi anche": true, "pubblicità": true, "articoli correlati": true, "lascia un commento": true,
	"leia também": true, "leia mais": true, "publicidade": true, "artigos relacionados": true, "deixe uma resposta": true, "notícias relacionadas": true,
	"читайте также": true, "реклама": true, "похожие статьи": true, "добавить комментарий": true, "поделиться": true,
}

// furnitureStarts are beginnings of such lines, of which the rest varies.
var furnitureStarts = [...]string{
	"your email address will not be published",
	"save my name, email, and website in this browser",
	"save my name and email in this browser",
	"this site uses akismet to reduce spam",
	"click to share on ", "click to email a link ", "click here to subscribe", "click here to sign up",
	"sign up for our ", "sign up to our ", "sign up here for our ", "subscribe to our newsletter", "subscribe to our channel", "get our newsletter",
	"we use cookies ", "this website uses cookies", "this site uses cookies", "by continuing to use this site", "by signing up, you agree",
	"by subscribing, you agree", "copyright ©", "copyright 19", "copyright 20", "copyright (c)", "(c) 20", "© 19", "© 20", "© copyright", "follow us on ", "like us on facebook", "join our whatsapp", "join our telegram",
	"download our app", "download the app", "for the latest news, follow", "don't miss our ", "don’t miss our ", "log in to leave a comment", "you must be logged in to post",
	"proudly powered by wordpress", "already a subscriber?", "subscribe to continue reading", "subscribe to read the full", "sign in to continue reading",
	"you are receiving this", "you received this email because", "you received this message because", "you're receiving this", "you’re receiving this", "to unsubscribe", "click here to unsubscribe",
	"view this email in ", "view this message in ", "having trouble viewing this email", "was this email forwarded to you", "forwarded this email? ",
	"deine e-mail-adresse wird nicht veröffentlicht", "votre adresse e-mail ne sera pas publiée", "tu dirección de correo electrónico no será publicada",
	"abonnez-vous à notre ", "abonnez-vous à nos ", "inscrivez-vous à notre newsletter", "abonnieren sie unseren newsletter", "abonnieren sie unsere", "suscríbase a nuestr", "suscríbete a nuestr",
	"iscriviti alla nostra newsletter", "iscriviti alla newsletter", "assine nossa newsletter", "assine a nossa newsletter", "подпишитесь на наш", "подписывайтесь на наш",
	"il tuo indirizzo email non sarà pubblicato", "o seu endereço de email não será publicado",
}

// edgeLines are furniture only at the start of a file or after the story:
// within one they may be a line of speech or a heading.
var edgeLines = map[string]bool{
	"related": true, "comments": true, "comment": true, "share": true, "tweet": true, "print": true, "email": true, "menu": true,
	"search": true, "subscribe": true, "sign in": true, "log in": true, "login": true, "register": true, "newsletter": true, "newsletters": true,
	"read more": true, "more": true, "tags": true, "home": true, "facebook": true, "twitter": true, "whatsapp": true, "linkedin": true, "instagram": true,
	"pinterest": true, "reddit": true, "telegram": true, "trending": true, "latest news": true, "top stories": true, "more stories": true,
	"more news": true, "about us": true, "contact us": true, "close": true, "next": true, "previous": true, "reply": true, "follow": true, "follow us": true,
	"teilen": true, "kommentare": true, "partager": true, "commentaires": true, "compartir": true, "comentarios": true, "condividi": true, "compartilhar": true,
}

// edgeEnds are ends of lines behind a story on who else worked on it.
var edgeEnds = [...]string{
	"contributed to this report", "contributed to this story", "contributed to this article", "contributed reporting", "contributed to this post",
	"for more news", "for the latest updates",
}

// endsLikeCredit reports whether a line says who else worked on a story.
func endsLikeCredit(text string) bool {
	for _, end := range edgeEnds {
		if at := len(text) - len(end); at >= 0 && strings.EqualFold(text[at:], end) {
			return true
		}
	}
	return false
}

// maxFurniture is the length in bytes beyond which no line is furniture: a
// cookie notice is a long one.
const maxFurniture = 400

// IsFurniture reports whether text is what a page puts around a story. edge
// says that it stands before the story's start or after its end.
func IsFurniture(text string, edge bool) bool {
	const longest = 60 // of the lines in the lists, with room to spare
	if len(text) > maxFurniture {
		return false
	}
	text = strings.Trim(text, " .:*…>»→↓↑|-–—!")
	if len(text) <= longest {
		line := strings.ReplaceAll(strings.ToLower(text), "’", "'")
		if furnitureLines[line] || edge && edgeLines[line] {
			return true
		}
	}
	if isMenu(text) {
		return true
	}
	if edge && (endsLikeCredit(text) || isTrail(text) || isReadingTime(text) || isCommentCount(text)) || isPageNumber(text) || isPointer(text) || isNotice(text) {
		return true
	}
	for _, start := range furnitureStarts {
		if len(text) >= len(start) && text[0]|0x20 == start[0]|0x20 && strings.EqualFold(text[:len(start)], start) {
			return true
		}
	}
	return false
}

// MarkFurniture marks paragraphs that are furniture wherever they stand.
func MarkFurniture(blocks []articles.Block) {
	for i := range blocks {
		if blocks[i].Kind == articles.KindParagraph && IsFurniture(blocks[i].Text, false) {
			blocks[i].Kind = articles.KindFurniture
		}
	}
}

// isMenu reports whether text is several lines of which each is a word of
// menus.
func isMenu(text string) bool {
	if !strings.Contains(text, "\n") {
		return false
	}
	for line := range strings.SplitSeq(strings.ToLower(text), "\n") {
		if line = strings.TrimSpace(line); !furnitureLines[line] && !edgeLines[line] && !sectionNames[line] {
			return false
		}
	}
	return true
}

// isTrail reports whether text is the way to a page: "Home » World » Europe".
func isTrail(text string) bool {
	if len(text) > 100 {
		return false
	}
	for _, sign := range [...]string{" » ", " › ", " > "} {
		if n := strings.Count(text, sign); n >= 2 || n == 1 && strings.HasPrefix(text, "Home"+sign) {
			return true
		}
	}
	return false
}

// isReadingTime reports whether text is a line such as "4 min read".
func isReadingTime(text string) bool {
	number, rest, _ := strings.Cut(text, " ")
	if number == "" || len(number) > 3 || strings.Trim(number, "0123456789") != "" {
		return false
	}
	switch strings.ToLower(rest) {
	case "min read", "mins read", "minute read", "minutes read", "min. read", "minutes to read":
		return true
	}
	return false
}

// isCommentCount reports whether text is a line such as "2 Comments".
func isCommentCount(text string) bool {
	number, rest, _ := strings.Cut(text, " ")
	if number == "" || len(number) > 6 || strings.Trim(number, "0123456789,.") != "" {
		return false
	}
	switch strings.ToLower(rest) {
	case "comment", "comments", "replies", "shares", "likes", "views", "kommentare", "kommentar", "commentaires", "commentaire", "comentarios", "commenti", "comentários",
		"комментарий", "комментария", "комментариев":
		return true
	}
	return false
}

// isPageNumber reports whether text is a line that numbers the pages of what
// was printed: "Page 3 of 7", "Seite 3/7".
func isPageNumber(text string) bool {
	if len(text) > 40 {
		return false
	}
	words := strings.Fields(strings.ReplaceAll(strings.ToLower(text), "/", " / "))
	if len(words) != 4 || !isCount(words[1]) || !isCount(words[3]) {
		return false
	}
	switch words[0] {
	case "page", "seite", "página", "pagina", "страница", "стр", "стр.", "strona", "sida", "side":
	default:
		return false
	}
	switch words[2] {
	case "of", "/", "von", "sur", "de", "di", "из", "z", "av", "van":
		return true
	}
	return false
}

func isCount(word string) bool { return len(word) <= 4 && strings.Trim(word, "0123456789") == "" }

// pointers are what stands before the title of another story within this one.
var pointers = map[string]bool{
	"read more": true, "read also": true, "also read": true, "read next": true, "related story": true, "related stories": true, "related article": true,
	"related articles": true, "more on this story": true,
	"lesen sie auch": true, "lesen sie mehr": true, "lesen sie hier": true, "mehr zum thema": true, "auch interessant": true,
	"lire aussi": true, "à lire aussi": true, "à lire également": true, "voir aussi": true, "lea también": true, "leer también": true, "lee también": true, "le puede interesar": true,
	"leggi anche": true, "leia também": true, "leia mais": true, "veja também": true, "читайте также": true, "смотрите также": true, "по теме": true,
}

// isPointer reports whether text is a line such as "Read more: Ferry fares to
// rise", which pages have between the paragraphs of a story.
func isPointer(text string) bool {
	const longest, longestPointer = 250, 60
	before, _, ok := strings.Cut(text[:min(len(text), longestPointer)], ":")
	return ok && len(text) < longest && len(before) < len(text)-1 && pointers[strings.Trim(strings.ToLower(before), " \u00a0\u202f>»*")]
}

// isNotice reports whether text is a short line about rights, or the one by
// which feeds say where they come from.
func isNotice(text string) bool {
	if len(text) > 200 {
		return false
	}
	for _, notice := range [...]string{
		"all rights reserved", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados", "tutti i diritti riservati",
		"riproduzione riservata", "todos os direitos reservados", "все права защищены",
	} {
		if at := len(text) - len(notice); at >= 0 && strings.EqualFold(text[at:], notice) {
			return true
		}
	}
	return strings.HasPrefix(text, "The post ") && strings.Contains(text, " appeared first on ") ||
		strings.HasPrefix(text, "The article ") && strings.Contains(text, " first appeared on ")
}

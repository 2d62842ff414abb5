//go:build unix

package endtoend_test

import (
	"encoding/base64"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// hostile is what no terminal may get to see from a file: the clipboard, the
// title, a link, colours, modes, queries, strings of all kinds, their 8-bit
// forms, and directions that turn the rest of the line around.
const hostile = "\x1b]52;c;c3RvbGVu\x07\x1b]2;STOLEN\x07\x1b]8;;https://evil.example/\x1b\\\x1b[38;5;199m\x1b[5m\x1b[2J\x1b[?1003h\x1b[6n\x1b[21t" +
	"\x1bP+q544e\x1b\\\x1b_Gi=1;AAAA\x1b\\\x1bc\u009b5m\u009d52;c;c3RvbGVu\u009c\u202e\u2066\rover\b\b\x7f\x00"

// Whatever stands in a file, in its name or in what it says of itself, only
// the program's own sequences reach the terminal.
func TestNothingForeignReachesTheTerminal(t *testing.T) {
	t.Parallel()
	folder := hostileFolder(t)
	files, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	tours := map[string][]string{"all": {folder}}
	for i, file := range files {
		if filepath.Ext(file.Name()) == ".jpg" {
			continue // there is nothing to read in it; it is among the problems of all
		}
		tours[strconv.Itoa(i)+" "+filepath.Ext(file.Name())] = []string{filepath.Join(folder, file.Name())}
	}
	for name, args := range tours {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tt := start(t, run{args: append([]string{"--no-state"}, args...), answers: true})
			tt.shows("? help")
			// Reading, its source, contents and details, comparing with its
			// details and one column, a search, and the problems.
			for _, keys := range []string{"<Enter>", "j", "\\", "\\", "t", "h", "i", "h", "c", "n", "i", "h", "s", "v", "/over<Enter>", "h",
				"h", "h", "P", "h", "J", "<Enter>", "c"} {
				tt.press(keys)
				tt.settles()
			}
			tt.press("ZZ")
			tt.ends()
			for _, found := range foreign(string(tt.output)) {
				t.Errorf("the terminal got %q", found)
			}
		})
	}
}

// own are the sequences the program writes itself: styles, moves and
// erasures; the modes it uses; titles, the progress bar and the question for
// the background.
var own = []*regexp.Regexp{
	regexp.MustCompile(`^\x1b\[[\d;:]*[mHdGABCDEFIJKLMPSTXZ@rbf` + "`" + `]$`),
	regexp.MustCompile(`^\x1b\[\?(1049|25|2004|1002|1003|1006|2026|2027|2031)[hl]$`),
	regexp.MustCompile(`^\x1b\[\?(2026|2027)\$p$`),
	regexp.MustCompile(`^\x1b\[([>=][\d;]*|<\d*|\?)u$|^\x1b\[>4(;\d)?m$|^\x1b\[\?5W$|^\x1b\[\d q$`),
	regexp.MustCompile(`^\x1b\](2;[^\x00-\x1f\x7f]*|9;4;[\d;]*|11;\?)(\a|\x1b\\)$`),
	regexp.MustCompile(`^\x1b[78M]$`),
}

// theirs are sequences that could be the program's own but are those of
// hostile.
var theirs = regexp.MustCompile(`^\x1b\[(5m|.*;199m|\?1003h)$|^\x1b\]2;STOLEN\a$`)

var sequence = regexp.MustCompile(`\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]PX^_](?s:.*?)(?:\a|\x1b\\)|\x1b(?s:.)`)

// foreign returns what is not the program's own in what it wrote.
func foreign(output string) []string {
	var list []string
	for _, found := range sequence.FindAllString(output, -1) {
		mine := false
		for _, one := range own {
			mine = mine || one.MatchString(found)
		}
		if !mine || theirs.MatchString(found) {
			list = append(list, found)
		}
	}
	text := sequence.ReplaceAllString(output, "")
	for i, r := range text {
		switch {
		case r < ' ' && r != '\n' && r != '\r' && r != '\b' && r != '\t', 0x7f <= r && r < 0xa0, 0x202a <= r && r <= 0x202e, 0x2066 <= r && r <= 0x2069:
			list = append(list, string(r))
		case r == utf8.RuneError && !strings.HasPrefix(text[i:], "\ufffd"):
			list = append(list, text[i:i+1])
		}
	}
	return list
}

// What the test above looks for would be found.
func TestForeignSequencesAreFound(t *testing.T) {
	t.Parallel()
	found := foreign(hostile)
	for _, one := range []string{"\x1b]52;c;c3RvbGVu\a", "\x1b]2;STOLEN\a", "\x1b]8;;https://evil.example/\x1b\\", "\x1b[38;5;199m", "\x1b[5m", "\x1b[?1003h",
		"\x1b[6n", "\x1b[21t", "\x1bP+q544e\x1b\\", "\x1b_Gi=1;AAAA\x1b\\", "\x1bc", "\u009b", "\u009d", "\u202e", "\u2066", "\x7f", "\x00"} {
		if !slices.Contains(found, one) {
			t.Errorf("%q is not found", one)
		}
	}
}

// hostileFolder writes articles in every format, each hostile in its text, in
// what it says of itself, and in its name.
func hostileFolder(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	write := func(name, content string) {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	body := func(verb string) string {
		var b strings.Builder
		for n := range 9 {
			fmt.Fprintf(&b, "On the quay they %s item %d of the cargo %s slowly, while the harbour master watched.\n\n", verb, n, hostile)
		}
		return b.String()
	}
	quoted := strconv.QuoteToASCII(hostile) // as JSON and YAML write it, but for \x
	quoted = strings.Trim(regexp.MustCompile(`\\x(..)`).ReplaceAllString(quoted, `\u00$1`), `"`)
	quoted = strings.NewReplacer(`\a`, `\u0007`).Replace(quoted)
	var entities strings.Builder
	for _, r := range hostile {
		fmt.Fprintf(&entities, "&#x%x;", r)
	}
	name := "\x1b]52;c;c3RvbGVu\a\x1b[5m\nname\u202e"

	write(name+"-v1.txt", "Headline "+hostile+"\n\n"+body("counted"))
	write(name+"-v2.txt", "Headline "+hostile+"\n\n"+body("reckoned"))
	write("old.txt", " title Cargo "+hostile+" author Someone "+hostile+" sitename Paper "+hostile+" date 2031-03-03 "+body("counted"))
	write("latin.txt", "Caf\xe9 \x9b5m \x9d52;c;c3RvbGVu\x9c\n\n"+body("noted"))
	write("story.md", "---\ntitle: \"Cargo "+quoted+"\"\nauthor: \""+quoted+"\"\nurl: \"https://example.org/"+quoted+"\"\n---\n# Head "+entities.String()+
		"\n\nText "+entities.String()+" [link]("+entities.String()+") ![picture "+entities.String()+"](x.png) `code "+hostile+"`\n\n- item "+hostile+
		"\n\n> quote "+entities.String()+"\n\n```\n"+hostile+"\n```\n\n| a | b |\n|---|---|\n| "+entities.String()+" | x |\n\n"+body("counted"))
	write("page.html", "<html><head><title>Cargo "+entities.String()+"</title><meta name=author content=\""+entities.String()+
		"\"><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Cargo "+quoted+"\",\"author\":\""+quoted+
		"\"}</script></head><body><article><h1>Head "+entities.String()+"</h1><p>"+html.EscapeString(strings.ReplaceAll(body("counted"), "\n\n", "</p><p>"))+
		"</p><p>"+entities.String()+" and a long sentence about the cargo that was on the quay.</p><img alt=\""+entities.String()+"\"></article></body></html>")
	write("dump.jsonl", `{"title":"Cargo `+quoted+`","text":"Items of the cargo on the quay. `+quoted+`","author":"`+quoted+`","url":"https://example.org/`+quoted+`"}`+"\n"+
		`{"title":"Cargo again","text":"More items of the cargo on the quay. `+quoted+`"}`+"\n")
	write("feed.xml", `<?xml version="1.0"?><rss version="2.0"><channel><title>Paper</title><item><title>Cargo &#x9b;5m &#x202e;</title><description><![CDATA[<p>Items `+
		"\u009b5m\u202e"+` of the cargo</p>]]></description><author>x&#x9d;52;c;eA&#x9c;</author></item></channel></rss>`)
	encoded := "=?utf-8?B?" + base64.StdEncoding.EncodeToString([]byte("Cargo "+hostile)) + "?="
	write("letter.eml", "From: "+encoded+" <a@example.org>\r\nSubject: "+encoded+"\r\nDate: Mon, 3 Mar 2031 10:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"+body("counted"))
	write("\x1b[5mpicture\u202e.jpg", "\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01")
	return folder
}

package document

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"variorum/articles"
	"variorum/articles/read/internal/decode"
	"variorum/articles/read/internal/format"
)

// Subtitles are SubRip and WebVTT: what is said in a film or a broadcast.
func Subtitles() format.Format {
	return format.Format{Name: articles.FormatSubtitles, Ends: []string{".srt", ".vtt"}, Looks: looksLikeSubtitles, Parse: parseSubtitles}
}

// timing is the line that says when a cue is shown.
var timing = regexp.MustCompile(`^(?:(\d{1,3}):)?(\d\d):(\d\d)[,.](\d{3})\s+-->\s+(?:(\d{1,3}):)?(\d\d):(\d\d)[,.](\d{3})`)

// spokenTag is what marks the look of words in a cue, and who says them.
var spokenTag = regexp.MustCompile(`<(v)(?:\.[^ >]*)?[ \t]+([^>]*)>|</?[^>]*>|\{\\[^}]*\}`)

func looksLikeSubtitles(head []byte, _ string) format.Likeness {
	head = bytes.TrimPrefix(head, []byte("\ufeff"))
	if bytes.HasPrefix(head, []byte("WEBVTT")) {
		return format.Surely
	}
	_, rest, _ := bytes.Cut(head, []byte("\n"))
	if len(head) > 0 && head[0] >= '0' && head[0] <= '9' && timing.Match(rest) {
		return format.Surely
	}
	return format.Unlike
}

// parseSubtitles reads what is said, without the times. What a voice says, or
// is said without a pause, is a paragraph.
func parseSubtitles(in *decode.Source) ([]articles.Article, error) {
	const pause, most = 2.0, 700 // seconds; bytes from which on a sentence ends a paragraph
	text := articles.Clean(in.Decode(""))
	a := articles.Article{}
	end, speaking := 0.0, ""
	last := "" // line, which captions that roll up repeat
	paragraph := ""
	flush := func() {
		if paragraph != "" {
			a.Blocks = append(a.Blocks, articles.Block{Kind: articles.KindParagraph, Text: paragraph})
			paragraph = ""
		}
	}
	for cue := range strings.SplitSeq(text, "\n\n") {
		lines := strings.Split(strings.Trim(cue, "\n"), "\n")
		at := 0
		for at < len(lines) && !timing.MatchString(lines[at]) {
			at++
		}
		if at == len(lines) {
			continue // a title, a note, a style
		}
		m := timing.FindStringSubmatch(lines[at])
		if start := seconds(m[1:5]); endsSaid(paragraph) && (start-end > pause || len(paragraph) > most) {
			flush()
		}
		end = seconds(m[5:9])
		for _, line := range lines[at+1:] {
			voice, words := said(line)
			if words == "" || words == last {
				continue
			}
			last = words
			if voice != "" && voice != speaking || strings.HasPrefix(words, "- ") || strings.HasPrefix(words, ">>") {
				if flush(); voice != "" {
					words = voice + ": " + words
				}
				speaking = voice
			}
			paragraph = strings.TrimSpace(paragraph + " " + words)
		}
	}
	flush()
	if len(a.Blocks) == 0 {
		return nil, format.ErrOther
	}
	return []articles.Article{a}, nil
}

// said takes a line of a cue apart: who says what.
func said(line string) (voice, words string) {
	if m := spokenTag.FindStringSubmatch(line); m != nil && m[1] == "v" {
		voice = strings.TrimSpace(m[2])
	}
	words = spokenTag.ReplaceAllString(line, "")
	for _, entity := range [...][2]string{{"&lt;", "<"}, {"&gt;", ">"}, {"&nbsp;", " "}, {"&amp;", "&"}} {
		words = strings.ReplaceAll(words, entity[0], entity[1])
	}
	return voice, strings.TrimSpace(words)
}

// seconds reads hours, minutes, seconds and thousandths.
func seconds(parts []string) float64 {
	total := 0.0
	for i, scale := range [...]float64{3600, 60, 1, 0.001} {
		n := 0.0
		for _, digit := range parts[i] {
			n = n*10 + float64(digit-'0')
		}
		total += n * scale
	}
	return total
}

func endsSaid(text string) bool {
	text = strings.TrimRight(text, " \"”’»)♪")
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?…。！？", last)
}

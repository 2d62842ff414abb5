package decode

import (
	"bytes"
	"sort"

	"github.com/gogs/chardet"
)

// guessSample is how many bytes an encoding is guessed from. More make no
// better guess, and chardet takes a quarter of a millisecond for each thousand.
const guessSample = 4 << 10

// guessEncoding returns the encoding that data, which is not UTF-8, is most
// likely in. It asks chardet for candidates, and trusts one only if the text
// then reads like text; windows-1252 is what remains.
func guessEncoding(data []byte) string {
	sample := tellingLines(data)
	results, err := chardet.NewTextDetector().DetectAll(sample)
	if err != nil {
		return westernName
	}
	candidates := []string{westernName}
	confidence := map[string]int{westernName: 0}
	for _, r := range results {
		name := encodingName(r.Charset)
		if name == "" {
			continue
		}
		if _, known := confidence[name]; !known {
			candidates = append(candidates, name)
		}
		confidence[name] = max(confidence[name], r.Confidence)
	}
	for _, pair := range [...][2]string{ // what chardet does not tell apart, or only by quotation marks
		{"koi8-r", "koi8-u"}, {"iso-8859-2", "windows-1250"}, {"iso-8859-7", "windows-1253"}, {"iso-8859-8", "windows-1255"},
	} {
		if c, ok := confidence[pair[0]]; ok && confidence[pair[1]] == 0 {
			candidates, confidence[pair[1]] = append(candidates, pair[1]), c
		}
	}
	candidates = append(candidates, "windows-874") // Thai, unknown to chardet
	sort.Strings(candidates[1:])                   // chardet's order of equals changes from run to run
	best, bestScore := westernName, 0.0
	for _, name := range candidates {
		text := decodeAs(sample, name)
		if score := likelihood(text) + familiarity(text) + float64(confidence[name])/100; score > bestScore {
			best, bestScore = name, score
		}
	}
	if best == westernName {
		return westernOr(sample)
	}
	return best
}

// betterEncoding returns the encoding that data is in if it makes no sense in
// the one that is declared for it and reads well in another; else "". Servers
// declare windows-1252 for whatever they have.
func betterEncoding(data []byte, declared string) string {
	const nonsense, sense = 0, 0.9 // of likelihood, in which 1 is text that nothing speaks against
	const few = 40                 // bytes, of which nothing can be said
	sample := tellingLines(data)
	if highBytes(sample) < few || likelihood(decodeAs(sample, declared)) > nonsense {
		return ""
	}
	name := guessEncoding(sample)
	if name == declared || likelihood(decodeAs(sample, name)) < sense {
		return ""
	}
	return name
}

func highBytes(data []byte) int {
	n := 0
	for _, c := range data {
		if c >= 0x80 {
			n++
		}
	}
	return n
}

// tellingLines returns the lines of data that have more than ASCII in them, up
// to the size of a sample. In long lines what stands between tags counts as a
// line, since pages may have all their styles in one. Lines are cut between
// words.
func tellingLines(data []byte) []byte {
	const long = 1 << 10
	var sample []byte
	for len(data) > 0 && len(sample) < guessSample*9/10 {
		end := bytes.IndexByte(data[:min(len(data), long)], '\n')
		if end < 0 && len(data) > long {
			end = bytes.IndexAny(data, "\n<>") // no part of a character in any encoding that is guessed
		}
		line := data[:end+1]
		if end < 0 {
			line = data
		}
		data = data[len(line):]
		if isASCII(line) {
			continue
		}
		room := guessSample - len(sample)
		if len(line) > room {
			line = line[:room]
			if end := bytes.LastIndexAny(line, " \n"); end > room/2 {
				line = line[:end]
			}
		}
		sample = append(sample, line...)
	}
	return sample
}

// westernOr returns windows-1257 for what chardet, which does not know it,
// takes for windows-1252: Lithuanian and Latvian read in that have ð and þ,
// which are Icelandic and Faroese, side by side with letters that these
// languages have not.
func westernOr(sample []byte) string {
	var counts [256]int
	for _, c := range sample {
		counts[c]++
	}
	foreign := 0
	for _, c := range []byte("\xE0\xE2\xE7\xE8\xEB\xEE\xFB") { // à â ç è ë î û
		foreign += counts[c]
	}
	eth, thorn := counts[0xF0]+counts[0xD0], counts[0xFE]+counts[0xDE] // š and ž in windows-1257
	if eth+thorn > 0 && foreign > 0 || thorn > 0 && counts[0xF8] > 0 {
		return "windows-1257"
	}
	return westernName
}

// encodingName returns the WHATWG name of an encoding that chardet knows, ""
// for one that text files are not in.
func encodingName(name string) string {
	switch name {
	case "ISO-8859-1", "windows-1252":
		return westernName
	case "ISO-8859-2":
		return "iso-8859-2"
	case "windows-1250":
		return "windows-1250"
	case "ISO-8859-5":
		return "iso-8859-5"
	case "ISO-8859-6":
		return "iso-8859-6"
	case "ISO-8859-7":
		return "iso-8859-7"
	case "windows-1253":
		return "windows-1253"
	case "ISO-8859-8", "ISO-8859-8-I":
		return "iso-8859-8"
	case "windows-1255":
		return "windows-1255"
	case "ISO-8859-9", "windows-1254":
		return "windows-1254"
	case "windows-1251":
		return "windows-1251"
	case "windows-1256":
		return "windows-1256"
	case "KOI8-R":
		return "koi8-r"
	case "Shift_JIS":
		return "shift_jis"
	case "GB-18030", "GB18030":
		return "gb18030"
	case "EUC-JP":
		return "euc-jp"
	case "EUC-KR":
		return "euc-kr"
	case "Big5":
		return "big5"
	case "ISO-2022-JP":
		return "iso-2022-jp"
	}
	return ""
}

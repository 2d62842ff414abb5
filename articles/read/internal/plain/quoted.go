package plain

import "strings"

// Plain text marks what it quotes as mail does: with ">" before each line, and
// one more of them for what stood in a quotation already.

// MaxQuoting is how deep quotations in plain text are told apart. What stands
// deeper is taken for this deep.
const MaxQuoting = 20

// quoteDepth returns how often a line is quoted, and the line without the
// signs that say so. Programs' prompts and arrows are no such signs, nor is
// the one of "> 50 %" in prose.
func quoteDepth(line string) (depth int, rest string) {
	rest = line
	for strings.HasPrefix(rest, ">") {
		depth = min(depth+1, MaxQuoting)
		if rest = rest[1:]; strings.HasPrefix(rest, " >") {
			rest = rest[1:]
		}
	}
	if depth == 0 || rest == "" {
		return depth, rest
	}
	switch c := rest[0]; {
	case c == ' ':
		rest = rest[1:]
	case c >= '0' && c <= '9', c == '=', c == '-', c == '<':
		return 0, line
	}
	return depth, rest
}

// maxSignature is how many lines a signature has at most. Netiquette allows
// four; what lawyers make people add runs longer.
const maxSignature = 15

// cutSignature cuts the signature that text begins with, up to the end of the
// text or of what is quoted as often: behind a line "-- ", as mail and news
// have it. Where there is none, signature is nil.
func cutSignature(text string, depth int) (signature []string, after string) {
	for after = text; after != "" && len(signature) <= maxSignature; {
		line, rest, _ := strings.Cut(after, "\n")
		at, line := quoteDepth(line)
		if at != depth {
			return signature, after
		}
		if signature == nil && line != "-- " {
			return nil, text
		}
		signature = append(signature, strings.TrimRight(line, " "))
		after = rest
	}
	if after != "" {
		return nil, text
	}
	return signature, ""
}

// signatureText returns a signature as the text of a block.
func signatureText(lines []string) string {
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

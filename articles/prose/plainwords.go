package prose

// Nearly all of English text, and most of others in Latin letters, are plain words
// between spaces. UAX #29 is known to cut them there, and walking through its
// tables costs twice as much.

// plainWords appends the plain words from at on: letters and figures of ASCII
// before a space or a mark that ends in one. It returns where it met something
// else, which is a boundary.
func (c *cutter) plainWords(at int) int {
	s := c.breaks
	for at < len(s) {
		if s[at] == ' ' && at+1 < len(s) && s[at+1] < 0x80 && s[at+1] != ' ' {
			at++
			continue
		}
		end := at
		for end < len(s) && isPlain(s[end]) {
			end++
		}
		if end == at {
			return at
		}
		switch {
		case end == len(s) || s[end] == ' ':
			c.out = append(c.out, Token{int32(at), int32(end)})
		case isPlainMark(s[end]) && (end+1 == len(s) || s[end+1] == ' ' && end+2 < len(s) && isPlain(s[end+2])):
			c.out = append(c.out, Token{int32(at), int32(end)}, Token{int32(end), int32(end + 1)})
			end++
		default:
			return at
		}
		at = end
	}
	return at
}

// nextPlain returns where plain words may begin again, behind at: at a space
// between two characters of ASCII.
func (c *cutter) nextPlain(at int) int {
	s := c.breaks
	for k := at + 1; k+1 < len(s); k++ {
		if s[k] == ' ' && isPlain(s[k+1]) && s[k-1] < 0x80 && s[k-1] != ' ' {
			return k
		}
	}
	return len(s)
}

func isPlain(b byte) bool {
	return 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9'
}

func isPlainMark(b byte) bool {
	return b == ',' || b == '.' || b == ';' || b == '!' || b == '?'
}

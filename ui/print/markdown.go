package print

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/ui/label"
	"variorum/ui/print/content"
)

// Markdown writes a comparison as Markdown with CriticMarkup: {--removed--},
// {++added++}, {~~old~>new~~}, and comments that name flags, moves, splits
// and merges. Whatever would be Markdown or CriticMarkup in the articles
// themselves is escaped.
func Markdown(w io.Writer, c *compare.Comparison) error {
	b := bufio.NewWriter(w)
	title := c.New.Title
	if title == "" {
		title = c.Old.Title
	}
	if title != "" {
		fmt.Fprintf(b, "# %s\n\n", escapeMarkdown(title, true))
	}
	fmt.Fprintf(b, "*%s*\n\n", escapeMarkdown(label.Join(label.Verdict(c)), true))
	fmt.Fprintf(b, "- old: %s\n- new: %s\n", escapeMarkdown(articleIdentity(c.Old), true), escapeMarkdown(articleIdentity(c.New), true))
	markdownFindings(b, c)
	for i := range c.Rows {
		r := &c.Rows[i]
		b.WriteString("\n" + blockPrefix(c, r))
		if r.Moved {
			fmt.Fprintf(b, "{>>moved from %s to %s<<}", content.Paragraphs(r.Old), content.Paragraphs(r.New))
		}
		writeCritic(b, compare.Interleave(r))
		if r.Role == compare.RoleFurniture {
			b.WriteString("{>>furniture<<}")
		}
		b.WriteByte('\n')
	}
	return b.Flush()
}

// blockPrefix returns the Markdown that says what kind of block a row is.
func blockPrefix(c *compare.Comparison, r *compare.Row) string {
	switch content.BlockKind(c, r) {
	case articles.KindHeadline:
		return "## "
	case articles.KindHeading:
		return "### "
	case articles.KindQuote:
		return "> "
	case articles.KindListItem:
		return "- "
	}
	return ""
}

// writeCritic writes the pieces of a row with CriticMarkup.
func writeCritic(b *bufio.Writer, pieces []compare.Piece) {
	start := true
	for i := 0; i < len(pieces); {
		p := pieces[i]
		if p.Break {
			if p.Old {
				b.WriteString("{>>two paragraphs became one<<} ")
			} else {
				b.WriteString("{>>one paragraph became two<<}\n\n")
				start = true
			}
			i++
			continue
		}
		run, flags, next := content.SameChange(pieces, i)
		i = next
		if !content.Changed(p.Change) {
			b.WriteString(escapeMarkdown(run, start))
			start = false
			continue
		}
		lead, words, trail := content.TrimSpace(run)
		if p.Old && p.Change == compare.ChangeReplaced && i < len(pieces) && content.Replaces(pieces[i], p) {
			by, also, after := content.SameChange(pieces, i)
			flags |= also
			i = after
			_, by, trail = content.TrimSpace(by)
			b.WriteString(lead + "{~~" + escapeMarkdown(words, start) + "~>" + escapeMarkdown(by, start) + "~~}")
		} else if words != "" {
			mark := "++"
			if p.Old {
				mark = "--"
			}
			b.WriteString(lead + "{" + mark + escapeMarkdown(words, start) + mark + "}")
		}
		if why := label.Words(flags); why != "" {
			b.WriteString("{>>" + why + "<<}")
		}
		if p.Change == compare.ChangeMoved {
			b.WriteString("{>>moved<<}")
		}
		b.WriteString(trail)
		start = false
	}
}

// escapeMarkdown makes s plain text in Markdown and CriticMarkup. At the
// start of a block the signs that begin lists and rules count too.
//
// Every sign that could open or close markup gets a backslash; CommonMark
// takes one before any ASCII punctuation. Between the characters of "{++" or
// "++}" it also keeps programs that look for CriticMarkup before they read
// Markdown from finding any.
func escapeMarkdown(s string, start bool) string {
	if start {
		s = strings.TrimLeft(s, " \n")
	}
	var b strings.Builder
	digits := start // nothing but digits so far: "1." would begin a list
	line := start
	var last rune
	for _, r := range s {
		switch {
		case strings.ContainsRune("\\`*_{}[]<>&~=+|#", r),
			r == '-' && (line || last == '{' || last == '-'),
			(r == '.' || r == ')') && digits && last != 0:
			b.WriteByte('\\')
		case r == '\n':
			if last == '\n' {
				continue // an empty line would end the paragraph inside a mark
			}
			b.WriteByte('\\') // a hard line break
		}
		b.WriteRune(r)
		digits = digits && '0' <= r && r <= '9'
		line = r == '\n'
		last = r
	}
	return b.String()
}

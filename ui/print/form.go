package print

import (
	"fmt"
	"io"

	"variorum/articles/compare"
	"variorum/ui/print/page"
)

// A Form says how a comparison is to be written.
type Form struct {
	Format string // text, html, markdown, json or summary
	Width  int    // cells in a line of text
	Inline bool   // text in one column
	Fold   bool   // text counts paragraphs that are the same instead of showing them
}

// Formats returns the names of the formats, the usual one first.
func Formats() []string { return []string{"text", "html", "markdown", "json", "summary"} }

// FormatHelp says in lines of help what the formats hold, and what the signs
// of text mean.
const FormatHelp = `  text      two columns, --width cells wide together, or one with --inline;
            [-removed-] {+added+} [⇄moved⇄], ~ changed, " quotation, ¬ negation,
            # number, @ name, » attribution; in colour on a terminal
  html      one self-contained page
  markdown  CriticMarkup
  json      all rows and words, for programs
  summary   the figures only`

// Check returns an error that says what to ask for instead where a form makes
// no sense.
func (f Form) Check() error {
	switch f.Format {
	case "text":
		if f.Width < MinWidth {
			return fmt.Errorf("--width %d is too narrow; give at least %d", f.Width, MinWidth)
		}
		if f.Width > MaxWidth {
			return fmt.Errorf("--width %d is too wide; give at most %d", f.Width, MaxWidth)
		}
		return nil
	case "html", "markdown", "json", "summary":
		switch {
		case f.Inline:
			return fmt.Errorf("--inline goes with --format text, not %s", f.Format)
		case f.Fold:
			return fmt.Errorf("--fold goes with --format text, not %s", f.Format)
		}
		return nil
	}
	return fmt.Errorf("unknown format %q; choose text, html, markdown, json or summary", f.Format)
}

// Comparison writes c in a form that Check accepts. All forms but JSON, which
// programs read, are for readers.
func (f Form) Comparison(w io.Writer, c *compare.Comparison) error {
	if err := f.write(w, c); err != nil {
		return fmt.Errorf("writing the comparison: %w", err)
	}
	return nil
}

func (f Form) write(w io.Writer, c *compare.Comparison) error {
	if f.Format == "json" {
		return JSON(w, c)
	}
	c = c.Readable()
	switch {
	case f.Format == "html":
		return page.Write(w, c)
	case f.Format == "markdown":
		return Markdown(w, c)
	case f.Format == "summary":
		return Summary(w, c)
	case f.Inline:
		return Inline(w, c, f.Width, f.Fold)
	}
	return SideBySide(w, c, f.Width, f.Fold)
}

// SameWording reports whether the articles of a comparison say the same in
// the same words and order, whatever their typography and furniture, and lead to
// the same places.
func SameWording(c *compare.Comparison) bool {
	n := c.Counts
	return n.Edits+n.Changed+n.Added+n.Removed+n.Moved+n.Links == 0
}

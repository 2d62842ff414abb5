package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode"

	"github.com/ledongthuc/pdf"

	"variorum/articles"
	"variorum/articles/read/internal/decode"
	"variorum/articles/read/internal/format"
	"variorum/articles/read/internal/header"
	"variorum/articles/read/internal/page"
	"variorum/articles/work"
)

// PDF is the format of printed pages.
func PDF() format.Format {
	return format.Format{Name: articles.FormatPDF, Raw: true, Looks: looksLikePDF, Parse: parsePDF}
}

func looksLikePDF(head []byte, _ string) format.Likeness {
	if bytes.HasPrefix(head, []byte("%PDF-")) {
		return format.Surely
	}
	return format.Unlike
}

// parsePDF reads the text of a file. What goes wrong in the library is wrong
// with the file.
func parsePDF(in *decode.Source) ([]articles.Article, error) {
	in.Encoding = decode.UTF8
	if err := check(in.Data); err != nil {
		return nil, err
	}
	var a articles.Article
	err := work.Guard(func() (err error) {
		a, err = read(in.Data)
		return err
	})
	var panicked *work.PanicError
	switch {
	case errors.As(err, &panicked):
		return nil, errors.New("damaged PDF, or one of a kind that cannot be read; convert it with pdftotext")
	case err != nil:
		return nil, err
	}
	return []articles.Article{a}, nil
}

func read(data []byte) (articles.Article, error) {
	data = withUsualHeader(data)
	file, err := pdf.NewReader(&source{bytes.NewReader(data), time.Now().Add(maxTime)}, int64(len(data)))
	switch {
	case errors.Is(err, pdf.ErrInvalidPassword):
		return articles.Article{}, errors.New("PDF with a password; save it without one")
	case err != nil:
		return articles.Article{}, fmt.Errorf("damaged PDF: %w", err)
	}
	a := articles.Article{}
	pages, pictures, missed := paintAll(file)
	lines := withoutMargins(pages)
	set := settingOf(lines)
	a.Blocks = set.blocks(lines)
	if len(a.Blocks) == 0 {
		if pictures > 0 {
			return a, errors.New("a scanned PDF: pictures of pages without text; have their text recognised first, with ocrmypdf")
		}
		return a, format.ErrNoText
	}
	if isGarbled(a.Blocks) {
		return a, errors.New("a PDF whose fonts do not say which letters they have; have its text recognised first, with ocrmypdf")
	}
	if missed > 0 {
		a.Notes = append(a.Notes, fmt.Sprintf("%s of the PDF could not be read.", format.Count(missed, "page", "pages")))
	}
	describe(&a, file)
	return a, nil
}

// paintAll returns the lines of all pages, and how many pictures there are and
// pages that could not be read.
func paintAll(file *pdf.Reader) (pages [][]line, pictures, missed int) {
	count := file.NumPage()
	for n := 1; n <= min(count, maxPages); n++ {
		painter := painter{state: state{ctm: identity(), stretch: 1}, fonts: map[string]*font{}}
		err := work.Guard(func() error {
			p := file.Page(n)
			painter.paint(p.V.Key("Contents"), p.Resources(), 0)
			return nil
		})
		if err != nil {
			if strings.Contains(err.Error(), errTime.Error()) {
				return pages, pictures, count - n + 1
			}
			missed++
		}
		pictures += painter.pictures
		pages = append(pages, linesOf(painter.fragments, n))
	}
	return pages, pictures, missed + max(0, count-maxPages)
}

// withUsualHeader puts what the library wants to see around a file: programs
// write other versions, and bytes behind the end.
func withUsualHeader(data []byte) []byte {
	data = bytes.Clone(data)
	copy(data, "%PDF-1.7\n")
	if end := bytes.LastIndex(data, []byte("%%EOF")); end >= 0 && len(data)-end < 2000 {
		return data[:end+len("%%EOF")]
	}
	return data
}

// isGarbled reports whether much of a text is no letters, as where a font names
// its glyphs by numbers only.
func isGarbled(blocks []articles.Block) bool {
	letters, others := 0, 0
	for _, b := range blocks {
		for _, r := range b.Text {
			switch {
			case unicode.IsControl(r) || r == unicode.ReplacementChar || unicode.Is(unicode.Co, r):
				others++
			case unicode.IsLetter(r):
				letters++
			}
		}
	}
	return others*5 > letters
}

// describe sets what the file says of itself: its title, unless it is the name
// that a program gave it, who wrote it and when.
func describe(a *articles.Article, file *pdf.Reader) {
	info := file.Trailer().Key("Info")
	f := header.Fields{}
	f.Add(header.Author, info.Key("Author").Text())
	f.Add(header.Published, dateOf(info.Key("CreationDate").RawString()))
	f.Add(header.Language, file.Trailer().Key("Root").Key("Lang").Text())
	largest := headingOf(a.Blocks)
	title := strings.TrimSpace(info.Key("Title").Text())
	if largest >= 0 && !strings.EqualFold(title, a.Blocks[largest].Text) {
		title = a.Blocks[largest].Text
	} else if largest < 0 && !isTitle(title) {
		title = ""
	}
	f.Add(header.Title, title)
	header.Set(a, f)
	page.PutHeadline(a)
}

// headingOf returns the first heading among the first blocks, -1 if there is
// none.
func headingOf(blocks []articles.Block) int {
	for i := range blocks[:min(len(blocks), 5)] {
		if blocks[i].Kind == articles.KindHeading {
			return i
		}
	}
	return -1
}

// isTitle reports whether a title reads like one, and not like a file's name.
func isTitle(title string) bool {
	lower := strings.ToLower(title)
	return strings.Contains(title, " ") && !strings.HasPrefix(lower, "microsoft word") && !format.HasEnd(lower, ".doc", ".docx", ".indd", ".pdf", ".odt", ".qxd", ".tex", ".ms")
}

// dateOf writes a date of PDF, D:20310304050607+01'00', as others do.
func dateOf(date string) string {
	date = strings.TrimPrefix(date, "D:")
	for _, layout := range []string{"20060102150405Z0700", "20060102150405-0700", "20060102150405", "20060102"} {
		text := strings.ReplaceAll(date, "'", "")
		if len(text) > len(layout) && !strings.Contains(layout, "07") {
			text = text[:len(layout)]
		}
		if at, err := time.Parse(layout, text); err == nil {
			return at.Format(time.RFC3339)
		}
	}
	return ""
}

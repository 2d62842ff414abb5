package articles

import "time"

// An Article is one text as a file holds it. All its strings went through
// Clean and are safe to show on a terminal.
type Article struct {
	Path  string // the file, as it was named to Open but clean: to show, not to open again; "-" for standard input
	Entry int    // 0: the file is the article; n: the n-th article of a feed, dump or mailbox

	Format    Format // what the file was taken for
	Encoding  string // the character encoding that was read, "utf-8", "windows-1252", …
	Guessed   bool   // the encoding was guessed, not declared by the file
	Title     string // "" where the file names none and no headline was found
	Source    string // the site or paper that published it
	Author    string
	Published time.Time // zero where unknown; midnight UTC where only a date is known
	Modified  time.Time // as the text states it, never the file's own time
	Captured  time.Time // when an archive of the web took it, zero where none did
	URL       string    // canonical address
	Language  string    // BCP 47, "" where unknown
	Story     string    // explicit story id: articles that share one are versions of one story
	Version   string    // explicit version ("2", "late edition"), "" where none
	Notes     []string  // what the reader should know of how the file was read, a sentence each

	Blocks []Block
}

// MaxField bounds, in bytes, what is kept of one field of an article, such as
// its title: one as long as a book is not a title.
const MaxField = 2000

// A Block is a paragraph of an article, or what stands in a paragraph's place.
type Block struct {
	Kind   Kind
	Level  int    // a heading's depth (1 to 6), a list item's or a quote's (1 and up); otherwise 0
	Number int    // what an item of an ordered list is counted as, 0 for other blocks
	Text   string // the words as the file has them, without markup: read, searched, compared
	Inline []Mark // what ranges of Text are beside words, in the order of their starts
	Markup string // the block's Markdown: of all blocks of Markdown, of the tables of HTML; "" for others
}

// A Mark says what a range of a block's text is beside words. Marks of
// different kinds may overlap, those of one kind do not.
type Mark struct {
	Kind       MarkKind
	Start, End int    // offsets in bytes; the range is not empty and cuts no character
	Target     string // where a link leads, as the file states it; "" for other kinds
}

// MarkKind says what a marked range is.
type MarkKind uint8

// The kinds of mark.
const (
	MarkLink MarkKind = iota
	MarkStrong
	MarkEmphasis
	MarkCode
	MarkDeleted  // struck out in the file
	MarkInserted // marked as new in the file
)

// Kind says what a block is.
type Kind uint8

// The kinds of block. Furniture is what a page puts around a story (site
// label, "Related Articles", share lines): it is kept and shown, and never
// counts as a difference.
const (
	KindParagraph Kind = iota
	KindHeadline
	KindHeading
	KindQuote
	KindListItem
	KindCode
	KindTable
	KindCaption
	KindRule
	KindFurniture
)

// Format names a file format that articles are read from.
type Format string

// The formats.
const (
	FormatText     Format = "text"
	FormatMarkdown Format = "markdown"
	FormatHTML     Format = "html"
	FormatFeed     Format = "feed"
	FormatJSON     Format = "json"
	FormatMail     Format = "mail"
	FormatWire     Format = "wire" // NewsML, NITF, IPTC 7901
	FormatCSV      Format = "csv"  // and TSV

	FormatWord         Format = "docx"
	FormatOpenDocument Format = "odt"
	FormatEPUB         Format = "epub"
	FormatPDF          Format = "pdf"
	FormatRTF          Format = "rtf"
	FormatSubtitles    Format = "subtitles" // SRT, WebVTT
)

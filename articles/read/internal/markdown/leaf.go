package markdown

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	tables "github.com/yuin/goldmark/extension/ast"

	"variorum/articles"
	"variorum/articles/read/internal/inline"
	"variorum/articles/read/internal/plain"
)

// MaxHeading is the length in bytes beyond which a heading is a paragraph.
const MaxHeading = 400

// leaf appends the block that a node without blocks in it makes.
func (w *markdownWalk) leaf(n ast.Node, at place) {
	switch node := n.(type) {
	case *ast.Heading:
		words, marks := w.words(node, true)
		markup := w.lines(node, " ")
		if markup != "" {
			markup = strings.Repeat("#", node.Level) + " " + markup
		}
		b := articles.Block{Kind: articles.KindHeading, Level: node.Level, Text: words, Inline: marks, Markup: markup + w.references(node)}
		if len(words) > MaxHeading {
			b.Kind, b.Level = articles.KindParagraph, 0 // pages have whole leads in heading elements
		}
		w.add(b, at)
	case *ast.ThematicBreak:
		w.add(articles.Block{Kind: articles.KindRule, Text: "* * *", Markup: "* * *"}, at)
	case *ast.FencedCodeBlock:
		w.code(node, string(node.Language(w.source)), at)
	case *ast.CodeBlock:
		w.code(node, "", at)
	case *ast.HTMLBlock:
		var raw strings.Builder
		raw.WriteString(w.lines(node, "\n"))
		if node.HasClosure() {
			raw.WriteString("\n")
			raw.Write(node.ClosureLine.Value(w.source))
		}
		words := TagText(raw.String())
		w.add(articles.Block{Text: words, Markup: Escape(words)}, at)
	case *tables.Table:
		w.table(node, at)
	default:
		words, marks := w.words(n, false)
		b := articles.Block{Text: words, Inline: marks, Markup: w.markup(n) + w.references(n)}
		if onlyImage(n) {
			b.Kind = articles.KindCaption // what the picture shows is all there is to read
		}
		w.add(b, at)
	}
}

// onlyImage reports whether a paragraph is a picture.
func onlyImage(n ast.Node) bool {
	first := n.FirstChild()
	if first == nil || first.NextSibling() != nil {
		return false
	}
	if link, ok := first.(*ast.Link); ok {
		return onlyImage(link)
	}
	_, ok := first.(*ast.Image)
	return ok
}

// lines returns the source of a node without the signs of what it stands in.
func (w *markdownWalk) lines(n ast.Node, join string) string {
	var b strings.Builder
	for i, segment := range n.Lines().Sliced(0, n.Lines().Len()) {
		if i > 0 {
			b.WriteString(join)
		}
		b.Write(bytes.TrimRight(segment.Value(w.source), "\n"))
	}
	return b.String()
}

// markup returns the source of a paragraph. What only looks like a tag gets a
// backslash, so that whoever renders the Markdown shows it as the text it is.
func (w *markdownWalk) markup(n ast.Node) string {
	var notTags []int // offsets in the source, in order
	eachInline(n, func(inline ast.Node) bool {
		if raw, ok := inline.(*ast.RawHTML); ok && raw.Segments.Len() > 0 {
			if tag := string(raw.Segments.Value(w.source)); tagWords(tag) == tag {
				notTags = append(notTags, raw.Segments.At(0).Start)
			}
		}
		return true
	})
	if len(notTags) == 0 {
		return w.lines(n, "\n")
	}
	var b strings.Builder
	for i, segment := range n.Lines().Sliced(0, n.Lines().Len()) {
		if i > 0 {
			b.WriteByte('\n')
		}
		at := segment.Start
		for len(notTags) > 0 && notTags[0] < segment.Stop {
			if notTags[0] >= at {
				b.Write(w.source[at:notTags[0]])
				b.WriteByte('\\')
				at = notTags[0]
			}
			notTags = notTags[1:]
		}
		b.Write(bytes.TrimRight(w.source[at:segment.Stop], "\n"))
	}
	return b.String()
}

// code appends a block of code, fenced by more backticks than it has in it.
func (w *markdownWalk) code(n ast.Node, language string, at place) {
	words := strings.TrimRight(w.lines(n, "\n"), " \n")
	fence := "```"
	for strings.Contains(words, fence) {
		fence += "`"
	}
	w.add(articles.Block{Kind: articles.KindCode, Text: words, Markup: fence + language + "\n" + words + "\n" + fence}, at)
}

// table appends a table: its text has one line a row and cells parted by
// " | ", its Markdown is written anew. One without words says nothing.
func (w *markdownWalk) table(n *tables.Table, at place) {
	if len(n.Alignments) < 2 { // pages lay text out in such tables
		for row := n.FirstChild(); row != nil; row = row.NextSibling() {
			for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
				words, marks := w.words(cell, true)
				w.add(articles.Block{Text: words, Inline: marks, Markup: w.lines(cell, " ") + w.references(cell)}, at)
			}
		}
		return
	}
	var text inline.Builder
	var markup []string
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var line inline.Builder
		var sources []string
		said := false
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			if len(sources) > 0 {
				line.Append(" | ", nil)
			}
			words, marks := w.words(cell, true)
			line.Append(words, marks)
			said = said || words != ""
			sources = append(sources, w.lines(cell, " "))
		}
		if said { // tables of HTML may have no head, those of Markdown must
			text.Newline()
			text.Append(line.Take())
		}
		markup = append(markup, "| "+strings.Join(sources, " | ")+" |")
		if _, isHead := row.(*tables.TableHeader); isHead {
			markup = append(markup, delimiterRow(n.Alignments))
		}
	}
	words, marks := text.Take()
	if articles.CountWords(words) == 0 {
		return
	}
	w.add(articles.Block{Kind: articles.KindTable, Text: words, Inline: marks, Markup: strings.Join(markup, "\n") + w.references(n)}, at)
}

func delimiterRow(alignments []tables.Alignment) string {
	var b strings.Builder
	b.WriteString("|")
	for _, a := range alignments {
		switch a {
		case tables.AlignLeft:
			b.WriteString(" :--- |")
		case tables.AlignRight:
			b.WriteString(" ---: |")
		case tables.AlignCenter:
			b.WriteString(" :---: |")
		default:
			b.WriteString(" --- |")
		}
	}
	return b.String()
}

// references returns the definitions of the reference links in a block, so
// that its Markdown can stand alone. All blocks together get no more of them
// than the text is long.
func (w *markdownWalk) references(n ast.Node) string {
	var b strings.Builder
	seen := map[string]bool{}
	add := func(reference *ast.ReferenceLink) {
		if reference == nil || seen[string(reference.Value)] || len(seen) > 100 || bytes.HasPrefix(reference.Value, []byte("^")) {
			return
		}
		label := string(reference.Value)
		seen[label] = true
		definition, ok := w.context.Reference(label)
		if !ok {
			definition, ok = w.context.Reference(strings.ToLower(articles.FoldSpace(label)))
		}
		if !ok {
			return
		}
		fmt.Fprintf(&b, "\n[%s]: <%s>", label, definition.Destination())
		if title := definition.Title(); len(title) > 0 {
			fmt.Fprintf(&b, " %q", title)
		}
	}
	eachInline(n, func(inline ast.Node) bool {
		switch link := inline.(type) {
		case *ast.Link:
			add(link.Reference)
		case *ast.Image:
			add(link.Reference)
		}
		return true
	})
	if b.Len() == 0 || w.referred+b.Len() > len(w.source) {
		return ""
	}
	w.referred += b.Len()
	return "\n" + b.String()
}

// eachInline calls visit for each node below n, which says whether to go down.
func eachInline(n ast.Node, visit func(ast.Node) bool) {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if visit(child) {
			eachInline(child, visit)
		}
	}
}

// words returns the text that a reader finds in a node and the marks on it.
// fold makes one line of it.
func (w *markdownWalk) words(n ast.Node, fold bool) (string, []articles.Mark) {
	b := inline.Builder{Fold: fold}
	w.write(&b, n)
	return b.Take()
}

func (w *markdownWalk) write(b *inline.Builder, parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch node := n.(type) {
		case *ast.Text:
			w.writeText(b, node)
		case *ast.String:
			b.WriteString(string(node.Value))
		case *ast.Link:
			if node.Reference != nil && bytes.HasPrefix(node.Reference.Value, []byte("^")) {
				b.WriteString("[" + string(node.Reference.Value) + "]") // a footnote, not a link
				break
			}
			w.marked(b, node, articles.MarkLink, w.target(node.Destination))
		case *ast.AutoLink:
			b.Open(articles.MarkLink, w.target(node.URL(w.source)))
			b.WriteString(string(node.Label(w.source)))
			b.Close(articles.MarkLink)
		case *ast.Emphasis:
			kind := articles.MarkEmphasis
			if node.Level > 1 {
				kind = articles.MarkStrong
			}
			w.marked(b, node, kind, "")
		case *ast.CodeSpan:
			w.marked(b, node, articles.MarkCode, "")
		case *tables.Strikethrough:
			w.marked(b, node, articles.MarkDeleted, "")
		case *ast.RawHTML:
			w.writeTag(b, string(node.Segments.Value(w.source)))
		case *tables.TaskCheckBox:
			if node.IsChecked {
				b.WriteString("[x] ")
			} else {
				b.WriteString("[ ] ")
			}
		default:
			w.write(b, n)
		}
	}
}

// marked writes what is in a node as a marked range.
func (w *markdownWalk) marked(b *inline.Builder, n ast.Node, kind articles.MarkKind, target string) {
	b.Open(kind, target)
	w.write(b, n)
	b.Close(kind)
}

// target returns where a link leads, as it can be shown. Links of the same
// definition share it, so that they take no more room than the text.
func (w *markdownWalk) target(destination []byte) string {
	if shown, ok := w.targets[string(destination)]; ok {
		return shown
	}
	shown := articles.Shorten(articles.CleanLine(unescapeMarkdown(string(destination))), articles.MaxField)
	w.targets[string(destination)] = shown
	return shown
}

func (w *markdownWalk) writeText(b *inline.Builder, node *ast.Text) {
	value := string(node.Segment.Value(w.source))
	if !node.IsRaw() {
		value = articles.Clean(unescapeMarkdown(value))
	}
	b.WriteString(value)
	switch {
	case node.HardLineBreak():
		b.WriteString("\n")
	case node.SoftLineBreak():
		if next, ok := node.NextSibling().(*ast.Text); !ok || plain.NeedsSpace(value, string(next.Segment.Value(w.source))) {
			b.WriteString(" ")
		}
	}
}

// writeTag writes what a tag says to a reader. The tags of insertions and
// deletions mark what stands between them.
func (w *markdownWalk) writeTag(b *inline.Builder, tag string) {
	for name, kind := range map[string]articles.MarkKind{"del": articles.MarkDeleted, "s": articles.MarkDeleted, "ins": articles.MarkInserted} {
		switch strings.ToLower(tag) {
		case "<" + name + ">":
			b.Open(kind, "")
		case "</" + name + ">":
			b.Close(kind)
		}
	}
	b.WriteString(tagWords(tag))
}

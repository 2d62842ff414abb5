package document

import (
	"errors"
	"path"

	"variorum/articles"
	"variorum/articles/read/internal/container"
	"variorum/articles/read/internal/dom"
	"variorum/articles/read/internal/format"
	"variorum/articles/read/internal/header"
	"variorum/articles/read/internal/page"
	"variorum/articles/read/internal/xmltree"
)

// EPUB is a book.
func EPUB() Kind {
	return Kind{Name: articles.FormatEPUB, Member: "META-INF/container.xml", Parse: parseEPUB}
}

// parseEPUB reads a book; each of its chapters that has text is an article.
func parseEPUB(a *container.Archive) ([]articles.Article, error) {
	source, err := a.Text("META-INF/container.xml")
	if err != nil {
		return nil, err
	}
	container, err := xmltree.Parse(source)
	if err != nil {
		return nil, err
	}
	name := container.Find("rootfile").Attribute("full-path")
	if source, err = a.Text(name); err != nil {
		return nil, err
	}
	book, err := xmltree.Parse(source)
	if err != nil {
		return nil, errors.New("EPUB book without a list of its chapters")
	}
	fields, err := coreFields(a, name)
	if err != nil {
		return nil, err
	}
	files := map[string]string{}
	for _, item := range book.All("item") {
		files[item.Attribute("id")] = path.Join(path.Dir(name), item.Attribute("href"))
	}
	var list []articles.Article
	for _, chapter := range book.All("itemref") {
		source, err := a.Text(files[chapter.Attribute("idref")])
		if err != nil {
			return nil, err
		}
		article := chapterArticle(source, fields)
		if len(article.Blocks) > 0 && len(list) < format.MaxEntries {
			article.Entry = len(list) + 1
			list = append(list, article)
		}
	}
	if len(list) == 0 {
		return nil, format.ErrNoText
	}
	return list, nil
}

// chapterArticle returns the article of a chapter: the book is its source, its
// first heading the title.
func chapterArticle(source string, book header.Fields) articles.Article {
	a := articles.Article{}
	header.Set(&a, book)
	a.Source, a.Title = a.Title, ""
	a.Blocks, a.Notes = dom.Blocks(source, nil)
	for i := range a.Blocks[:min(len(a.Blocks), 3)] {
		if b := &a.Blocks[i]; b.Kind == articles.KindHeading {
			a.Title = articles.Shorten(articles.CleanLine(b.Text), articles.MaxField)
			break
		}
	}
	if a.Title == "" {
		a.Title = a.Source
		return a
	}
	page.PutHeadline(&a)
	return a
}

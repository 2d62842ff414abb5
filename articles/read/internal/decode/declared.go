package decode

import (
	"bytes"
	"strings"
)

// maxDeclaration is how far into a page the encoding that it states is looked
// for, in bytes. It should stand in the first kilobyte, but programs that save
// pages put all their styles before it.
const maxDeclaration = 1 << 20

// DeclaredInHTML returns the encoding that the head of a page states, in a
// meta element or an XML declaration, "" if it states none.
func DeclaredInHTML(data []byte) string {
	head := bytes.ToLower(data[:min(len(data), HeadSize)])
	if bytes.HasPrefix(bytes.TrimLeft(head, " \t\r\n"), []byte("<?xml")) {
		declaration, _, _ := bytes.Cut(head, []byte("?>"))
		if name := quotedAfter(string(declaration), "encoding="); name != "" {
			return name
		}
	}
	if name := declaredInMeta(head); name != "" || len(head) == len(data) {
		return name
	}
	head, _, _ = bytes.Cut(bytes.ToLower(data[:min(len(data), maxDeclaration)]), []byte("<body"))
	return declaredInMeta(head)
}

// declaredInMeta returns the encoding that a meta element of a head states,
// which is in small letters.
func declaredInMeta(head []byte) string {
	for {
		at := bytes.Index(head, []byte("<meta"))
		if at < 0 {
			return ""
		}
		head = head[at+len("<meta"):]
		tag, _, _ := bytes.Cut(head[:min(len(head), HeadSize)], []byte(">"))
		if name := quotedAfter(string(tag), "charset="); name != "" {
			return name
		}
	}
}

// quotedAfter returns the value that follows key in a tag, without its
// quotation marks.
func quotedAfter(tag, key string) string {
	_, value, ok := strings.Cut(tag, key)
	if !ok {
		return ""
	}
	value = strings.TrimLeft(value, "\"' ")
	if end := strings.IndexAny(value, "\"' ;/>?"); end >= 0 {
		value = value[:end]
	}
	return value
}

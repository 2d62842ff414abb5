package decode

import (
	"strings"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/ianaindex"
)

// lookup returns an encoding and its name by any of the names that files have
// for it: those of the WHATWG, which pages use, and those of IANA and of old
// systems, "cp855", "IBM-855", "MacCyrillic".
func lookup(name string) (encoding.Encoding, string) {
	if e, known := charset.Lookup(name); e != nil {
		return e, known
	}
	plain := strings.NewReplacer("-", "", "_", "", " ", "", "x-", "").Replace(strings.ToLower(strings.TrimSpace(name)))
	plain = strings.TrimPrefix(plain, "x")
	for _, prefix := range [...]string{"cp", "ibm", "dos", "oem", "windows", "win", "ms"} {
		number, ok := strings.CutPrefix(plain, prefix)
		if !ok || strings.Trim(number, "0123456789") != "" || len(number) < 3 || len(number) > 5 {
			continue
		}
		if e, known := charset.Lookup("windows-" + number); e != nil {
			return e, known
		}
		if e, err := ianaindex.IANA.Encoding("IBM" + number); err == nil && e != nil {
			return e, "ibm" + number
		}
		plain = map[string]string{"932": "shiftjis", "936": "gbk", "949": "euckr", "950": "big5", "65001": "utf8"}[number]
	}
	for _, known := range [...]string{"utf-8", "x-mac-cyrillic", "macintosh", "shift_jis", "gbk", "gb18030", "euc-kr", "euc-jp", "big5", "koi8-r", "koi8-u",
		"iso-8859-1", "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8", "iso-8859-9", "iso-8859-10",
		"iso-8859-13", "iso-8859-14", "iso-8859-15", "iso-8859-16"} {
		if strings.ReplaceAll(strings.ReplaceAll(strings.TrimPrefix(known, "x-"), "-", ""), "_", "") == plain {
			return charset.Lookup(known)
		}
	}
	if plain == "macroman" || plain == "mac" {
		return charset.Lookup("macintosh")
	}
	if e, err := ianaindex.IANA.Encoding(name); err == nil && e != nil {
		return e, strings.ToLower(name)
	}
	return nil, ""
}

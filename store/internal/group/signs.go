package group

import (
	"net/url"
	"path/filepath"
	"regexp"
	"strings"
)

// versionName finds the end of a file name that says which version it is:
// story-v2, story.v2, story_v2, "story (2)" is a copy of another kind and not
// meant. The number may have dots and zeros.
var versionName = regexp.MustCompile(`(?i)^(.*\S)[-._ ]v(?:er(?:sion)?)?[-._ ]?([0-9]{1,4})$`)

// NameVersion splits the name of a file that says its version into the path
// its versions share and the number; base is "" if it says none.
func NameVersion(path string) (base, label string) {
	name := filepath.Base(path)
	for range 2 { // story-v2.html.gz
		if ext := filepath.Ext(name); ext != "" && len(ext) < len(name) && versionName.FindString(name) == "" {
			name = strings.TrimSuffix(name, ext)
		}
	}
	m := versionName.FindStringSubmatch(name)
	if m == nil {
		return "", ""
	}
	return filepath.Join(filepath.Dir(path), strings.ToLower(m[1])), m[2]
}

// FoldURL brings a canonical address into the form in which two of the same
// page are equal: no scheme, "www.", fragment, trailing slash or parameters
// that only say where a reader came from. It is "" for what is no address of
// a page: no host, or a host alone, which many sites wrongly give every page.
func FoldURL(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" {
		return ""
	}
	path := strings.TrimSuffix(u.EscapedPath(), "/")
	path = strings.TrimSuffix(path, "/index.html")
	query := u.Query()
	for name := range query {
		if strings.HasPrefix(name, "utm_") || name == "fbclid" || name == "gclid" || name == "ref" {
			query.Del(name)
		}
	}
	if path == "" && len(query) == 0 {
		return ""
	}
	folded := strings.TrimPrefix(strings.ToLower(u.Host), "www.") + path
	if len(query) > 0 {
		folded += "?" + query.Encode()
	}
	return folded
}

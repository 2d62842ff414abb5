package naming

import (
	"net/url"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// versionName finds the end of a file name that says which version it is:
// story-v2, story.v2, story_v2, "story (2)" is a copy of another kind and not
// meant. The number may have dots and zeros.
var versionName = regexp.MustCompile(`(?i)^(.*\S)[-._ ]v(?:er(?:sion)?)?[-._ ]?([0-9]{1,4})$`)

// NameVersion splits the name of a file into the path that its versions share
// and the version it says, label, "" if it says none.
func NameVersion(path string) (base, label string) {
	name := filepath.Base(path)
	for range 2 { // story-v2.html.gz
		if ext := filepath.Ext(name); ext != "" && len(ext) < len(name) && versionName.FindString(name) == "" {
			name = strings.TrimSuffix(name, ext)
		}
	}
	if m := versionName.FindStringSubmatch(name); m != nil {
		name, label = m[1], m[2]
	}
	return filepath.Join(filepath.Dir(path), strings.ToLower(name)), label
}

// archived finds the address that a page of the Wayback Machine is a copy of.
var archived = regexp.MustCompile(`^(?i:https?://)?web\.archive\.org/web/[0-9]{4,14}[a-z_]*/(.+)$`)

// FoldURL brings a canonical address into the form in which two of the same
// page are equal: no scheme, no archive around it, no "www.", "m." or "amp."
// before the host, no fragment, trailing slash, /amp or parameters that only say
// where a reader came from. It is "" for what is no address of a page: no host,
// or a host alone, which many sites wrongly give every page.
func FoldURL(address string) string {
	address = strings.TrimSpace(address)
	if m := archived.FindStringSubmatch(address); m != nil {
		address = m[1]
		if !strings.Contains(address, "://") {
			address = "http://" + address
		}
	}
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return ""
	}
	path := strings.TrimSuffix(u.EscapedPath(), "/")
	for _, end := range []string{"/index.html", "/amp", ".amp", "/amp.html"} {
		path = strings.TrimSuffix(path, end)
	}
	path = strings.TrimPrefix(path, "/amp/")
	if path != "" && path[0] != '/' {
		path = "/" + path
	}
	query := u.Query()
	for name := range query {
		if tracking(name) {
			query.Del(name)
		}
	}
	if path == "" && len(query) == 0 {
		return ""
	}
	folded := foldHost(u.Host) + path
	if len(query) > 0 {
		folded += "?" + query.Encode()
	}
	return folded
}

// foldHost takes off what only says for which device a page is.
func foldHost(host string) string {
	labels := strings.Split(strings.ToLower(host), ".")
	for len(labels) > 2 && slices.Contains([]string{"www", "m", "mobile", "amp"}, labels[0]) {
		labels = labels[1:]
	}
	return strings.Join(labels, ".")
}

// tracking reports whether a parameter of an address says nothing of the page.
func tracking(name string) bool {
	if strings.HasPrefix(name, "utm_") || strings.HasPrefix(name, "at_") {
		return true
	}
	return slices.Contains([]string{"fbclid", "gclid", "mc_cid", "mc_eid", "ref", "smid", "amp", "outputtype", "igshid"}, name)
}

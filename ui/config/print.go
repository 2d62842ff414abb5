package config

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"variorum/ui/keys"
)

// Print writes settings as a file that would set them, with what each means; what
// is not otherwise than usual is commented out. from is the file they come from.
func (s *Settings) Print(w io.Writer, from string) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "# The configuration of variorum as it holds now. It lies in\n# %s\n# What begins with # is as usual.\n", from)
	usual := Default()
	for _, one := range settings() {
		fmt.Fprintf(b, "\n# %s\n%s%s = %s\n", one.means, sign(one.get(s) == one.get(&usual)), one.name, one.get(s))
	}
	fmt.Fprintf(b, "\n# The keys of every action: a letter or sign, or as in \"enter\", \"pgdown\", \"f5\",\n# \"ctrl+n\"; [] takes them away.\n[%s]\n", keysTable)
	usually := map[string]string{}
	for _, a := range usual.Keys.Actions() {
		usually[a.Name] = quoted(a.Binding.Keys())
	}
	for _, a := range s.Keys.Actions() {
		spelled := quoted(a.Binding.Keys())
		line := fmt.Sprintf("%s%s = [%s]", sign(usually[a.Name] == spelled), a.Name, spelled)
		fmt.Fprintf(b, "%-44s # %s\n", line, means(a))
	}
	return b.Flush()
}

func sign(usual bool) string {
	if usual {
		return "# "
	}
	return ""
}

// means is what an action does, on one line.
func means(a keys.Action) string { return strings.TrimSpace(a.Binding.Help().Desc) }

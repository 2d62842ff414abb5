package print

import (
	"bufio"
	"fmt"
	"strings"

	"variorum/articles/compare"
	"variorum/ui/label"
)

// writeGitHub writes findings as workflow commands, which GitHub shows beside the
// lines of a change.
// Source: docs.github.com/actions/reference/workflow-commands-for-github-actions
func writeGitHub(b *bufio.Writer, list []locatedFinding) {
	data := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	for _, at := range list {
		level := [...]string{"error", "warning", "notice"}[min(at.Rank, compare.RankC)]
		fmt.Fprintf(b, "::%s file=%s", level, property.Replace(at.path))
		if at.line > 0 {
			fmt.Fprintf(b, ",line=%d", at.line)
		}
		fmt.Fprintf(b, ",title=%s::%s\n", property.Replace(label.Happened(at.Finding)), data.Replace(label.FoundWords(at.Finding)))
	}
}

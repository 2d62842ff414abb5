package frame

import (
	"fmt"

	"variorum/ui/wrap"
)

// TooSmall asks for more room, in width cells.
func TooSmall(width int) string {
	size := fmt.Sprintf("%d × %d", LeastWidth, LeastHeight)
	for _, text := range [...]string{"variorum needs " + size + " cells", "needs " + size, size} {
		if wrap.Width(text) <= width {
			return text
		}
	}
	return wrap.Truncate(size, width)
}

package label

import (
	"fmt"
	"math"
)

// Plural returns "1 change" or "3 changes".
func Plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// Percent returns a share (0 to 1) as a whole percentage. Only a complete
// share is "100 %", and only none at all is "0 %": 99.7 % of the words kept
// must not read as if nothing had changed.
func Percent(share float64) string {
	p := int(math.Round(share * 100))
	switch {
	case share < 1 && p >= 100:
		p = 99
	case share > 0 && p <= 0:
		p = 1
	}
	return fmt.Sprintf("%d %%", p)
}

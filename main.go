// Variorum is a news reader for the terminal that shows how the wording of a
// story differs between its versions.
package main

import (
	"context"
	"os"
	"runtime/debug"

	"variorum/ui/cli"
)

// collectAt is the growth of the heap in percent after which garbage is
// collected. Most of what loading reads is garbage at once; collecting twice
// as often as usual keeps 100,000 articles under 700 MB for little time.
const collectAt = 50

func main() {
	debug.SetGCPercent(collectAt)
	os.Exit(cli.Run(context.Background(), os.Args[1:], cli.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}))
}

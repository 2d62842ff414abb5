// Package frame lays out the screen: for a size of the terminal it says where the
// panes, the header and the lowest rows are, and it sets the row of hints. It knows
// nothing of what stands in the panes.
package frame

// Package terminal is what the screen asks of its terminal beside drawing: how
// large it is, lending it to other programs, ending in order on a signal or after
// a panic. It knows Bubble Tea, and nothing of what is shown.
package terminal

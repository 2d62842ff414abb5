// Package terminal tells the screen how large its terminal is, at the start and
// whenever that changes, and lends the terminal to other programs, an editor. It
// knows Bubble Tea, and nothing of what is shown.
package terminal

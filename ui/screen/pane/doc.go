// Package pane says what the shell asks of a pane.
package pane

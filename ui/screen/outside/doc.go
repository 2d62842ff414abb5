// Package outside hands articles and comparisons to what is outside the program:
// the browser, the editor, the clipboard, a file. What it has to say stands in the
// status line: at once, or when its command is done. It knows no pane.
package outside

// Package page writes a comparison as one self-contained page for a browser, with
// its own style and script. It knows no terminal.
package page

// Package content is what every printed form of a comparison says of it, whatever
// it looks like there: which findings and remarks stand before it, what heads its
// sides, what paragraphs are called and which signs stand beside a row. It knows
// no form, colour or width.
package content

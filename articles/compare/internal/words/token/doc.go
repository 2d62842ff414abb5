// Package token holds a side of a row as the layers of comparing words work on it:
// its tokens in one run, what each is kept as, and what became of it. It knows no
// rule.
package token

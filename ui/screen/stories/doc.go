// Package stories is what the screen asks of the stories there are: the versions
// of one, an article read again, how two versions relate, and where a place of one
// is in the other. Most of it takes long and is called in commands. It knows no
// pane and no key.
package stories

// Package markdown cuts Markdown into blocks that carry their words and their
// own Markdown, so that each can be rendered alone. It knows nothing of files
// and front matter.
package markdown

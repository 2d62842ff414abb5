package frame

import "variorum/articles"

// A Message stands in the status line until the next key.
type Message struct {
	Text string
	Loud bool // it is an error
}

// Say is a message that tells how something is.
func Say(text string) Message { return Message{Text: text} }

// Complain is a message of what did not work, and why where err is not nil.
func Complain(what string, err error) Message {
	if err != nil {
		what += articles.CleanLine(err.Error())
	}
	return Message{what, true}
}

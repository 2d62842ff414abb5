// Package message reads mail: messages, mailboxes, and pages that a browser
// saved as a message.
package message

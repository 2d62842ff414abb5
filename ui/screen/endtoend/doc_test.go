// Package endtoend_test runs the program in a pseudo-terminal as a reader
// would: keys go in, and what the emulated terminal then shows, and how it is
// left, is looked at. Nothing here knows what the program is made of.
//
// How long something takes is not asserted: a text that has to come is waited
// for, so that a busy machine changes nothing.
package endtoend_test

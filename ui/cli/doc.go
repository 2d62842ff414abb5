// Package cli is the command line: which command, which flags, which files,
// screen or pipe, and with which status the program ends.
//
// It opens what the command line names (files, standard input, the pipes of
// the shell) and says in one line what is wrong with a name and what to do;
// folders are the store's to open. What is shown is made by ui/screen, what
// is printed by ui/print: this package knows no layout and no colour.
//
// Commands that print leave signals to the system, which ends them at once;
// the screen catches them, because it has a terminal to restore.
package cli

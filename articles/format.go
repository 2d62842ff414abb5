package articles

// An input is a file on its way to becoming articles.
type input struct {
	name     string // as it was given, not clean: only its end is looked at
	text     string // what the file says, decoded and clean
	encoding string
	guessed  bool
	notes    []string
}

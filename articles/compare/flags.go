package compare

// flag sets the flags of a row's changed cells, and counts the quotations
// altered.
func (w *wordComparer) flag(c *wordComparison) {}

// Package mode says what a mode is: what takes the keys before the view does, the
// prompt or a page over the panes. The prompt is here; it knows nothing of what is
// searched.
package mode

package store

import "variorum/store/internal/order"

// OrderedBy says which time, or what else, put a version where it stands among
// the versions of its story.
type OrderedBy = order.By

// What orders versions, see order.
const (
	OrderedByNothing   = order.ByNothing
	OrderedByPublished = order.ByPublished
	OrderedByModified  = order.ByModified
	OrderedByLabel     = order.ByLabel
	OrderedByCapture   = order.ByCapture
	OrderedByFile      = order.ByFile
	OrderedByPath      = order.ByName
)

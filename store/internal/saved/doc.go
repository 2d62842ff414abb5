// Package saved writes what a store knows to an index on disk, and reads it at the
// next start: what lists show of the first stories before all else, so that they
// are on the screen while the rest is read. It knows what stands in an index, not
// where that is (package store) nor how its bytes are kept (package disk).
package saved

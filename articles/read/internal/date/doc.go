// Package date reads dates and times as headers, dumps, feeds and pages state
// them. It knows nothing of where they stand.
package date

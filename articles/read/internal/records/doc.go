// Package records reads files of many articles with named fields: JSON dumps,
// tables, feeds.
package records

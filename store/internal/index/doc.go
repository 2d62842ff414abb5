// Package index finds: stories by what is typed of their titles, sources and
// authors (Filter), and the places in the texts of articles that match a query
// (Query). It reads no file and knows no store.
package index

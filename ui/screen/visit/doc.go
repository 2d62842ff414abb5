// Package visit says where the reader is: in which view, at which place of what it
// shows, and what takes the keys there. It knows no pane.
package visit

// Package style holds the looks of everything on the screen as ready pairs of
// SGR sequences, chosen once for a dark or light terminal and what colours it
// can show. It knows nothing of what is drawn, and holds no state: the value
// New returns is handed down.
package style

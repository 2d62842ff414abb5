// Package config knows what the reader set: in a file of their own, and by what
// they chose on the screen the last time. It knows neither the screen nor the
// command line, which go over what it holds.
package config

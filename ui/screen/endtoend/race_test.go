//go:build unix && race

package endtoend_test

// raceDetector has the program built as its tests are.
const raceDetector = true

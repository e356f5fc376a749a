// Package content holds the sample report, which is what runs when the user
// names no report and has none of their own.
package content

import _ "embed" // for the sample

// SampleName is the file name by which messages call the sample.
const SampleName = "pandemic-cooperation.yaml"

//go:embed pandemic-cooperation.yaml
var sample string

// Sample returns the sample report file, YAML. It costs nothing: the text is
// read in place from the program.
func Sample() string { return sample }

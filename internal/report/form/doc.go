// Package form reads YAML files of a fixed form: templates and campaigns. A
// Walker takes the bytes of a file and a table of keys, and calls what reads
// each value. Every fault goes to the log with its place, and reading goes on:
// one run finds all.
package form

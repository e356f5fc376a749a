// Package form reads YAML of a fixed form: reports, templates and campaigns. A
// Reader takes a tree and a table of keys, and calls what reads each value. Every
// fault goes to the log with its place, and reading goes on: one run finds all.
//
// What a fault is called is the file's own: Faults has its words. Templates and
// campaigns share a Walker, which reads the bytes of a file and words its faults
// by a set of codes.
package form

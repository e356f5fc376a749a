// Package report reads a report file (YAML or JSON) into a Report and finds
// all its faults at once, each with its place (design.md §4).
package report

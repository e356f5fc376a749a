// Package source holds a document as a reader found it: one flat list of
// blocks, with its footnotes and pictures. All readers give this list, so that
// what comes after them knows no format. The package also writes blocks as the
// Markdown of a report.
package source

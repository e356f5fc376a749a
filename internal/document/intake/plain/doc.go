// Package plain reads plain text and Markdown into blocks.
//
// The two are one format: an office's text file has numbered points and tables
// of tabs as often as Markdown has its own marks, and each may hold the other.
package plain

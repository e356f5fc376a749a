// Package intake turns a document as it came (plain text, Markdown, HTML, a
// Word file) into a report file. A reader of each format gives one flat list
// of blocks; these are mended where the damage is certain, put into the
// structure of a report, and written as YAML. Nothing is dropped: what has no
// place goes to a section of its own, and what was mended is said.
package intake

// Package arrange puts the blocks of a document into the structure of a report:
// title and date, summary, sections with their items, contact.
//
// It has no marks to go by but headings and numbers, and these are ambiguous.
// Numbered points are a list where their neighbours are the points before and
// after; they are headings where text follows. Two languages in one document
// are paired by the kind of a section, by how many points it has, and by how
// alike their words are.
package arrange

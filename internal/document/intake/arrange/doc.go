// Package arrange puts the blocks of a document into the structure of a report:
// title and date, summary, sections with their items, contact.
//
// It has no marks to go by but headings and numbers, and these are ambiguous.
// Numbered points are a list where their neighbours are the points before and
// after; they are headings where text follows. A line that nothing marks is a
// heading by its length, its end and its place, in documents without other ones.
//
// What stands before the first heading is read line by line (front.go, frontlines.go, fronttitle.go), and so is
// what stands behind the text (backmatter.go). Two languages in one document are
// paired by the order of their chapters where there are as many of both, else by
// the kind of a section, by how many points it has, and by how alike their words
// are. A document in one language is that, whatever names stand in it (language.go).
package arrange

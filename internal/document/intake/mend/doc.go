// Package mend puts right in a document's blocks what is certainly damaged and
// says so. What is only suspicious it names and leaves as it is.
package mend

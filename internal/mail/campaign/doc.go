// Package campaign reads campaign files: which briefs go to whom, from whom,
// with which words, and when. The words have fields in braces, {name}, and no
// code; what they name must be there for every person.
package campaign

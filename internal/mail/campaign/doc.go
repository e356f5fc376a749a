// Package campaign reads campaign files (YAML): which briefs go to whom, from
// whom, with which words, and when. Load takes the bytes of a file and returns a
// Campaign; every fault goes to the log with its place.
//
// The words have fields in braces, {name}, and no code. Text.Fill puts values
// into them. Whether each person has a value for each field is for the caller to
// see to.
package campaign

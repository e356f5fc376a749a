// Package final keeps a report as it was signed, 定稿: REPORT.final beside it is a text
// with who signed it and when, the hash of each file that its briefs are made of, and the
// report itself. What is printed or sent as final is held against it, and what differs is
// told, text by text.
//
// The mark is four letters for the report, its pictures and data, and the templates and
// themes of the folder: the same state has the same mark on every machine. Lists of people
// are kept by their hashes, too, and do not count for it.
//
// Nobody is asked to approve: who signs, and in which order, is the business of others.
package final

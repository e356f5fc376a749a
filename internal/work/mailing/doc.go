// Package mailing plans a campaign: its file and its list of people become
// letters, each with the briefs that are that person's.
//
//	Order -> Begin -> Plan -> Rehearse        files to look at; nothing leaves
//	                          sending.Begin   the letters to a server
//
// Begin reads everything and finds what is wrong with any of it before a brief is
// made: addresses, words that are missing, files that are not there. The PDFs are
// copies for people (package copies), so a person's brief is the same by mail and
// by `build --for`.
//
// A message is read back before anybody gets it, by a parser that knows nothing
// of how it was written: whom it is addressed to, who gets a copy, and the mark
// in each attached PDF (row, language, template, edition) must be the letter's.
// That holds for the files of Rehearse, too.
//
// With the same date, the same letter is the same bytes. Its Message-ID is a hash
// of the campaign and the address, so that one that came twice can be known.
package mailing

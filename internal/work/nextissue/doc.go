// Package nextissue makes the report of the next issue from the last one: the number and
// the date go on, and what stays from issue to issue is kept as it is written, comments
// included. Content is emptied: its keys stay, and the old text stands below them in
// comments, as a hint.
//
// A series whose next issue has the number or the date of another is not sent: Clash
// finds that other one among the reports of the folder.
package nextissue

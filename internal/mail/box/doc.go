// Package box lays messages into the folders of a mailbox on an IMAP server: drafts,
// which a person sends, and copies of what was sent.
//
//	box.go     Open: connect, secure, log in; Close
//	folder.go  which folder is that of drafts, and that of sent messages
//	lay.go     Has: is a message there already? Lay: it is laid in
//	wire.go    a server may neither talk nor be silent without end
//
// Nothing is ever taken out of a mailbox, moved or marked. A message is known by its
// Message-ID, which is the same each time it is made: so whoever asks Has before Lay
// lays nothing in twice, whatever became of the program in between.
package box

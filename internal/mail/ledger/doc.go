// Package ledger keeps on the disk what became of a campaign's messages, one
// entry an address, so that nobody gets a message twice and nobody is
// forgotten, whatever becomes of the program. It is written, and the disk made
// to hold it, before a message is handed over and after the server answered.
//
// It is a bbolt file, beside the campaign. One process has it at a time. It
// holds addresses and what the server answered; no passwords, no text of any
// message.
package ledger

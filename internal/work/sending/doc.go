// Package sending brings the letters of a campaign to a mail server, each once,
// and keeps the account of what became of them.
//
//	Order -> Begin -> Run -> Send -> Account
//	         Status, Settle          from the ledger alone
//
// The ledger beside the campaign knows each letter by its address. A message is
// ended only when the ledger has it: the transaction begins; all but the end of
// the message is with the server; the server has answered. What was killed
// before the second was surely not sent, and is sent by the next run; between the
// second and the third nobody can know, and a person is asked, by Settle.
//
// A ledger holds the campaign's name and its report's id, and a hash of what it
// sent last: a folder that was copied for the next campaign, and a report that
// changed in the middle, are said before anything leaves.
//
// The password is no part of an order, nor of any log: it is handed in by Access.
package sending

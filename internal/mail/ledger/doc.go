// Package ledger keeps on the disk what became of a campaign's messages, one
// entry for each address, so that nobody gets a message twice and nobody is
// forgotten, whatever becomes of the program. A ledger is a bbolt file beside the
// campaign, which one process has at a time. It holds addresses and what the
// server answered; no passwords, and no text of any message.
//
// A message is ended only when the ledger has it. Three writes are each on the
// disk before the next step: Begin, before the transaction; Closing, when all
// but the end of the message is with the server; End, when the server has
// answered. What was killed before Closing was surely not sent, and the next run
// sends it. Between Closing and End nobody can know, and a person is asked.
//
// bbolt goes back silently to the transaction before when the newer of its two
// metas is damaged. A message that was accepted would then be sent again. So Open
// checks both metas itself (meta.go), and each entry has a checksum. bbolt reads
// through a memory map, in which a damaged page number is a fault of the machine:
// that is caught, and called damage (catch).
//
// A ledger holds the campaign's name and the report's id, and a hash of what was
// sent last. So a folder that was copied for the next campaign, and a report that
// was changed in the middle, are noticed before anything leaves.
//
// A day is the calendar's. It counts what lies after its beginning, the future
// too: a clock put back gives nobody a second message, and no day a second limit.
package ledger

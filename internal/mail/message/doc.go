// Package message makes an e-mail message as it goes to a server or into a file
// (RFC 5322, MIME): a text in two forms, plain and HTML, and files. Message.Bytes
// writes it; ReadBack reads it again.
//
// The same message gives the same bytes each time. go-mail draws the boundaries
// between parts at random. Boundaries made from the Message-ID take their places
// where they stand, because one of our own given to go-mail would serve both
// levels of parts, which MIME forbids (RFC 2046 5.1.2).
//
// A message is read back before anybody gets it, by the standard library's
// parser, which knows nothing of how it was written. The caller compares what was
// read with what was meant: whom it is addressed to, who gets a copy, and whose
// mark each attached PDF bears. That holds for messages written into files, too.
//
// A file's name stands three times. As RFC 2231 has it comes first, because some
// programs take the first they see. As an encoded word in name, which RFC 2047 5
// forbids, it is for old programs. In ASCII it is for all others. Python's
// compat32 policy takes the ASCII one; its new policy, Go and Mailpit take the
// whole name.
package message

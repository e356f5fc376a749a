// Package post hands messages to a mail server by SMTP (RFC 5321), each at most
// once. It knows exactly where in a transaction a fault fell: before the end of
// the message was written, the server cannot have taken it; afterwards, without
// an answer, nobody can know, and a person is told. Nothing goes over a
// connection that is not encrypted, or to a server whose certificate is not
// that of its name, unless the one who gives the order has said so.
//
// It dials, reads the clock and waits only by what it is handed.
package post

// Package post hands messages to a mail server by SMTP (RFC 5321), each at most
// once. Run takes an Order and its Jobs and returns what became of each. It
// dials, reads the clock and waits only by the functions that it is handed.
//
// Where in a transaction a fault fell is known exactly. Before the end of the
// message was written, the server cannot have taken it. Afterwards, without an
// answer, nobody can know, and a person is told. A write of ours that failed
// before the end was out of our hands counts as not sent (wire.go). Package
// ledger says what is on the disk at which step.
//
// Nothing goes over a connection that is not encrypted, or to a server whose
// certificate does not hold, unless the Order says so.
//
// What a refusal is about decides who is tried next. A 5xx to RCPT or to the
// message is about that address, for good. One to MAIL, to the login, or that
// speaks of quotas is about the sender: nothing is held against the address, and
// the run stops. Five messages in a row refused for what they are, three ends in
// a row without an answer, and five broken connections in a row stop it too. A
// message at which the server breaks off goes to the end of the queue.
//
// A person in copy whom the server refuses does not keep a message back: it goes
// without, and that is said. A 4xx for such a person is waited for once.
//
// The client is emersion/go-smtp rather than net/smtp or go-mail's. Its answers
// are typed, with enhanced codes; the end of a message is a step of its own; it
// has SIZE, 8BITMIME and STARTTLS. It can take up STARTTLS only at the beginning
// of a connection, so that where STARTTLS is used if offered, we dial twice.
package post

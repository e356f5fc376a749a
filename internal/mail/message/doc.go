// Package message makes an e-mail message as it goes to a server or into a
// file (RFC 5322, MIME): a text in two forms, and files. The same message gives
// the same bytes each time.
package message

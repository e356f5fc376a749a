// Package consent gets the tokens by which a mail server lets a program in where it takes
// no password: Microsoft 365, and others that speak OAuth 2.0. A person agrees once, in a
// browser on any device, to a code that the program shows (RFC 8628). The token that comes
// of it is kept in a file that only its owner may read, and renewed by itself.
//
//	provider.go  where a service asks for consent, and for what
//	keeper.go    the file, the token in it, its renewal
//
// Nothing of a token is ever part of an error. No address is asked but by TLS, unless it
// is on this machine.
//
// The network is the caller's: the client that its context has under oauth2.HTTPClient.
package consent

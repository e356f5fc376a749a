// Package mailbox reads addresses of e-mail as people leave them in lists:
// with names, in full width, behind "mailto:", with marks and unseen characters
// around them. What it gives is an address that a server takes (RFC 5321), and
// what it cannot read it says in words.
package mailbox

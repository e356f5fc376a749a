// Package mailbox reads e-mail addresses as people leave them in lists: with
// names, in full width, behind "mailto:", with marks and unseen characters
// around them. Parse takes a cell and returns addresses that a server takes (RFC
// 5321). What it cannot read, its error says in words.
package mailbox

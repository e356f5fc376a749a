// Package prose makes of a Brief what the body of a mail message can hold:
// plain text, and HTML that is readable on a telephone and in old programs, both
// with everything that was chosen for the brief, in its order.
package prose

// Package webpage reads HTML into blocks, with the parser that browsers' rules
// describe (golang.org/x/net/html), so that no page is too broken to read.
package webpage

// Package renewal compares a printed file with one made anew, sheet by sheet and copy by
// copy: which sheets to take out, and which to put in.
//
//	File -> Stacks -> Compare -> Changes
//
// Sheets are compared by what they draw (package drawn). A copy is known by its line in
// the outline, 第3份 共30份 or Copy 3 of 30; a file without such lines is one copy.
package renewal

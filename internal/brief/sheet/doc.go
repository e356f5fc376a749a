// Package sheet is what a brief is printed on, and for which eyes and pens: papers and their
// margins, large print, black alone, room to write. It reads no file.
package sheet

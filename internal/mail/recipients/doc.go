// Package recipients reads lists of people as offices keep them: CSV in UTF-8,
// UTF-16 or GB18030, with any of the usual separators, and XLSX, with headers in
// English or Chinese. Read takes the bytes of a file and returns a List. What it
// could not take goes to the log, each with its place.
//
// Languages reads a cell that names a language or a pair; FileName makes a part
// of a file name from a person's name.
package recipients

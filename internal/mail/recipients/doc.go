// Package recipients reads lists of people as offices keep them: CSV in UTF-8,
// UTF-16 or GB18030, with any of the usual separators, and XLSX, with headers
// in English or Chinese. It says how it read them, and names by its place
// whatever it could not take.
package recipients

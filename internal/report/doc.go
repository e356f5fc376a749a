// Package report reads a report file (YAML or JSON) into a Report. Load is the
// way in; LoadMeeting reads the small file that says what a meeting is. Schema
// and MeetingSchema are the same formats as JSON Schema.
//
// The format is a table of fields (field.go, format.go). Reading goes by it, and
// so does what else must know the keys: the walk of the texts (leaves.go), export,
// amend, import and the JSON Schema, which a test holds to it.
//
// A text is Markdown and comes out as blocks of spans. Each keeps the byte
// offset at which it stands in the text's source, and Text.At turns an offset
// into file, line and column. Columns count characters from 1.
//
// Load finds all faults of a file in one run. To that end it puts faults of
// YAML right in memory where it is clear what was meant (parse.go, syntax.go,
// syntaxvalue.go, quotes.go), reports them, and reads on.
//
// The YAML parser tells where a scalar begins, not where each of its characters
// stands. So the scalar is read a second time, along the lines of the file
// (scalar.go, doublequoted.go, joiner.go). Where the two readings differ, the
// parser's text is taken, and its characters share the scalar's place.
//
// Chinese asks for two departures. A line end beside a Chinese character is no
// space, neither in YAML nor in Markdown. And Chinese punctuation does not keep
// stars from opening or closing emphasis (emphasis.go).
package report

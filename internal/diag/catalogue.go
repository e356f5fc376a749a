package diag

import "strings"

// Entry is one message of the catalogue. Text and Hint are English; a Chinese
// wording will stand beside them under the same code.
type Entry struct {
	Severity Severity
	Class    Class
	Text     string // "unknown key {key}"
	Hint     string // "did you mean {near}?"; not shown when a name in it has no value
}

// tables holds the catalogue, a table a stage, each in a file of its own
// (report_messages.go, brief_messages.go, ...).
var tables = []map[Code]Entry{reportMessages, briefMessages, typesetMessages, commandMessages}

func entry(code Code) Entry {
	for _, t := range tables {
		if e, ok := t[code]; ok {
			return e
		}
	}
	panic("diag: no message with the code " + string(code))
}

// Lookup returns the catalogue's entry of a code, and whether there is one.
func Lookup(code Code) (Entry, bool) {
	for _, t := range tables {
		if e, ok := t[code]; ok {
			return e, true
		}
	}
	return Entry{}, false
}

// Message is the finding in words, without its place.
func (f Finding) Message() string { return fill(entry(f.Code).Text, f.Args) }

// Class says which exit the finding leads to when it is an error.
func (f Finding) Class() Class { return entry(f.Code).Class }

// Hint is the way out, or "".
func (f Finding) Hint() string {
	hint := fill(entry(f.Code).Hint, f.Args)
	if strings.Contains(hint, "{") {
		return ""
	}
	return hint
}

// fill puts the args into the {names} of a text.
func fill(text string, args Args) string {
	if len(args) == 0 {
		return text
	}
	pairs := make([]string, 0, 2*len(args))
	for name, value := range args {
		pairs = append(pairs, "{"+name+"}", value)
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

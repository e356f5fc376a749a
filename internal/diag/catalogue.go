package diag

import (
	"sort"
	"strings"
)

// Entry is one message of the catalogue, in English; its Chinese Wording stands
// under the same code in zh_<stage>.go. The {names} are filled from a finding's
// Args.
type Entry struct {
	Severity Severity
	Class    Class  // of an error: the exit to which it leads
	Text     string // "unknown key {key}"
	Hint     string // "did you mean {near}?"; "" for none
	Else     string // the hint when a name in Hint has no value; not shown when one of its own has none
}

// tables lists the catalogue: a table for each stage, in a file of its own
// (report_messages.go, brief_messages.go, …).
func tables() []map[Code]Entry {
	return []map[Code]Entry{
		reportMessages,
		briefMessages,
		typesetMessages,
		commandMessages,
		parityMessages,
		recipientsMessages,
		imposeMessages,
		intakeMessages,
		proofMessages,
		postMessages,
		campaignMessages,
		mailMessages,
	}
}

// entry is the catalogue's entry of a code; a code that it lacks panics.
func entry(code Code) Entry {
	e, ok := Lookup(code)
	if !ok {
		panic("diag: no message with the code " + string(code))
	}
	return e
}

// Lookup returns the catalogue's entry of a code, and whether there is one.
func Lookup(code Code) (Entry, bool) {
	for _, t := range tables() {
		if e, ok := t[code]; ok {
			return e, true
		}
	}
	return Entry{}, false
}

// Message is the finding in words, without its place.
func (f Finding) Message() string {
	if f.said != nil {
		return f.said.message
	}
	if w, ok := chineseWording(f.Code); ok && f.Language == Chinese {
		text, _ := chinesePhrases().fill(w.Text, f.Args)
		return text
	}
	text, _ := fill(entry(f.Code).Text, f.Args)
	return text
}

// Class says to which exit the finding leads when it is an error.
func (f Finding) Class() Class { return entry(f.Code).Class }

// Hint is the way out; "" when there is none, or when a value that it needs is not
// known.
func (f Finding) Hint() string {
	if f.said != nil {
		return f.said.hint
	}
	e := entry(f.Code)
	hint, otherwise, put := e.Hint, e.Else, fill
	if w, ok := chineseWording(f.Code); ok && f.Language == Chinese {
		hint, otherwise, put = w.Hint, w.Else, chinesePhrases().fill
	}
	if text, whole := put(hint, f.Args); whole {
		return text
	}
	if text, whole := put(otherwise, f.Args); whole {
		return text
	}
	return ""
}

// fill puts the args into the {names} of a text. whole says whether every name had
// a value. Braces within a value are left alone.
func fill(text string, args Args) (filled string, whole bool) {
	var b strings.Builder
	whole = true
	for {
		before, rest, open := strings.Cut(text, "{")
		name, after, closed := strings.Cut(rest, "}")
		b.WriteString(before)
		if !open || !closed {
			if open {
				b.WriteString("{" + rest)
			}
			return b.String(), whole
		}
		value, known := args[name]
		if !known {
			value, whole = "{"+name+"}", false
		}
		b.WriteString(value)
		text = after
	}
}

// Codes returns every code of the catalogue, in alphabetical order.
func Codes() []string {
	var codes []string
	for _, t := range tables() {
		for code := range t {
			codes = append(codes, string(code))
		}
	}
	sort.Strings(codes)
	return codes
}

package diag

import (
	"sort"
	"strings"
)

// Message is one message of the catalogue in both languages. The {names} are
// filled from a finding's Args.
//
// Write a space between Han and Latin letters; around {names} it comes by itself.
// One thing has one word: the list stands beside Wording.
type Message struct {
	Code     Code
	Severity Severity
	Class    Class // of an error: the exit to which it leads
	Text     Words // "unknown key {key}"
	Hint     Words // "did you mean {near}?"; empty for none
	Else     Words // the hint when a name in Hint has no value; not shown when one of its own has none
}

// in is the message in one language.
func (m *Message) in(l Language) Entry {
	return Entry{m.Severity, m.Class, m.Text[l], m.Hint[l], m.Else[l]}
}

// Entry is one message in one language: of Language.Entry, and, in English, of the
// tables of the stages that have no Message yet; their Chinese Wording stands
// under the same code in zh_<stage>.go.
type Entry struct {
	Severity         Severity
	Class            Class
	Text, Hint, Else string // as in Message
}

// messages lists the tables of the stages whose messages stand in both languages
// side by side.
func messages() [][]Message {
	return [][]Message{reportMessages, briefMessages, typesetMessages, revisionMessages}
}

// message is the Message of a code; nil for a code of another stage.
func message(code Code) *Message {
	for _, table := range messages() {
		for i := range table {
			if table[i].Code == code {
				return &table[i]
			}
		}
	}
	return nil
}

// tables lists the other tables: one for each stage, in a file of its own.
func tables() []map[Code]Entry {
	return []map[Code]Entry{
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

// Lookup returns the catalogue's entry of a code in English, and whether there is
// one.
func Lookup(code Code) (Entry, bool) {
	if m := message(code); m != nil {
		return m.in(English), true
	}
	for _, t := range tables() {
		if e, ok := t[code]; ok {
			return e, true
		}
	}
	return Entry{}, false
}

// filler puts the args into the {names} of a text. whole says whether every name
// had a value.
type filler func(text string, args Args) (filled string, whole bool)

// said is the message of a code in a language, and what fills it.
func (l Language) said(code Code) (Entry, filler) {
	if l == Chinese {
		if m := message(code); m != nil {
			return m.in(l), phrasebook(nil).fill
		}
		if w, ok := chineseWording(code); ok {
			return Entry{Text: w.Text, Hint: w.Hint, Else: w.Else}, chinesePhrases().fill
		}
	}
	return entry(code), fill
}

// Message is the finding in words, without its place.
func (f Finding) Message() string {
	if f.said != nil {
		return f.said.message
	}
	e, fill := f.Language.said(f.Code)
	text, _ := fill(e.Text, f.Args)
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
	e, fill := f.Language.said(f.Code)
	if text, whole := fill(e.Hint, f.Args); whole {
		return text
	}
	if text, whole := fill(e.Else, f.Args); whole {
		return text
	}
	return ""
}

// fill is the filler of English. Braces within a value are left alone.
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
		if value, known := args[name]; known {
			b.WriteString(given(value, English))
		} else {
			b.WriteString("{" + name + "}")
			whole = false
		}
		text = after
	}
}

// Codes returns every code of the catalogue, in alphabetical order.
func Codes() []string {
	var codes []string
	for _, table := range messages() {
		for i := range table {
			codes = append(codes, string(table[i].Code))
		}
	}
	for _, t := range tables() {
		for code := range t {
			codes = append(codes, string(code))
		}
	}
	sort.Strings(codes)
	return codes
}

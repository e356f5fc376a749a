// Package diag is how the program speaks of faults: where (file, line, column),
// how grave, what, the line itself, and a hint. It imports nothing of ours but
// han, and every stage may use it.
//
// A stage records all mistakes of the user in a Log and carries on as far as it
// can. A Go error is for what the machine could not do.
//
// # Messages
//
// Every message has a code in one catalogue, a table for each stage
// (<stage>_messages.go), with its English and its Chinese side by side. A stage
// knows no language: it logs a code and values, and what prints them chooses. A
// value is a string or a number, the same in every language, or Words, which hold
// both languages. Words are made where the stage says them, finished, so that
// they are compared like strings (Distinct) and nothing is looked up by its
// wording. Between Han and Latin letters the filler sets the space.
//
// The catalogue is plain tables, laid out by the compiler: nothing is built when
// the program starts. golang.org/x/text/message/catalog was tried and left: it is
// a map that must be built in each run (1.3 ms for 300 messages in two languages),
// it has fmt's verbs in the place of names, and knows neither hints nor values
// that have two languages themselves. Plurals, which it has, are English ones
// here, of which han.Counted knows enough.
//
// # The older way
//
// Of the stages report, brief and typeset (Message) all of that holds. Those that
// have not moved (Entry, in maps) log finished English values; their Chinese stands under
// the same code in zh_<stage>.go, and values that are words are found by their
// English in tables of phrases, as gettext does, with {names} in them. A test
// notices an English phrase that was changed; until then it is shown in English.
package diag

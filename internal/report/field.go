package report

import (
	"slices"
	"strconv"
	"strings"
)

// Field is one key of the report file: what its value is, and where it goes.
// The tables of format.go have one for each key. Reading a report, the order of
// its texts, export, amending and importing all go by them.
type Field struct {
	Key  string
	Kind Kind
	Part Part
	Need string         // an example of the value, where the key must be there; "" where it need not
	In   func(any) any  // from a pointer to what has the field to a pointer to its value
	Of   func() []Field // the keys of a Mapping, or of each entry of a Numbered or a Named list; nil of other kinds
}

// Kind is what the value of a key is. The comments name the Go type.
type Kind uint8

// The kinds of values.
const (
	Inline    Kind = iota // a text of one paragraph, in which only the marks within a line count: Localized
	Blocks                // a text of paragraphs, lists and tables: Localized
	Inlines               // a list of Inline texts, named by their numbers: []Localized
	Word                  // the same in all languages, as typed: Value
	Web                   // the address of a page: Value
	Email                 // an e-mail address: Value
	ISSN                  // the number of a series: Value
	ISBN                  // the number of a book: Value
	DOI                   // the name of a document: Value
	File                  // the name of a file: Value
	Files                 // the name of a file, or of one in each language: Localized
	Grid                  // a text that is one table: Localized
	ChartKind             // a kind of chart: Value
	Share                 // a part of the width of the text: Value
	Day                   // 2020-03-30: Date
	Meets                 // a day, with a time or to another: Period
	Moment                // a day, a time and its zone: Instant
	Count                 // a whole number from 1: int
	ID                    // a name of the part: string
	Version               // of the format: 1, which is not kept
	Tags                  // the languages: []string
	Audiences             // one name, or a list of them: []Value
	Sections              // ids of sections of the report: []Value
	Codes                 // of findings: []Value
	Digests               // hashes by path: map[string]Value
	Mapping               // keys of its own: a struct, or a pointer to one
	Numbered              // mappings named by their numbers: a slice of structs
	Named                 // mappings named by their ids: a slice of structs
)

// Text says whether a value of the kind is one text in each language.
func (k Kind) Text() bool { return k == Inline || k == Blocks || k == Grid }

// Entry is the path of entry i of a list, from 0. parent is the path of what has
// the list, and id the entry's own, "" where it has none.
func (f *Field) Entry(parent string, i int, id string) string {
	number := strconv.Itoa(i + 1)
	switch {
	case f.Kind == Named && id != "":
		return join(parent, id)
	case f.Kind == Named && parent != "":
		return join(parent, number)
	}
	return join(join(parent, f.Key), number)
}

// InReadingOrder sorts fields as their values are read in a report: by their
// parts, and within a part as they stand.
func InReadingOrder(fields []Field) []Field {
	slices.SortStableFunc(fields, func(a, b Field) int { return int(a.Part) - int(b.Part) })
	return fields
}

// FieldOf is the field of a key, and the fields within it; zero where there is
// none.
func FieldOf(fields []Field, key string) (f Field, inside []Field) {
	k := slices.IndexFunc(fields, func(f Field) bool { return f.Key == key })
	if k < 0 {
		return Field{}, nil
	}
	if f = fields[k]; f.Of != nil {
		inside = f.Of()
	}
	return f, inside
}

// HasBlocks says whether the text at a path may have several paragraphs, lists
// and tables.
func HasBlocks(path string) bool {
	key := path[strings.LastIndexByte(path, '.')+1:]
	return anyField(Format(), func(f *Field) bool { return f.Key == key && (f.Kind == Blocks || f.Kind == Grid) })
}

// anyField says whether one of the fields, or of those within them, is as is says.
func anyField(fields []Field, is func(*Field) bool) bool {
	for i := range fields {
		if is(&fields[i]) || fields[i].Of != nil && anyField(fields[i].Of(), is) {
			return true
		}
	}
	return false
}

// isFormatKey says whether a word is a key of the format, of a meeting file, or
// a common language.
func isFormatKey(word string) bool {
	switch word {
	case "":
		return false
	case "zh", "en", "ja", "ko", "fr", "de", "es", "ru", "ar", "pt", "zh-Hans", "zh-Hant", "zh-CN", "zh-TW", "zh-HK", "en-GB", "en-US":
		return true
	}
	is := func(f *Field) bool { return f.Key == word }
	return anyField(Format(), is) || anyField(meetingFields(), is)
}

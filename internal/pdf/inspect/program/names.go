package program

import (
	_ "embed" // the tables
	"strconv"
	"strings"
	"sync"
)

//go:embed names.txt
var nameTables string

//go:embed glyphlist.txt
var glyphList string

// tables are the tables of names, by their title.
var tables = sync.OnceValue(func() map[string][]string {
	all := map[string][]string{}
	title := ""
	for line := range strings.Lines(nameTables) {
		switch {
		case line[0] == '#':
		case line[0] == '*':
			title, _, _ = strings.Cut(line[2:], ":")
		default:
			all[title] = append(all[title], strings.Fields(line)...)
		}
	}
	return all
})

// adobe is Adobe's list of the names of characters.
var adobe = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for line := range strings.Lines(glyphList) {
		name, codes, is := strings.Cut(strings.TrimSpace(line), ";")
		if !is || name[0] == '#' {
			continue
		}
		text := ""
		for _, c := range strings.Fields(codes) {
			n, _ := strconv.ParseUint(c, 16, 32)
			text += string(rune(n))
		}
		all[name] = text
	}
	return all
})

// named is entry i of a table; "" for none.
func named(table string, i int) string {
	names := tables()[table]
	if i < 0 || i >= len(names) || names[i] == ".notdef" && i > 0 {
		return ""
	}
	return names[i]
}

func standardString(sid int) string { return named("cff", sid) }
func macGlyph(i int) string         { return named("mac", i) }

// StandardName is the name of a code in Adobe's standard encoding; "" for none.
func StandardName(code int) string { return strings.TrimPrefix(named("standard", code), ".notdef") }

// NameIn is the name of a code in WinAnsiEncoding, MacRomanEncoding or
// StandardEncoding; "" for none.
func NameIn(encoding string, code int) string {
	table := map[string]string{"WinAnsiEncoding": "winansi", "MacRomanEncoding": "macroman", "StandardEncoding": "standard"}[encoding]
	return strings.TrimPrefix(named(table, code), ".notdef")
}

// Text is what a glyph's name reads as by Adobe's list, or by the form of the name
// ("uni4E00", "u2CC56"); false when it says nothing.
func Text(name string) (string, bool) {
	name, _, _ = strings.Cut(name, ".")
	if t, known := adobe()[name]; known {
		return t, true
	}
	for prefix, most := range map[string]int{"uni": 4, "u": 6} {
		digits, is := strings.CutPrefix(name, prefix)
		if !is || len(digits) < 4 || len(digits) > most {
			continue
		}
		if n, err := strconv.ParseUint(digits, 16, 32); err == nil {
			return string(rune(n)), true
		}
	}
	return "", false
}

// Listed says that a name is one of Adobe's list.
func Listed(name string) bool {
	_, known := adobe()[name]
	return known
}

// predefinedCharset gives the names of n glyphs in one of the sets that CFF has itself. Of
// the two for expert fonts nothing is known here.
func predefinedCharset(set, n int) []int {
	if set != 0 {
		return nil
	}
	all := make([]int, min(n, 229))
	for i := range all {
		all[i] = i
	}
	return all
}

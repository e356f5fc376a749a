package typeface

import (
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf16"
)

// Name is the PostScript name, in printable ASCII without delimiters.
func (f *Face) Name() string { return f.name }

// Title is the name of the face for people; "" for one that has none.
func (f *Face) Title() string { return namesIn(f.font.tables["name"], 4).english(4) }

// Given says that the face is the user's own.
func (f *Face) Given() bool { return f.given }

// File is the name of the file it came from.
func (f *Face) File() string { return f.file }

// spelled is a name of a font in one language.
type spelled struct {
	text    string
	english bool
}

// fontNames are the names of a font by their number: 1 the family, 2 the style, 4 the
// full name, 6 the PostScript name, 16 and 17 family and style where there are more
// than four styles.
type fontNames map[int][]spelled

// namesIn reads the names with these numbers of a name table (ISO 14496-22, name).
func namesIn(table string, ids ...int) fontNames {
	names := fontNames{}
	base := int(u16(table, 4))
	for i := range int(u16(table, 2)) {
		rec := 6 + 12*i
		platform, id := u16(table, rec), int(u16(table, rec+6))
		size, off := int(u16(table, rec+8)), base+int(u16(table, rec+10))
		if off+size > len(table) || rec+12 > len(table) || !slices.Contains(ids, id) || len(names[id]) > 50 {
			continue
		}
		var text string
		switch s := table[off : off+size]; platform {
		case 0, 3:
			var units []uint16
			for k := 0; k+2 <= len(s); k += 2 {
				units = append(units, u16(s, k))
			}
			text = string(utf16.Decode(units))
		case 1:
			if text = s; strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r > '~' }) {
				continue // in an old code page
			}
		default:
			continue
		}
		language := u16(table, rec+4)
		names[id] = append(names[id], spelled{text, platform == 3 && language&0x3FF == 9 || platform == 1 && language == 0})
	}
	return names
}

// english is a name in English, else in the first language that has it.
func (n fontNames) english(id int) string {
	for _, s := range n[id] {
		if s.english {
			return s.text
		}
	}
	if len(n[id]) > 0 {
		return n[id][0].text
	}
	return ""
}

// postScriptName is name 6 of a name table. A font without one has the name of its
// file.
func postScriptName(table, file string) string {
	for _, s := range namesIn(table, 6)[6] {
		if found := plainName(s.text); found != "" {
			return found
		}
	}
	file = filepath.Base(file)
	if found := plainName(strings.TrimSuffix(file, filepath.Ext(file))); found != "" {
		return found
	}
	return "Face"
}

// plainName keeps of s the characters that ISO 32000-1 7.3.5 lets stand in a name
// unescaped.
func plainName(s string) string {
	s = strings.Map(func(r rune) rune {
		if r <= ' ' || r > '~' || strings.ContainsRune("()<>[]{}/%#", r) {
			return -1
		}
		return r
	}, s)
	return s[:min(len(s), 126)]
}

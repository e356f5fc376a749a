package typeface

import "strings"

// Name is the PostScript name, in printable ASCII without delimiters.
func (f *Face) Name() string { return f.name }

// Given says that the face is the user's own.
func (f *Face) Given() bool { return f.given }

// File is the name of the file it came from.
func (f *Face) File() string { return f.file }

// postScriptName reads name 6 of a name table. A font without one has the name of its
// file.
func postScriptName(name, file string) string {
	found := ""
	base := int(u16(name, 4))
	for i := range int(u16(name, 2)) {
		rec := 6 + 12*i
		if u16(name, rec+6) != 6 {
			continue
		}
		size, off := int(u16(name, rec+8)), base+int(u16(name, rec+10))
		if off+size > len(name) {
			continue
		}
		// A letter is one byte, or two in UTF-16, of which one is zero and dropped.
		if found = plainName(name[off : off+size]); found != "" {
			return found
		}
	}
	if found = plainName(strings.TrimSuffix(file, ".ttf")); found != "" {
		return found
	}
	return "Face"
}

// plainName keeps of s the characters that ISO 32000-1 7.3.5 lets stand in a name
// unescaped.
func plainName(s string) string {
	return strings.Map(func(r rune) rune {
		if r <= ' ' || r > '~' || strings.ContainsRune("()<>[]{}/%#", r) {
			return -1
		}
		return r
	}, s[:min(len(s), 126)])
}

package cli

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// namePattern is --name, taken apart. The zero pattern is {id}-{template}-{lang}.
type namePattern []namePart

// namePart is fixed text, or the name of a field.
type namePart struct {
	text  string
	field bool
}

// mostNameBytes is how long a file name may be, with its .pdf: file systems
// take 255 bytes, but attachments and archives often less.
const mostNameBytes = 120

const nameSuffix = ".pdf"

func nameFields() []string {
	return []string{"id", "title", "template", "lang", "date", "audience"}
}

// parsePattern reads --name. Its error is a hintError.
func parsePattern(v string) (namePattern, error) {
	if strings.ContainsAny(v, `/\`) {
		return nil, hintError("a name holds no folder; give that with -o")
	}
	var p namePattern
	rest := strings.TrimSuffix(v, nameSuffix)
	for rest != "" {
		open := strings.IndexAny(rest, "{}")
		if open < 0 {
			open = len(rest)
		}
		if open > 0 {
			p = append(p, namePart{text: rest[:open]})
			rest = rest[open:]
			continue
		}
		end := strings.IndexByte(rest, '}')
		if rest[0] == '}' || end < 0 {
			return nil, hintError("close each field: '{title}-{template}-{lang}'")
		}
		field := rest[1:end]
		if !slices.Contains(nameFields(), field) {
			return nil, hintError(didYouMean(field, nameFields(), "the fields are {"+strings.Join(nameFields(), "}, {")+"}"))
		}
		p, rest = append(p, namePart{text: field, field: true}), rest[end+1:]
	}
	if len(p) == 0 {
		return nil, hintError("write fields and text between them: '{title}-{template}-{lang}'")
	}
	return p, nil
}

// fileName fills the pattern and makes of it a name that every file system
// takes. A long one loses the end of its longest field, so that the others,
// which tell the editions apart, stay.
func (p namePattern) fileName(values map[string]string) string {
	if len(p) == 0 {
		p = namePattern{{"id", true}, {"-", false}, {"template", true}, {"-", false}, {"lang", true}}
	}
	parts := make([]string, len(p))
	longest := -1
	for i, part := range p {
		parts[i] = part.text
		if part.field {
			parts[i] = plainName(values[part.text])
			if longest < 0 || len(parts[i]) > len(parts[longest]) {
				longest = i
			}
		}
	}
	over := len(strings.Join(parts, "")) + len(nameSuffix) - mostNameBytes
	if over > 0 && longest >= 0 {
		parts[longest] = strings.TrimRight(cutBytes(parts[longest], len(parts[longest])-over), " -.")
	}
	return safeName(strings.Join(parts, ""))
}

// safeName is the name without what some file system refuses, with its suffix.
func safeName(s string) string {
	s = strings.Trim(cutBytes(plainName(s), mostNameBytes-len(nameSuffix)-1), " -.")
	if s == "" {
		s = "brief"
	}
	if isReserved(s) {
		s = "_" + s
	}
	return s + nameSuffix
}

// plainName composes s (NFC), drops what cannot be seen, and puts one hyphen
// where characters stand that a file name cannot hold.
func plainName(s string) string {
	var b strings.Builder
	gap := "" // what stands before the next character
	for _, r := range norm.NFC.String(s) {
		switch {
		case strings.ContainsRune(`/\:*?"<>|`, r), r == '-':
			gap = "-"
		case unicode.IsSpace(r):
			if gap == "" {
				gap = " "
			}
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r), r == utf8.RuneError, unicode.Is(unicode.Co, r):
		default:
			b.WriteString(gap)
			gap = ""
			b.WriteRune(r)
		}
	}
	if gap == "-" {
		b.WriteString(gap)
	}
	return b.String()
}

// cutBytes shortens s to at most n bytes, between two characters.
func cutBytes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	n = max(n, 0)
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// isReserved says whether Windows takes s for a device, whatever follows the
// first point.
func isReserved(s string) bool {
	stem, _, _ := strings.Cut(strings.ToUpper(s), ".")
	stem = strings.TrimRight(stem, " ")
	if slices.Contains([]string{"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"}, stem) {
		return true
	}
	for _, port := range []string{"COM", "LPT"} {
		if digit, ok := strings.CutPrefix(stem, port); ok && utf8.RuneCountInString(digit) == 1 && strings.ContainsAny(digit, "0123456789¹²³") {
			return true
		}
	}
	return false
}

// sameFile is equal for names that some file system takes for one.
func sameFile(name string) string { return norm.NFC.String(strings.ToLower(name)) }

// isoDate is a date as names carry it.
func isoDate(year, month, day int) string {
	if year == 0 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}

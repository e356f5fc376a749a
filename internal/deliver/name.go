package deliver

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// MostName is how many bytes a file name of ours may have, with its ending: file
// systems take 255, attachments and archives often fewer.
const MostName = 120

// SafeName is the name without what some file system refuses, with the ending
// (".pdf"), in at most MostName bytes. An empty name becomes "brief".
func SafeName(name, ending string) string {
	s := strings.Trim(CutName(PlainName(name), MostName-len(ending)-1), " -.")
	if s == "" {
		s = "brief"
	}
	if isReserved(s) {
		s = "_" + s
	}
	return s + ending
}

// PlainName composes s (NFC), drops what cannot be seen, and puts one hyphen
// where characters stand that a file name cannot hold.
func PlainName(s string) string {
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

// CutName shortens s to at most n bytes, between two characters.
func CutName(s string, n int) string {
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

// FoldName is equal for names that some file system takes for one.
func FoldName(name string) string { return norm.NFC.String(strings.ToLower(name)) }

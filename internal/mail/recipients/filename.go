package recipients

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"jianbao/internal/diag"
)

// mostFileBytes is how long the part of a file name made from a person's may
// be: the whole stays far under the 255 bytes that file systems take.
const mostFileBytes = 60

// FileName makes a part of a file name from a person's name: in NFC, without
// what any file system or mail program refuses, never empty, and cut at a
// character. Two people may get the same; the caller numbers them.
func FileName(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFC.String(name) {
		switch {
		case !unicode.IsGraphic(r) || diag.Turns(r) || unicode.Is(unicode.Co, r):
			continue
		case unicode.IsSpace(r) || strings.ContainsRune(`/\:*?"<>|%,;#&'`+"`", r):
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte('_')
			gap = false
		}
		if b.Len()+utf8.RuneLen(r) > mostFileBytes {
			break
		}
		b.WriteRune(r)
	}
	s := strings.Trim(b.String(), "._- ")
	if s == "" {
		return "x"
	}
	return s
}

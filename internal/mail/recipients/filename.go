package recipients

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"jianbao/internal/diag"
)

// mostFileBytes is how many bytes of a file name come from a person's name, so
// that the whole stays far under the 255 that file systems take.
const mostFileBytes = 60

// FileName makes a part of a file name from a person's name: in NFC, without what
// file systems and mail programs refuse, of 60 bytes at most, never empty. Two
// people may get the same part; the caller must tell them apart.
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

package foreign

import (
	"strings"
	"unicode"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/syntax"
)

// Text gives a text string (ISO 32000-1 7.9.2.2), without characters that cannot
// be seen; "" for anything else. Strings that break the rule are read as their programs meant them: as
// UTF-8, or in the Chinese encoding GBK.
func (f *File) Text(o types.Object) string {
	switch s := f.Object(o).(type) {
	case types.StringLiteral, types.HexLiteral:
		return clean(syntax.PlainText([]byte(Bytes(s))))
	}
	return ""
}

// clean puts a space for controls and runs of white space, and cuts what is longer
// than 300 characters.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == 0xfffd || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			return ' '
		}
		return r
	}, s)
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > 300 {
		s = string(r[:300]) + "…"
	}
	return s
}

// Bytes gives the bytes of a string; "" for anything else.
func Bytes(o types.Object) string {
	switch s := o.(type) {
	case types.HexLiteral:
		b, err := s.Bytes()
		if err == nil {
			return string(b)
		}
	case types.StringLiteral:
		b, err := types.Unescape(s.Value())
		if err == nil {
			return string(b)
		}
	}
	return ""
}

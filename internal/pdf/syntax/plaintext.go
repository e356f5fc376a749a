package syntax

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// PlainText reads the bytes of a text string (ISO 32000-1 7.9.2.2). Strings that break the
// rule are read as their programs meant them: as UTF-8, or in the Chinese encoding GBK.
func PlainText(b []byte) string {
	switch {
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return wide(b[2:], 0)
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return wide(b[2:], 1)
	case utf8.Valid(b):
		return strings.TrimPrefix(string(b), "\ufeff")
	case isGBK(b):
		if out, err := simplifiedchinese.GBK.NewDecoder().Bytes(b); err == nil {
			return string(out)
		}
	}
	var s strings.Builder
	for _, c := range b {
		switch {
		case c >= 0x80 && c <= 0xa0:
			s.WriteString([]string{"•", "†", "‡", "…", "—", "–", "ƒ", "⁄", "‹", "›", "−", "‰", "„", "“", "”", "‘", "’", "‚", "™", "ﬁ", "ﬂ",
				"Ł", "Œ", "Š", "Ÿ", "Ž", "ı", "ł", "œ", "š", "ž", "", "€"}[c-0x80]) // ISO 32000-1 D.3
		default:
			s.WriteRune(rune(c))
		}
	}
	return s.String()
}

// wide reads UTF-16, in which byte high of each pair, 0 or 1, is the high one,
// without the language codes between escapes (ISO 32000-1 7.9.2.2).
func wide(b []byte, high int) string {
	var units []uint16
	escaped := false
	for ; len(b) >= 2; b = b[2:] {
		u := uint16(b[high])<<8 | uint16(b[1-high])
		if u == 0x1b {
			escaped = !escaped
		} else if !escaped {
			units = append(units, u)
		}
	}
	return string(utf16.Decode(units))
}

// isGBK says that all bytes beyond ASCII stand in pairs that are Han characters
// or their marks in GB 2312.
func isGBK(b []byte) bool {
	pairs := 0
	for i := 0; i < len(b); i++ {
		if b[i] < 0x80 {
			continue
		}
		if i+1 == len(b) || b[i] < 0xa1 || b[i] > 0xf7 || b[i] > 0xa3 && b[i] < 0xb0 || b[i+1] < 0xa1 || b[i+1] == 0xff {
			return false
		}
		i++
		pairs++
	}
	return pairs > 1
}

package report

import "unicode/utf8"

// wide says whether a character belongs to Chinese or Japanese text, beside
// which a line end is no space: Han, kana, bopomofo, CJK punctuation and the
// full-width forms.
func wide(r rune) bool {
	switch {
	case r < 0x2E80:
		return false
	case r <= 0x312F, r >= 0x31A0 && r <= 0x4DBF, r >= 0x4E00 && r <= 0x9FFF:
		return true
	case r >= 0xF900 && r <= 0xFAFF, r >= 0xFE30 && r <= 0xFE4F, r >= 0xFF01 && r <= 0xFF60, r >= 0xFFE0 && r <= 0xFFE6:
		return true
	}
	return r >= 0x20000 && r <= 0x3FFFD
}

// foldsAway says that a line end between the two texts becomes nothing, as one
// side of it is Chinese; otherwise it becomes a space.
func foldsAway(before, after string) bool {
	a, _ := utf8.DecodeLastRuneInString(before)
	b, _ := utf8.DecodeRuneInString(after)
	return wide(a) || wide(b)
}

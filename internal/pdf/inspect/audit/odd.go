package audit

// isOdd says of a code point that a text of today does not hold it: radicals
// and compatibility ideographs that a font maps to the same glyph as the real
// character, presentation forms, private use, and the replacement character.
func isOdd(c rune) bool {
	switch {
	case c >= 0x2e80 && c <= 0x2fdf, c >= 0xf900 && c <= 0xfaff, c >= 0x2f800 && c <= 0x2fa1f,
		c >= 0xfb00 && c <= 0xfb4f, c >= 0xfe10 && c <= 0xfe4f,
		c >= 0xe000 && c <= 0xf8ff, c >= 0xf0000, c == 0xfffd, c == 0:
		return true
	}
	return false
}

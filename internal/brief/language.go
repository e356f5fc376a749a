package brief

// Tag returns the BCP 47 tag that a PDF carries for a language. Chinese gets
// its region, because readers choose voice and glyphs by it; every other tag
// stays as the report has it.
func Tag(lang string) string {
	if lang == "zh" {
		return "zh-CN"
	}
	return lang
}

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

// firstKey is the first key of a map in the order of the alphabet.
func firstKey[V any](m map[string]V) string {
	first := ""
	for k := range m {
		if first == "" || k < first {
			first = k
		}
	}
	return first
}

package brief

import (
	"jianbao/internal/han"
)

// Tag returns the BCP 47 tag that a PDF carries for a language. Chinese gets
// its region, because readers choose voice and glyphs by it; every other tag
// stays as the report has it.
func Tag(lang string) string {
	if lang == "zh" {
		return "zh-CN"
	}
	return lang
}

// nearestKey finds the key of a map by language that serves lang, which is a tag
// or one of the sets "han" and "latin". It tries lang itself, its base language,
// its set, and the language that stands for that set: zh for han, en for latin.
// It is "" when the map has none of them.
func nearestKey[V any](m map[string]V, lang string) string {
	set, standing := "latin", "en"
	if han.Written(lang) || lang == "han" {
		set, standing = "han", "zh"
	}
	for _, key := range []string{lang, han.Base(lang), set, standing} {
		if _, ok := m[key]; ok {
			return key
		}
	}
	return ""
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

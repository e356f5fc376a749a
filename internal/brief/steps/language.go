package steps

import "strings"

// IsLanguage says whether a key is "han", "latin", or has the shape of a BCP 47
// tag: two or three letters, then subtags. Whether there is such a language is
// not asked.
func IsLanguage(key string) bool {
	if key == "han" || key == "latin" {
		return true
	}
	for i, part := range strings.Split(key, "-") {
		least, most := 1, 8
		if i == 0 {
			least, most = 2, 3
		}
		if len(part) < least || len(part) > most || strings.Trim(part, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") != "" {
			return false
		}
	}
	return true
}

// First is the first key of a map in the order of the alphabet.
func First[V any](m map[string]V) string {
	first := ""
	for k := range m {
		if first == "" || k < first {
			first = k
		}
	}
	return first
}

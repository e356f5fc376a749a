// Package han answers, for every package, what is asked about Chinese writing: is
// a character Han, which languages are written with Han characters, how is a
// number written in Chinese and read again. It also counts things in English,
// for messages. It is a leaf.
package han

import (
	"strings"
	"unicode"
)

// Is says whether r is a Han character (Unicode script Han): an ideograph, 々, 〇
// or a radical.
func Is(r rune) bool { return r >= 0x2E80 && unicode.Is(unicode.Han, r) }

// In says whether a Han character stands in s.
func In(s string) bool { return strings.IndexFunc(s, Is) >= 0 }

// Base is the first subtag of a language tag, in lower case: "zh" of "zh-Hant".
func Base(lang string) string {
	base, _, _ := strings.Cut(lang, "-")
	return strings.ToLower(base)
}

// latin says that a tag asks for Latin letters whatever the language: "zh-Latn",
// which is Pinyin.
func latin(lang string) bool {
	_, rest, _ := strings.Cut(lang, "-")
	return strings.HasPrefix(rest, "Latn")
}

// Chinese says whether a language is Chinese: any of the Sinitic languages that
// has a tag of its own (zh, yue, …), in Han characters.
func Chinese(lang string) bool {
	switch Base(lang) {
	case "zh", "yue", "wuu", "nan", "hak", "gan", "hsn", "cmn", "lzh":
		return !latin(lang)
	}
	return false
}

// Traditional says whether a language is Chinese in Traditional characters, by its
// script or the regions that write them.
func Traditional(lang string) bool {
	_, rest, _ := strings.Cut(lang, "-")
	for _, part := range strings.Split(rest, "-") {
		switch part {
		case "Hant":
			return true
		case "Hans":
			return false
		case "TW", "HK", "MO":
			return Chinese(lang)
		}
	}
	return Base(lang) == "yue"
}

// Written says whether text of a language is set like Chinese: Chinese, Japanese
// and Korean. Their characters stand in full squares, take the sizes and leadings
// of Han, and break between characters.
func Written(lang string) bool {
	switch Base(lang) {
	case "ja", "ko":
		return !latin(lang)
	}
	return Chinese(lang)
}

// Spaced says whether the words of a language that is Written stand apart, so that
// a line end between two of them is a space: Korean.
func Spaced(lang string) bool { return Base(lang) == "ko" }

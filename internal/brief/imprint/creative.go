package imprint

import (
	"strings"

	"jianbao/internal/han"
)

// creative reads the name of a Creative Commons licence, "cc-by-sa 4.0", and gives it as it
// is written, CC BY-SA 4.0, with the address of its text. known is false for any other.
func creative(text string) (name, address string, known bool) {
	words := strings.Fields(strings.ToLower(strings.NewReplacer("_", " ", "cc-", "cc ", "CC-", "CC ").Replace(text)))
	if len(words) < 2 || len(words) > 3 || words[0] != "cc" && words[0] != "cc0" {
		return "", "", false
	}
	version := words[len(words)-1]
	if words[0] == "cc0" {
		return "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/", version == "1.0" && len(words) == 2
	}
	if i := strings.LastIndexByte(words[1], '-'); len(words) == 2 && i > 0 { // cc-by-4.0
		words[1], version = words[1][:i], words[1][i+1:]
	}
	if version != "4.0" && version != "3.0" {
		return "", "", false
	}
	switch words[1] {
	case "by", "by-sa", "by-nd", "by-nc", "by-nc-sa", "by-nc-nd":
		return "CC " + strings.ToUpper(words[1]) + " " + version, "https://creativecommons.org/licenses/" + words[1] + "/" + version + "/", true
	}
	return "", "", false
}

// creativeWords says what a Creative Commons licence asks for, in Chinese or English: other
// languages have the English.
func creativeWords(name, lang string) string {
	zh, parts := han.Chinese(lang), []string(nil)
	say := func(part, inChinese, inEnglish string) {
		if strings.Contains(name, part) {
			if zh {
				inEnglish = inChinese
			}
			parts = append(parts, inEnglish)
		}
	}
	say("CC0", "放弃版权", "no rights reserved")
	say("BY", "署名", "Attribution")
	say("NC", "非商业性使用", "NonCommercial")
	say("ND", "禁止演绎", "NoDerivatives")
	say("SA", "相同方式共享", "ShareAlike")
	return strings.Join(parts, "-")
}

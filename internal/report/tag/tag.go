// Package tag knows the tags of languages (BCP 47): which there are, and which one a mistaken
// one stands for.
package tag

import "strings"

// Valid says whether s is a language tag of the form that documents
// carry (BCP 47): a language of two or three letters that exists, then perhaps
// a script (Hant), a region (TW, 419) and variants.
func Valid(s string) bool {
	parts := strings.Split(s, "-")
	if !known(parts[0]) {
		return false
	}
	parts = parts[1:]
	if len(parts) > 0 && len(parts[0]) == 4 && letters(parts[0][:1], 'A', 'Z') && letters(parts[0][1:], 'a', 'z') {
		parts = parts[1:]
	}
	if len(parts) > 0 && (len(parts[0]) == 2 && letters(parts[0], 'A', 'Z') || len(parts[0]) == 3 && letters(parts[0], '0', '9')) {
		parts = parts[1:]
	}
	for _, p := range parts {
		if len(p) < 5 || len(p) > 8 || strings.Trim(p, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return true
}

// letters says whether s is not empty and has only bytes between from and to.
func letters(s string, from, to byte) bool {
	for i := range len(s) {
		if s[i] < from || s[i] > to {
			return false
		}
	}
	return s != ""
}

// known says whether s may be a language: two letters must be in ISO
// 639-1, any three are taken on trust.
func known(s string) bool {
	const two = "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy " +
		"da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz " +
		"ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv " +
		"mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu " +
		"rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty " +
		"ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
	return letters(s, 'a', 'z') && (len(s) == 3 || len(s) == 2 && strings.Contains(" "+two+" ", " "+s+" "))
}

// Meant is the tag that a mistaken one most likely stands for, or "".
func Meant(s string) string {
	switch strings.ToLower(s) {
	case "cn", "chinese", "zho", "chi", "中文", "汉语", "简体中文", "zh_cn", "zh-cn", "zh_hans", "zh-hans":
		return "zh"
	case "tw", "zh_tw", "zh_hant", "繁体中文", "繁體中文":
		return "zh-Hant"
	case "english", "eng", "英文", "英语", "gb", "us":
		return "en"
	case "jp", "japanese", "日文", "日语":
		return "ja"
	case "kr", "korean":
		return "ko"
	}
	parts := strings.Split(strings.ReplaceAll(s, "_", "-"), "-")
	for i, p := range parts {
		switch {
		case i == 0 || len(p) > 4:
			parts[i] = strings.ToLower(p)
		case len(p) == 4:
			parts[i] = strings.ToUpper(p[:1]) + strings.ToLower(p[1:])
		default:
			parts[i] = strings.ToUpper(p)
		}
	}
	if tag := strings.Join(parts, "-"); tag != s && Valid(tag) {
		return tag
	}
	return ""
}

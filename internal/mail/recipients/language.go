package recipients

import (
	"strings"

	"golang.org/x/text/width"
)

// Languages reads a cell that names a language, or two for a pair, by tag or by
// name in English or Chinese. It returns their tags; nil when the cell names none
// that is known.
func Languages(cell string) []string {
	c := strings.ToLower(strings.TrimSpace(width.Narrow.String(cell)))
	switch c {
	case "both", "bilingual", "双语", "中英", "中英双语", "中英文", "中英对照", "双语版":
		return []string{"zh", "en"}
	case "英中", "英汉":
		return []string{"en", "zh"}
	}
	var tags []string
	for _, part := range strings.FieldsFunc(c, func(r rune) bool { return strings.ContainsRune("+/,、; &和", r) }) {
		tag := languageTag(part)
		if tag == "" || len(tags) == 2 || len(tags) == 1 && tags[0] == tag {
			return nil
		}
		tags = append(tags, tag)
	}
	return tags
}

// languageTag is the tag of a language of this name; "" when there is none.
func languageTag(name string) string {
	name = strings.TrimSuffix(name, "版")
	switch name {
	case "zh", "zh-cn", "zh-hans", "cn", "chinese", "中", "中文", "汉语", "华语", "简体中文", "简体", "普通话":
		return "zh"
	case "en", "en-gb", "en-us", "eng", "english", "英", "英文", "英语":
		return "en"
	}
	base, rest, _ := strings.Cut(name, "-")
	if len(base) < 2 || len(base) > 3 || len(rest) > 8 || strings.TrimLeft(base, "abcdefghijklmnopqrstuvwxyz") != "" {
		return ""
	}
	return name
}

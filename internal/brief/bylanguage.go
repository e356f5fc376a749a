package brief

import (
	"strings"

	"jianbao/internal/diag"

	"go.yaml.in/yaml/v4"
)

// byLanguage reads a mapping keyed by language tag, or by "han" and "latin",
// and calls read for each value with its key.
func (w *walker) byLanguage(n *yaml.Node, key, like string, read func(lang string, n *yaml.Node)) {
	if n.Kind != yaml.MappingNode || len(n.Content) == 0 {
		w.Wrong(n, key, diag.Words{"values by language", "按语言分列的值"}, like)
		return
	}
	w.Pairs(n, key, like, func(lang string, k, value *yaml.Node) {
		if !languageKey(lang) {
			w.Bad(k, diag.Words{"a language", "语言代码"},
				diag.Words{"use a tag such as zh, en or fr, or han and latin for all languages of a script", "请用 zh、en、fr 这类代码，或用 han、latin 代表一种文字的所有语言"})
			return
		}
		read(lang, value)
	})
}

// languageKey says whether a key is "han", "latin", or has the shape of a BCP 47
// tag: two or three letters, then subtags. Whether there is such a language is
// not asked.
func languageKey(key string) bool {
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

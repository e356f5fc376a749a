package brief

import (
	"jianbao/internal/brief/steps"
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
		if !steps.IsLanguage(lang) {
			w.Bad(k, diag.Words{"a language", "语言代码"},
				diag.Words{"use a tag such as zh, en or fr, or han and latin for all languages of a script", "请用 zh、en、fr 这类代码，或用 han、latin 代表一种文字的所有语言"})
			return
		}
		read(lang, value)
	})
}

package theme

import (
	"maps"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/report/form"

	"go.yaml.in/yaml/v4"
)

// The words of the page that a theme may give: its headings and labels, by the part of the
// report that they belong to, and two phrases with a number.
const (
	LabelPage  = "page"  // the page number: Page {n} of {of}
	LabelIssue = "issue" // the number of a bulletin: No. {n}
)

// labels lists them all.
func labels() []string {
	return []string{"messages", "authors", "timeline", "editors-note", "contents", "cite", "notice", "acknowledgements", "licence", "identity", "pictures", "charts", "glossary",
		"address", "phone", "fax", "email", "web", "report", "send", "copy", "source", "sources", LabelIssue, LabelPage}
}

// labels reads the words of the page that the theme gives, by language.
func (w *walker) labels(n *yaml.Node, t *Theme) {
	t.Label = maps.Clone(t.Label) // that of the theme behind it stays
	if t.Label == nil {
		t.Label = map[string]map[string]string{}
	}
	var fields []form.Field
	for _, key := range labels() {
		fields = append(fields, field(key, func(n *yaml.Node) { w.label(n, key, t) }))
	}
	w.Mapping(n, "label", "label: {messages: {zh: 核心观点, en: In brief}}", fields...)
}

// label reads one of these words.
func (w *walker) label(n *yaml.Node, key string, t *Theme) {
	own := maps.Clone(t.Label[key])
	if own == nil {
		own = map[string]string{}
	}
	like := key + ": {zh: 核心观点, en: In brief}"
	numbered := key == LabelPage || key == LabelIssue
	if numbered {
		like = key + ": {zh: 第{n}页, en: \"Page {n}\"}"
	}
	w.Pairs(n, key, like, func(lang string, _, value *yaml.Node) {
		switch v := w.Text(value, key, like); {
		case v == "":
		case numbered && strings.Count(v, "{n}") != 1:
			w.Bad(value, diag.Words{"words with the number in them, as {n}", "带有 {n}（号码）的文字"}, diag.Words{"write it like " + like, "请写成 " + like + " 这样"})
		default:
			own[lang] = v
		}
	})
	t.Label[key] = own
}

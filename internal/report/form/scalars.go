package form

import (
	"strconv"
	"strings"

	"jianbao/internal/diag"

	"go.yaml.in/yaml/v4"
)

// Text reads a scalar that is not empty. It logs what is none, and returns "".
// key and like, an example, are for the message.
func (w *Walker) Text(n *yaml.Node, key, like string) string {
	if n.Kind != yaml.ScalarNode || n.ShortTag() == "!!null" || strings.TrimSpace(n.Value) == "" {
		w.Wrong(n, key, diag.Words{"a text", "文字"}, like)
		return ""
	}
	return n.Value
}

// Word reads a scalar that must be one of the words. It logs any other, and
// returns "".
func (w *Walker) Word(n *yaml.Node, key string, words ...string) string {
	v := w.Text(n, key, words[0])
	for _, known := range words {
		if v == known {
			return v
		}
	}
	if v == "" {
		return ""
	}
	want := diag.Words{"one of {names}", "以下之一：{names}"}.With(diag.Args{"names": diag.Names(words)})
	if len(words) == 1 {
		want = diag.Same(words[0])
	}
	w.Bad(n, want, diag.Meant(v, words))
	return ""
}

// Flag reads true or false. It logs what is neither, and returns false.
func (w *Walker) Flag(n *yaml.Node, key string) bool {
	if n.Kind != yaml.ScalarNode || n.ShortTag() != "!!bool" {
		w.Wrong(n, key, diag.Words{"true or false", "true 或 false"}, key+": true")
		return false
	}
	return strings.EqualFold(n.Value, "true")
}

// Whole reads a whole number from least to most. It logs what is none, and
// returns 0.
func (w *Walker) Whole(n *yaml.Node, key string, least, most int) int {
	if n.Kind != yaml.ScalarNode || n.ShortTag() == "!!null" {
		w.Wrong(n, key, diag.Words{"a whole number", "整数"}, key+": "+strconv.Itoa(least))
		return 0
	}
	v, err := strconv.Atoi(n.Value)
	if err != nil || v < least || v > most {
		w.Bad(n, diag.Words{"a whole number from {n} to {m}", "{n} 到 {m} 之间的整数"}.With(diag.Args{"n": least, "m": most}), "")
		return 0
	}
	return v
}

// kindOf says in words what a value is, for a message.
func (w *Walker) kindOf(n *yaml.Node) diag.Words {
	switch n.Kind {
	case yaml.MappingNode:
		return keysWithValues()
	case yaml.SequenceNode:
		if len(n.Content) == 0 {
			return diag.Words{"an empty list", "空列表"}
		}
		return diag.Words{"a list", "列表"}
	case yaml.AliasNode:
		return diag.Words{"an alias (*{name}), which a {kind} cannot have", "别名（*{name}），{kind}中不能用"}.
			With(diag.Args{"name": Shown(n.Value), "kind": w.Kind})
	}
	if n.ShortTag() == "!!null" || strings.TrimSpace(n.Value) == "" {
		return diag.Words{"empty", "空的"}
	}
	if n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 {
		return diag.Words{`"{value}", a text`, "文字“{value}”"}.With(diag.Args{"value": Shown(n.Value)})
	}
	return diag.Same(Shown(n.Value))
}

// keysWithValues is what a mapping is called.
func keysWithValues() diag.Words { return diag.Words{"keys with values", "带值的字段"} }

// Shown cuts a value to 40 characters, for a message.
func Shown(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}

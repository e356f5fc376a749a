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
		w.Wrong(n, key, "a text", like)
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
	want := "one of " + strings.Join(words, ", ")
	if len(words) == 1 {
		want = words[0]
	}
	w.Bad(n, want, diag.DidYouMean(v, words))
	return ""
}

// Flag reads true or false. It logs what is neither, and returns false.
func (w *Walker) Flag(n *yaml.Node, key string) bool {
	if n.Kind != yaml.ScalarNode || n.ShortTag() != "!!bool" {
		w.Wrong(n, key, "true or false", key+": true")
		return false
	}
	return strings.EqualFold(n.Value, "true")
}

// Whole reads a whole number from least to most. It logs what is none, and
// returns 0.
func (w *Walker) Whole(n *yaml.Node, key string, least, most int) int {
	if n.Kind != yaml.ScalarNode || n.ShortTag() == "!!null" {
		w.Wrong(n, key, "a whole number", key+": "+strconv.Itoa(least))
		return 0
	}
	v, err := strconv.Atoi(n.Value)
	if err != nil || v < least || v > most {
		w.Bad(n, "a whole number from "+strconv.Itoa(least)+" to "+strconv.Itoa(most), "")
		return 0
	}
	return v
}

// kindOf says in words what a value is, for a message.
func (w *Walker) kindOf(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "keys with values"
	case yaml.SequenceNode:
		if len(n.Content) == 0 {
			return "an empty list"
		}
		return "a list"
	case yaml.AliasNode:
		return "an alias (*" + Shown(n.Value) + "), which a " + w.Kind + " cannot have"
	}
	if n.ShortTag() == "!!null" || strings.TrimSpace(n.Value) == "" {
		return "empty"
	}
	if n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 {
		return `"` + Shown(n.Value) + `", a text`
	}
	return Shown(n.Value)
}

// Shown cuts a value to 40 characters, for a message.
func Shown(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}

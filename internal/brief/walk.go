package brief

import (
	"strconv"
	"strings"

	"jianbao/internal/diag"

	"go.yaml.in/yaml/v4"
)

// walker goes through the YAML of one template and logs every fault with its
// place; what it cannot read it leaves at zero and goes on.
type walker struct {
	log  *diag.Log
	file string
}

// field is one key that a mapping may have, and what reads its value.
type field struct {
	key  string
	read func(*yaml.Node)
}

func (w *walker) pos(n *yaml.Node) diag.Pos {
	return diag.Pos{File: w.file, Line: n.Line, Column: n.Column}
}

// wrong logs that the value of key is not what it must be.
func (w *walker) wrong(n *yaml.Node, key, want, like string) {
	w.log.Add(diag.TemplateType, w.pos(n),
		diag.Args{"key": key, "want": want, "got": kindOf(n), "like": like})
}

// bad logs that the value n is not one of those wanted.
func (w *walker) bad(n *yaml.Node, want, hint string) {
	w.log.Add(diag.TemplateValue, w.pos(n),
		diag.Args{"value": shown(n.Value), "want": want, "hint": hint})
}

// mapping reads the keys of n; where says in words whose keys they are. The
// order of fields is the order in which known keys are listed in a hint.
func (w *walker) mapping(n *yaml.Node, where, like string, fields ...field) bool {
	if n.Kind != yaml.MappingNode {
		w.wrong(n, where, "keys with values", like)
		return false
	}
	seen := map[string]*yaml.Node{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if first := seen[key.Value]; first != nil && key.Kind == yaml.ScalarNode {
			w.log.Add(diag.TemplateDuplicateKey, w.pos(key),
				diag.Args{"key": shown(key.Value), "line": strconv.Itoa(first.Line)})
			continue
		}
		seen[key.Value] = key
		if f := find(fields, key); f != nil {
			f.read(value)
			continue
		}
		w.log.Add(diag.TemplateUnknownKey, w.pos(key),
			diag.Args{"where": where, "key": shown(key.Value), "hint": didYouMean(key.Value, keysOf(fields))})
	}
	return true
}

// has says whether the mapping n has the key.
func has(n *yaml.Node, key string) bool {
	if n.Kind != yaml.MappingNode {
		return false
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return true
		}
	}
	return false
}

// need logs a key that the mapping n lacks, unless a mistyped key is most
// likely meant for it, of which the user hears already.
func (w *walker) need(n *yaml.Node, where, key, like string) {
	if n.Kind == yaml.MappingNode && !has(n, key) {
		for i := 0; i < len(n.Content); i += 2 {
			if near(n.Content[i].Value, []string{key}) != "" {
				return
			}
		}
		w.log.Add(diag.TemplateMissingKey, w.pos(n), diag.Args{"where": where, "key": key, "like": like})
	}
}

// text reads a scalar that is not empty; "" when it is none.
func (w *walker) text(n *yaml.Node, key, like string) string {
	if n.Kind != yaml.ScalarNode || n.ShortTag() == "!!null" || strings.TrimSpace(n.Value) == "" {
		w.wrong(n, key, "a text", like)
		return ""
	}
	return n.Value
}

// word reads a scalar that is one of the words given.
func (w *walker) word(n *yaml.Node, key string, words ...string) string {
	v := w.text(n, key, words[0])
	for _, known := range words {
		if v == known {
			return v
		}
	}
	if v == "" {
		return ""
	}
	want, hint := "one of "+strings.Join(words, ", "), ""
	if len(words) == 1 {
		want = words[0]
	}
	if k := near(v, words); k != "" {
		hint = `did you mean "` + k + `"?`
	}
	w.bad(n, want, hint)
	return ""
}

// flag reads true or false.
func (w *walker) flag(n *yaml.Node, key string) bool {
	if n.Kind != yaml.ScalarNode || n.ShortTag() != "!!bool" {
		w.wrong(n, key, "true or false", key+": true")
		return false
	}
	return strings.EqualFold(n.Value, "true")
}

// whole reads a whole number between least and most.
func (w *walker) whole(n *yaml.Node, key string, least, most int) int {
	if n.Kind != yaml.ScalarNode || n.ShortTag() == "!!null" {
		w.wrong(n, key, "a whole number", key+": "+strconv.Itoa(least))
		return 0
	}
	v, err := strconv.Atoi(n.Value)
	if err != nil || v < least || v > most {
		w.bad(n, "a whole number from "+strconv.Itoa(least)+" to "+strconv.Itoa(most), "")
		return 0
	}
	return v
}

// list calls read for each entry of a list that is not empty.
func (w *walker) list(n *yaml.Node, key, like string, read func(*yaml.Node)) {
	if n.Kind != yaml.SequenceNode || len(n.Content) == 0 {
		w.wrong(n, key, "a list with an entry at least", like)
		return
	}
	for _, c := range n.Content {
		read(c)
	}
}

func find(fields []field, key *yaml.Node) *field {
	for i := range fields {
		if key.Kind == yaml.ScalarNode && fields[i].key == key.Value {
			return &fields[i]
		}
	}
	return nil
}

func keysOf(fields []field) []string {
	keys := make([]string, len(fields))
	for i, f := range fields {
		keys[i] = f.key
	}
	return keys
}

// kindOf says in words what a value is.
func kindOf(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "keys with values"
	case yaml.SequenceNode:
		if len(n.Content) == 0 {
			return "an empty list"
		}
		return "a list"
	case yaml.AliasNode:
		return "an alias (*" + shown(n.Value) + "), which templates do not have"
	}
	if n.ShortTag() == "!!null" || strings.TrimSpace(n.Value) == "" {
		return "empty"
	}
	if n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 {
		return `"` + shown(n.Value) + `", a text`
	}
	return shown(n.Value)
}

// shown cuts a long value for a message.
func shown(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}

package brief

import (
	"strconv"

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
			if diag.Near(n.Content[i].Value, []string{key}) != "" {
				return
			}
		}
		w.log.Add(diag.TemplateMissingKey, w.pos(n), diag.Args{"where": where, "key": key, "like": like})
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

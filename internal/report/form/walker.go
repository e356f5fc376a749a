package form

import (
	"strconv"
	"strings"

	"jianbao/internal/diag"

	"go.yaml.in/yaml/v4"
)

// Walker goes through the YAML of one file and logs every fault with its place.
// What it cannot read stays zero.
type Walker struct {
	Log   *diag.Log
	File  string // its name in messages
	Kind  string // what the file is: "template"
	Codes Codes
}

// Codes are the messages of a kind of file, one for each way to be wrong. The
// comments name the values that fill them.
type Codes struct {
	Syntax       diag.Code // {why}
	UnknownKey   diag.Code // {where} {key} {hint}
	DuplicateKey diag.Code // {key} {line}
	MissingKey   diag.Code // {where} {key} {like}
	Type         diag.Code // {key} {want} {got} {like}
	Value        diag.Code // {value} {want} {hint}
}

// Field is one key that a mapping may have, and what reads its value.
type Field struct {
	Key  string
	Read func(*yaml.Node)
}

// Key makes a Field.
func Key(key string, read func(*yaml.Node)) Field { return Field{key, read} }

// Pos is the place of a node.
func (w *Walker) Pos(n *yaml.Node) diag.Pos {
	return diag.Pos{File: w.File, Line: n.Line, Column: n.Column}
}

// Wrong logs that the value n of key is not of the kind it must be; like is an
// example of one that is.
func (w *Walker) Wrong(n *yaml.Node, key, want, like string) {
	w.Log.Add(w.Codes.Type, w.Pos(n),
		diag.Args{"key": key, "want": want, "got": w.kindOf(n), "like": like})
}

// Bad logs that the value n is of the right kind, but not one of those wanted.
func (w *Walker) Bad(n *yaml.Node, want, hint string) {
	w.Log.Add(w.Codes.Value, w.Pos(n),
		diag.Args{"value": Shown(n.Value), "want": want, "hint": hint})
}

// Mapping reads the keys of n, in the order of the file; where says in words
// whose keys they are. It logs unknown and repeated keys, with the known ones in
// the order of fields. It is false when n is no mapping.
func (w *Walker) Mapping(n *yaml.Node, where, like string, fields ...Field) bool {
	if n.Kind != yaml.MappingNode {
		w.Wrong(n, where, "keys with values", like)
		return false
	}
	seen := map[string]*yaml.Node{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if first := seen[key.Value]; first != nil && key.Kind == yaml.ScalarNode {
			w.Log.Add(w.Codes.DuplicateKey, w.Pos(key),
				diag.Args{"key": Shown(key.Value), "line": strconv.Itoa(first.Line)})
			continue
		}
		seen[key.Value] = key
		if f := find(fields, key); f != nil {
			f.Read(value)
			continue
		}
		w.Log.Add(w.Codes.UnknownKey, w.Pos(key),
			diag.Args{"where": where, "key": Shown(key.Value), "hint": DidYouMean(key.Value, keysOf(fields))})
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

// Need logs a key that the mapping n lacks. It is silent when n has a key that is
// most likely this one, mistyped: of that the user hears already.
func (w *Walker) Need(n *yaml.Node, where, key, like string) {
	if n.Kind == yaml.MappingNode && !has(n, key) {
		for i := 0; i < len(n.Content); i += 2 {
			if diag.Near(n.Content[i].Value, []string{key}) != "" {
				return
			}
		}
		w.Log.Add(w.Codes.MissingKey, w.Pos(n), diag.Args{"where": where, "key": key, "like": like})
	}
}

// find is the field of a key; nil when there is none.
func find(fields []Field, key *yaml.Node) *Field {
	for i := range fields {
		if key.Kind == yaml.ScalarNode && fields[i].Key == key.Value {
			return &fields[i]
		}
	}
	return nil
}

// keysOf lists the keys of the fields.
func keysOf(fields []Field) []string {
	keys := make([]string, len(fields))
	for i, f := range fields {
		keys[i] = f.Key
	}
	return keys
}

// DidYouMean is the hint for a mistyped word: the nearest known word, or all of
// them when none is near; "" when none is known.
func DidYouMean(word string, known []string) string {
	if hint := diag.DidYouMean(word, known); hint != "" || len(known) == 0 {
		return hint
	}
	return "known here: " + strings.Join(known, ", ")
}

package form

import (
	"jianbao/internal/diag"

	"go.yaml.in/yaml/v4"
)

// Walker goes through the YAML of one file and logs every fault with its place.
// What it cannot read stays zero.
type Walker struct {
	Log   *diag.Log
	File  string // its name in messages
	Codes Codes

	Kind    diag.Words // what the file is: "template", 模板
	Measure string     // the Chinese measure word of Kind: 个

	// Named is how messages name a key, or what has keys; nil: as it is written.
	Named func(key string) diag.Words
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

// Pos is the place of a node.
func (w *Walker) Pos(n *yaml.Node) diag.Pos {
	return diag.Pos{File: w.File, Line: n.Line, Column: n.Column}
}

// Wrong logs that the value n of key is not of the kind it must be; like is an
// example of one that is.
func (w *Walker) Wrong(n *yaml.Node, key string, want diag.Value, like string) {
	w.Log.Add(w.Codes.Type, w.Pos(n),
		diag.Args{"key": w.name(key), "want": want, "got": w.kindOf(n), "like": like})
}

// name is a key as messages name it.
func (w *Walker) name(key string) diag.Value {
	if w.Named == nil {
		return key
	}
	return w.Named(key)
}

// Bad logs that the value n is of the right kind, but not one of those wanted.
func (w *Walker) Bad(n *yaml.Node, want, hint diag.Value) {
	w.Log.Add(w.Codes.Value, w.Pos(n),
		diag.Args{"value": Shown(n.Value), "want": want, "hint": hint})
}

// Mapping reads the values of n by their fields, in the order of the fields; where
// says in words whose keys they are. It logs keys that are unknown, repeated or
// missing. It is false when n is no mapping.
func (w *Walker) Mapping(n *yaml.Node, where, like string, fields ...Field) bool {
	return Reader{worded{w}}.Mapping(n, where, like, fields...)
}

// Pairs calls read for each key of n, in the order of the file, whatever its
// name. It is false when n is no mapping.
func (w *Walker) Pairs(n *yaml.Node, where, like string, read func(name string, key, value *yaml.Node)) bool {
	return Reader{worded{w}}.Pairs(n, where, like, read)
}

// List calls read for each entry of a list. It logs what is no list, or empty.
func (w *Walker) List(n *yaml.Node, key, like string, read func(*yaml.Node)) {
	Reader{worded{w}}.List(n, key, like, func(_ int, n *yaml.Node) { read(n) })
}

// worded says the faults of a form in the codes of a Walker. It follows no alias
// and reads empty values, which whoever reads them refuses.
type worded struct{ w *Walker }

func (s worded) Open(n *yaml.Node) (*yaml.Node, bool) { return n, true }

// Name is "" for a key that is no word, which then is unknown.
func (s worded) Name(key *yaml.Node) (string, bool) {
	if key.Kind != yaml.ScalarNode {
		return "", true
	}
	return key.Value, true
}

func (s worded) Empty(_, _ *yaml.Node, _, _ string) bool { return false }

func (s worded) NoMapping(n *yaml.Node, where, like string, _ []string) {
	s.w.Wrong(n, where, keysWithValues(), like)
}

func (s worded) NoList(n *yaml.Node, where, like string) {
	s.w.Wrong(n, where, diag.Words{"a list with an entry at least", "至少有一项的列表"}, like)
}

func (s worded) Unknown(key *yaml.Node, where, name string, known []string) {
	s.w.Log.Add(s.w.Codes.UnknownKey, s.w.Pos(key), diag.Args{"where": s.w.name(where), "key": Shown(name), "hint": DidYouMean(name, known)})
}

func (s worded) Twice(key *yaml.Node, name string, line int) {
	s.w.Log.Add(s.w.Codes.DuplicateKey, s.w.Pos(key), diag.Args{"key": Shown(name), "line": line})
}

// Missing is silent when n has a key that is most likely this one, mistyped: of
// that the user hears already.
func (s worded) Missing(n *yaml.Node, where string, f Field) {
	for i := 0; i < len(n.Content); i += 2 {
		if diag.Near(n.Content[i].Value, []string{f.Key}) != "" {
			return
		}
	}
	s.w.Log.Add(s.w.Codes.MissingKey, s.w.Pos(n), diag.Args{"where": s.w.name(where), "key": f.Key, "like": f.Need})
}

// DidYouMean is the hint for a mistyped word: the nearest known word, or all of
// them when none is near; nothing when none is known.
func DidYouMean(word string, known []string) diag.Words {
	if hint := diag.Meant(word, known); hint != (diag.Words{}) || len(known) == 0 {
		return hint
	}
	return diag.Words{"known here: {names}", "这里可用的有：{names}"}.With(diag.Args{"names": diag.Names(known)})
}

package report

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"jianbao/internal/diag"
	"jianbao/internal/report/form"
)

// faults says what is wrong with the form of a report file. It follows aliases,
// and takes no key that has nothing to say.
type faults struct{ d *decoder }

func (s faults) Open(n *yaml.Node) (*yaml.Node, bool) {
	n = s.d.resolve(n)
	return n, !s.d.stopped
}

func (s faults) Name(key *yaml.Node) (string, bool) {
	switch {
	case key.Kind == yaml.ScalarNode && key.Tag == "!!merge" && key.Style == 0:
		s.d.add(diag.MergeKey, key, nil)
		return "", false
	case key.Kind != yaml.ScalarNode:
		s.d.add(diag.YAMLSyntax, key, diag.Args{"what": diag.Words{"a key must be a word", "字段名应是一个词"}})
		return "", false
	}
	return key.Value, true
}

func (s faults) Empty(at, value *yaml.Node, where, name string) bool {
	if !empty(s.d.resolve(value)) {
		return false
	}
	s.d.add(diag.EmptyText, at, diag.Args{"key": join(where, short(name))})
	return true
}

// NoMapping names the keys that are known; where none is, like stands for them.
func (s faults) NoMapping(n *yaml.Node, where, like string, known []string) {
	if len(known) == 0 {
		known = strings.Split(like, ", ")
	}
	s.d.add(diag.NotKeys, n, diag.Args{"key": where, "keys": diag.Names(known)})
}

func (s faults) NoList(n *yaml.Node, where, _ string) {
	s.d.add(diag.NotAList, n, diag.Args{"key": where})
}

// Unknown names the key that is nearest to an unknown one.
func (s faults) Unknown(key *yaml.Node, _, name string, known []string) {
	args := diag.Args{"key": short(name), "keys": diag.Names(known)}
	if s.d.afterComma(key) {
		return
	}
	if before, code, _ := cutColon(name); isFormatKey(before) {
		s.d.add(code, key, diag.Args{"key": before})
		return
	}
	if near := diag.Near(name, known); near != "" {
		args["near"] = near
	}
	s.d.add(diag.UnknownKey, key, args)
}

func (s faults) Twice(key *yaml.Node, name string, line int) {
	s.d.add(diag.DuplicateKey, key, diag.Args{"key": short(name), "line": line})
}

// Missing is silent about a key that could not be read for a fault of syntax, and
// about one that is there mistyped, of which the user hears already.
func (s faults) Missing(n *yaml.Node, where string, f form.Field) {
	for i := 0; i < len(n.Content); i += 2 {
		if diag.Near(n.Content[i].Value, []string{f.Key}) != "" {
			return
		}
	}
	if where != "" || !slices.Contains(s.d.leftOut, f.Key) {
		s.d.add(diag.MissingKey, n, diag.Args{"key": f.Key, "example": f.Key + ": " + f.Need})
	}
}

// join makes the path of a part: "lessons" and "title" give "lessons.title".
func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

// short cuts what is quoted in a message to one line of 60 characters.
func short(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > 60 {
		return string(r[:59]) + "…"
	}
	return s
}

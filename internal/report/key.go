package report

import (
	"strings"

	"go.yaml.in/yaml/v4"

	"jianbao/internal/diag"
)

// key returns the name of a key. It reports a node that cannot be one, and is
// false then.
func (d *decoder) key(key *yaml.Node) (string, bool) {
	switch {
	case key.Kind == yaml.ScalarNode && key.Tag == "!!merge" && key.Style == 0:
		d.add(diag.MergeKey, key, nil)
		return "", false
	case key.Kind != yaml.ScalarNode:
		d.add(diag.YAMLSyntax, key, diag.Args{"what": "a key must be a word"})
		return "", false
	}
	return key.Value, true
}

// unknownKey reports a key that is none of the fields, with the nearest of them.
func (d *decoder) unknownKey(key *yaml.Node, name string, fields []field) {
	args := diag.Args{"key": short(name), "keys": keysOf(fields)}
	if before, code, _ := cutColon(name); isFormatKey(before) {
		d.add(code, key, diag.Args{"key": before})
		return
	}
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = f.key
	}
	if near := diag.Near(name, names); near != "" {
		args["near"] = near
	}
	d.add(diag.UnknownKey, key, args)
}

// allowed says whether one of the fields has the name.
func allowed(fields []field, name string) bool {
	for i := range fields {
		if fields[i].key == name {
			return true
		}
	}
	return false
}

// keysOf lists the keys of the fields, for a message.
func keysOf(fields []field) string {
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = f.key
	}
	return strings.Join(names, ", ")
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

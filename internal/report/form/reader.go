package form

import (
	"strconv"

	"go.yaml.in/yaml/v4"
)

// Reader goes through the tree of one YAML file: mappings by their fields, lists
// entry by entry. It finds what does not belong there; Faults says it.
type Reader struct{ Faults }

// Faults are the words of one kind of file for what can be wrong with its form,
// and what it takes more or less strictly. where names the mapping or the list.
type Faults interface {
	// Open gives the node that n stands for. It is false when nothing more is read.
	Open(n *yaml.Node) (*yaml.Node, bool)
	// Name gives the word of a key. It is false for what is no key, which it has
	// logged.
	Name(key *yaml.Node) (string, bool)
	// Empty says whether a value says so little that it is not read; then it has
	// logged that, at the node at. name is its key, or its number in a list.
	Empty(at, value *yaml.Node, where, name string) bool

	NoMapping(n *yaml.Node, where, like string, known []string)
	NoList(n *yaml.Node, where, like string)
	Unknown(key *yaml.Node, where, name string, known []string)
	Twice(key *yaml.Node, name string, line int) // line is that of the first
	Missing(n *yaml.Node, where string, f Field)
}

// Field is one key that a mapping may have, and what reads its value.
type Field struct {
	Key    string
	Need   string // an example, of a key that must be there; "" where it need not
	Read   func(value *yaml.Node)
	Absent func(n *yaml.Node) // hears of the mapping when the key is not there; nil for nobody
}

// Key makes a field that need not be there.
func Key(key string, read func(*yaml.Node)) Field { return Field{Key: key, Read: read} }

// Needed makes a field that must be there, with an example for the message.
func Needed(key, like string, read func(*yaml.Node)) Field {
	return Field{Key: key, Need: like, Read: read}
}

// Mapping reads the values of n by their fields, in the order of the fields. Of a
// key that stands twice it reads the first. like is an example of such a mapping.
// It is false when n is no mapping.
func (r Reader) Mapping(n *yaml.Node, where, like string, fields ...Field) bool {
	n, ok := r.Open(n)
	if !ok {
		return false
	}
	values := make(map[string]*yaml.Node, len(fields))
	given := make(map[string]int, len(fields))
	if !r.pairs(n, where, like, fields, given, func(name string, key, value *yaml.Node) {
		switch {
		case !has(fields, name):
			r.Unknown(key, where, name, keysOf(fields))
		case !r.Empty(key, value, where, name):
			values[name] = value
		}
	}) {
		return false
	}
	for _, f := range fields {
		if value := values[f.Key]; value != nil {
			f.Read(value)
			continue
		}
		if f.Absent != nil {
			f.Absent(n)
		}
		if f.Need != "" && given[f.Key] == 0 {
			r.Missing(n, where, f)
		}
	}
	return true
}

// Pairs calls read for each key of n that stands there for the first time, in the
// order of the file, whatever its name. It is false when n is no mapping.
func (r Reader) Pairs(n *yaml.Node, where, like string, read func(name string, key, value *yaml.Node)) bool {
	n, ok := r.Open(n)
	return ok && r.pairs(n, where, like, nil, map[string]int{}, read)
}

// pairs goes through an open mapping, and notes in lines where its keys stand.
func (r Reader) pairs(n *yaml.Node, where, like string, fields []Field, lines map[string]int, read func(name string, key, value *yaml.Node)) bool {
	if n.Kind != yaml.MappingNode {
		r.NoMapping(n, where, like, keysOf(fields))
		return false
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		name, ok := r.Name(key)
		if !ok {
			continue
		}
		if line := lines[name]; line > 0 {
			r.Twice(key, name, line)
			continue
		}
		lines[name] = key.Line
		read(name, key, n.Content[i+1])
	}
	return true
}

// List calls read for each entry of a list, with its number from 0. It logs what
// is no list, and a list without entries. like is an example.
func (r Reader) List(n *yaml.Node, where, like string, read func(i int, n *yaml.Node)) {
	n, ok := r.Open(n)
	if !ok {
		return
	}
	if n.Kind != yaml.SequenceNode || len(n.Content) == 0 {
		r.NoList(n, where, like)
		return
	}
	for i, entry := range n.Content {
		if _, ok := r.Open(entry); !ok {
			return
		}
		if !r.Empty(entry, entry, where, strconv.Itoa(i+1)) {
			read(i, entry)
		}
	}
}

// has says whether one of the fields has the key.
func has(fields []Field, key string) bool {
	for i := range fields {
		if fields[i].Key == key {
			return true
		}
	}
	return false
}

// keysOf lists the keys of the fields.
func keysOf(fields []Field) []string {
	keys := make([]string, len(fields))
	for i, f := range fields {
		keys[i] = f.Key
	}
	return keys
}

package report

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"jianbao/internal/diag"
)

const (
	mostNodes  = 1_000_000 // lists, mappings and texts read, those behind aliases each time
	mostFaults = 1_000     // reported of one file
)

// decoder turns a tree of YAML nodes into a Report and finds its faults.
type decoder struct {
	ctx     context.Context
	log     *diag.Log
	src     *source
	out     *Report
	leftOut []string            // keys that could not be read for faults of syntax; none is reported as missing
	ids     map[string]int      // id -> line of its first use
	tagged  map[*yaml.Node]bool // nodes whose unknown tag was reported
	nodes   int                 // read so far
	faults  int                 // reported so far
	stopped bool                // too many nodes or faults, or the context ended: nothing more is read
	md      markdown
	meeting bool // the file is a meeting's: its texts may be in any language
}

// add reports a fault at a node.
func (d *decoder) add(code diag.Code, n *yaml.Node, args diag.Args) { d.addAt(code, d.at(n), args) }

// addAt reports a fault at a place, unless there were too many.
func (d *decoder) addAt(code diag.Code, pos diag.Pos, args diag.Args) {
	if d.stopped {
		return
	}
	if d.faults++; d.faults > mostFaults {
		d.stopped = true
		d.log.Add(diag.TooManyFaults, diag.Pos{File: d.src.file}, diag.Args{"most": fmt.Sprint(mostFaults)})
		return
	}
	d.log.Add(code, pos, args)
}

// at is the place of a node in the file.
func (d *decoder) at(n *yaml.Node) diag.Pos { return d.src.pos(n.Line, n.Column) }

// resolve follows an alias to the node that it stands for. It counts the nodes
// read, reports an unknown tag once, and stops reading when the context ends.
func (d *decoder) resolve(n *yaml.Node) *yaml.Node {
	if d.nodes++; d.nodes > mostNodes && !d.stopped {
		d.add(diag.TooManyNodes, n, nil)
		d.stopped = true
	}
	if d.nodes%1024 == 0 && d.ctx.Err() != nil {
		d.stopped = true
	}
	for range 8 {
		if n.Kind != yaml.AliasNode || n.Alias == nil {
			break
		}
		n = n.Alias
	}
	if n.Style&yaml.TaggedStyle != 0 && !plainTag(n.Tag) && !d.tagged[n] {
		if d.tagged == nil {
			d.tagged = map[*yaml.Node]bool{}
		}
		d.tagged[n] = true
		d.add(diag.UnknownTag, n, diag.Args{"tag": n.Tag})
	}
	return n
}

// plainTag says whether a tag is one of YAML's own, which change nothing here:
// a text is read as it was typed.
func plainTag(tag string) bool {
	switch tag {
	case "!!str", "!!int", "!!float", "!!bool", "!!map", "!!seq", "!!timestamp", "!!null", "!":
		return true
	}
	return false
}

// field is a key that a mapping may have, and what reads its value.
type field struct {
	key     string
	example string // a value, for the message that the key is missing; "" when the key is optional
	read    func(n *yaml.Node)
	to      *Localized // gets the mapping's place when the key is not there; nil for no text
}

// mapping reads the keys of n by their fields, in the order of the fields; path
// names n in messages. It reports what is unknown, repeated, empty or missing.
func (d *decoder) mapping(n *yaml.Node, path string, fields []field) {
	if n = d.resolve(n); d.stopped {
		return
	}
	if n.Kind != yaml.MappingNode {
		d.add(diag.NotKeys, n, diag.Args{"key": path, "keys": keysOf(fields)})
		return
	}
	values := make(map[string]*yaml.Node, len(fields))
	lines := make(map[string]int, len(fields))
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		name, ok := d.key(key)
		if !ok {
			continue
		}
		if line, twice := lines[name]; twice {
			d.add(diag.DuplicateKey, key, diag.Args{"key": name, "line": fmt.Sprint(line)})
			continue
		}
		lines[name] = key.Line
		if !allowed(fields, name) {
			d.unknownKey(key, name, fields)
			continue
		}
		if empty(d.resolve(n.Content[i+1])) {
			d.add(diag.EmptyText, key, diag.Args{"key": join(path, name)})
			continue
		}
		values[name] = n.Content[i+1]
	}
	for _, f := range fields {
		if value := values[f.key]; value != nil {
			f.read(value)
			continue
		}
		if f.to != nil {
			f.to.Pos = d.at(n)
		}
		if f.example != "" && lines[f.key] == 0 && !(path == "" && slices.Contains(d.leftOut, f.key)) {
			d.add(diag.MissingKey, n, diag.Args{"key": f.key, "example": f.key + ": " + f.example})
		}
	}
}

// list calls read for each entry of a list.
func (d *decoder) list(n *yaml.Node, path string, read func(i int, n *yaml.Node)) {
	if n = d.resolve(n); d.stopped {
		return
	}
	if n.Kind != yaml.SequenceNode {
		d.add(diag.NotAList, n, diag.Args{"key": path})
		return
	}
	for i, entry := range n.Content {
		if d.stopped {
			return
		}
		if empty(d.resolve(entry)) {
			d.add(diag.EmptyText, entry, diag.Args{"key": fmt.Sprintf("%s.%d", path, i+1)})
			continue
		}
		read(i, entry)
	}
}

// empty says that a value says nothing: null, "", [], {}.
func empty(n *yaml.Node) bool {
	switch n.Kind {
	case yaml.ScalarNode:
		return n.Style&^yaml.TaggedStyle == 0 && (n.Value == "" || n.Tag == "!!null") || strings.TrimSpace(n.Value) == ""
	case yaml.SequenceNode, yaml.MappingNode:
		return len(n.Content) == 0
	}
	return false
}

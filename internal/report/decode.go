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
	mostNodes  = 1_000_000 // lists, mappings and texts read, repeated ones too
	mostFaults = 1_000
)

// decoder turns a tree of YAML nodes into a Report and finds its faults.
type decoder struct {
	ctx     context.Context
	log     *diag.Log
	src     *source
	out     *Report
	leftOut []string            // keys of the report that could not be read: they are not missing
	ids     map[string]int      // id -> line of its first use
	tagged  map[*yaml.Node]bool // nodes whose type was reported
	nodes   int
	faults  int
	stopped bool // too many nodes or faults
	md      markdown
	meeting bool // the file is of a meeting: its texts may be in any language
}

// add reports a fault at a node.
func (d *decoder) add(code diag.Code, n *yaml.Node, args diag.Args) { d.addAt(code, d.at(n), args) }

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

func (d *decoder) at(n *yaml.Node) diag.Pos { return d.src.pos(n.Line, n.Column) }

// resolve follows an alias to what it stands for, and counts.
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

// plainTag says whether a tag only says what is so anyway.
func plainTag(tag string) bool {
	switch tag {
	case "!!str", "!!int", "!!float", "!!bool", "!!map", "!!seq", "!!timestamp", "!!null", "!":
		return true
	}
	return false
}

// field is a key that a mapping may have.
type field struct {
	key     string
	example string // given: the key is required, and this is how it may look
	read    func(n *yaml.Node)
	to      *Localized // given: it takes the mapping's place when the key is not there
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

package report

import (
	"context"
	"strings"

	"go.yaml.in/yaml/v4"

	"jianbao/internal/diag"
	"jianbao/internal/report/form"
)

const (
	mostNodes  = 400_000 // lists, mappings and texts read, those behind aliases each time
	mostFaults = 1_000   // reported of one file
)

// decoder turns a tree of YAML nodes into a Report and finds its faults.
type decoder struct {
	ctx     context.Context
	log     *diag.Log
	src     *source
	out     *Report
	commas  map[int]bool        // lines of which a comma in a value was reported
	leftOut []string            // keys that could not be read for faults of syntax; none is reported as missing
	ids     map[string]int      // id -> line of its first use
	tagged  map[*yaml.Node]bool // nodes whose unknown tag was reported
	nodes   int                 // read so far
	faults  int                 // reported so far
	stopped bool                // too many nodes or faults, or the context ended: nothing more is read
	md      markdown
	placed  bool // a text places a picture
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
		d.log.Add(diag.TooManyFaults, diag.Pos{File: d.src.file}, diag.Args{"most": mostFaults})
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

// reader goes through the mappings and lists of the file.
func (d *decoder) reader() form.Reader { return form.Reader{Faults: faults{d}} }

// list calls read for each entry of a list, with its number from 0. path names
// the list in messages.
func (d *decoder) list(n *yaml.Node, path string, read func(i int, n *yaml.Node)) {
	d.reader().List(n, path, "", read)
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

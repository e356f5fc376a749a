package xmp

import (
	"strings"
)

// findRDF takes the properties of the rdf:RDF in e or below it.
func findRDF(e *element, p *Packet) error {
	if e.space != rdf || e.name != "RDF" {
		for _, k := range e.kids {
			if err := findRDF(k, p); err != nil {
				return err
			}
		}
		return nil
	}
	for _, d := range e.kids {
		if d.space != rdf || d.name != "Description" {
			return errBroken
		}
		kids, err := fields(d)
		if err != nil {
			return err
		}
		p.Properties = append(p.Properties, kids...)
	}
	return nil
}

// fields are the properties of a description: its attributes and its elements.
func fields(e *element) ([]*Node, error) {
	var all []*Node
	for _, a := range e.attributes {
		switch {
		case a.space == rdf && (a.name == "about" || a.name == "ID" || a.name == "nodeID" || a.name == "parseType" || a.name == "datatype" || a.name == "resource"):
		case a.space == xmlNS || a.space == "" && a.name == "about":
		case a.space == "" || a.space == rdf:
			return nil, errBroken
		default:
			all = append(all, &Node{Space: a.space, Prefix: a.prefix, Name: a.name, Value: a.value})
		}
	}
	for _, k := range e.kids {
		n, err := property(k)
		if err != nil {
			return nil, err
		}
		all = append(all, n)
	}
	return all, nil
}

// property reads a property element.
func property(e *element) (*Node, error) {
	n := &Node{Space: e.space, Prefix: e.prefix, Name: e.name}
	if e.space == "" {
		return nil, errBroken
	}
	kind, resource, shorthand := "", false, false
	for _, a := range e.attributes {
		switch {
		case a.space == xmlNS && a.name == "lang":
			n.Language = a.value
		case a.space == rdf && a.name == "parseType":
			kind = a.value
		case a.space == rdf && a.name == "resource":
			n.Value, resource = a.value, true
		case a.space == rdf || a.space == xmlNS:
		case a.space == "":
			return nil, errBroken
		default:
			shorthand = true
		}
	}
	switch {
	case kind == "Resource":
		return n, n.structure(e)
	case kind != "":
		return nil, errBroken
	case len(e.kids) == 1 && e.kids[0].space == rdf:
		if strings.TrimSpace(e.text.String()) != "" {
			return nil, errBroken
		}
		return n, n.inner(e.kids[0])
	case len(e.kids) > 0:
		return nil, errBroken
	case resource:
		return n, nil
	case shorthand:
		return n, n.structure(e)
	}
	n.Value = e.text.String()
	return n, nil
}

// structure gives a node its fields. One with rdf:value is a simple value with
// qualifiers, which are passed over.
func (n *Node) structure(e *element) error {
	n.Kind = Struct
	for i, k := range e.kids {
		if k.space == rdf && k.name == "value" {
			v, err := property(k)
			if err != nil {
				return err
			}
			n.Kind, n.Value, n.Kids = v.Kind, v.Value, v.Kids
			return nil
		}
		_ = i
	}
	kids, err := fields(e)
	n.Kids = kids
	return err
}

// inner gives a node the list or the description in it.
func (n *Node) inner(e *element) error {
	switch e.name {
	case "Description":
		return n.structure(e)
	case "Bag":
		n.Kind = Bag
	case "Seq":
		n.Kind = Seq
	case "Alt":
		n.Kind = Alt
	default:
		return errBroken
	}
	for _, k := range e.kids {
		if k.space != rdf || k.name != "li" {
			return errBroken
		}
		item, err := property(k)
		if err != nil {
			return err
		}
		n.Kids = append(n.Kids, item)
	}
	return nil
}

// Find is the property of a namespace; nil for none.
func (p *Packet) Find(space, name string) *Node { return find(p.Properties, space, name) }

// Field is a field of a node; nil for none.
func (n *Node) Field(space, name string) *Node {
	if n == nil {
		return nil
	}
	return find(n.Kids, space, name)
}

func find(in []*Node, space, name string) *Node {
	for _, n := range in {
		if n.Space == space && n.Name == name {
			return n
		}
	}
	return nil
}

// Default is the text of a list of languages that stands for all: x-default, or the
// first. False when there is none.
func (n *Node) Default() (string, bool) {
	if n == nil || n.Kind != Alt || len(n.Kids) == 0 {
		return "", false
	}
	for _, k := range n.Kids {
		if strings.EqualFold(k.Language, "x-default") {
			return k.Value, true
		}
	}
	return n.Kids[0].Value, true
}

// NamesNone says that a node is a list of languages with nothing but a text for all that
// are not in it, so that its language is known nowhere.
func (n *Node) NamesNone() bool {
	return n.Kind == Alt && len(n.Kids) == 1 && strings.EqualFold(n.Kids[0].Language, "x-default")
}

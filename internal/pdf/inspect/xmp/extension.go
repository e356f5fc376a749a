package xmp

import (
	"slices"
	"strings"
)

// The namespaces of the description of own metadata (ISO 19005-2 6.6.2.3.3).
const (
	extensionNS = "http://www.aiim.org/pdfa/ns/extension/"
	schemaNS    = "http://www.aiim.org/pdfa/ns/schema#"
	propertyNS  = "http://www.aiim.org/pdfa/ns/property#"
	typeNS      = "http://www.aiim.org/pdfa/ns/type#"
	fieldNS     = "http://www.aiim.org/pdfa/ns/field#"
)

// Problem is what is wrong with the description of own metadata.
type Problem struct {
	Name    string // "pdfaSchema:prefix"
	Unknown bool   // there is no such field; else it lacks or is of the wrong kind
}

// part says what a part of the description must have.
type part struct {
	space, prefix string
	texts         string // the fields that are texts: " name valueType "
	lists         []list
}

// list is a field that is a list of parts.
type list struct {
	name string
	of   *part
}

// schemaPart is the description of a schema, with all within it.
func schemaPart() *part {
	field := &part{space: fieldNS, prefix: "pdfaField", texts: "name valueType description"}
	value := &part{space: typeNS, prefix: "pdfaType", texts: "type namespaceURI prefix description", lists: []list{{"field", field}}}
	property := &part{space: propertyNS, prefix: "pdfaProperty", texts: "name valueType category description"}
	return &part{space: schemaNS, prefix: "pdfaSchema", texts: "schema namespaceURI prefix", lists: []list{{"property", property}, {"valueType", value}}}
}

// Extend adds what a packet describes itself, in the place of what was described before,
// and says what is wrong with the description.
func (s *Schemas) Extend(p *Packet) []Problem {
	c := p.Find(extensionNS, "schemas")
	if c == nil {
		return nil
	}
	var all []Problem
	if c.Kind != Bag || c.Prefix != "pdfaExtension" {
		all = append(all, Problem{Name: "pdfaExtension:schemas"})
	}
	for _, n := range c.Kids {
		s.learn(n)
	}
	for _, n := range c.Kids {
		all = append(all, s.check(n, schemaPart())...)
	}
	return all
}

// learn adds the kinds of values and the properties of a described schema.
func (s *Schemas) learn(n *Node) {
	for _, t := range n.Field(schemaNS, "valueType").kids() {
		made := structure{space: text(t.Field(typeNS, "namespaceURI")), fields: map[string]string{}}
		for _, f := range t.Field(typeNS, "field").kids() {
			made.fields[text(f.Field(fieldNS, "name"))] = text(f.Field(fieldNS, "valueType"))
		}
		s.types[plainKind(text(t.Field(typeNS, "type")))] = made
	}
	space := text(n.Field(schemaNS, "namespaceURI"))
	if s.described[space] == nil {
		s.described[space] = map[string]string{}
	}
	for _, p := range n.Field(schemaNS, "property").kids() {
		s.described[space][text(p.Field(propertyNS, "name"))] = text(p.Field(propertyNS, "valueType"))
	}
}

// kids are the items of a list; none of no list.
func (n *Node) kids() []*Node {
	if n == nil {
		return nil
	}
	return n.Kids
}

// text is the value of a node; "" for no node.
func text(n *Node) string {
	if n == nil {
		return ""
	}
	return n.Value
}

// check wants a part of the description to have all that it must, and nothing else.
func (s *Schemas) check(n *Node, p *part) []Problem {
	var all []Problem
	known := strings.Fields(p.texts)
	for _, name := range known {
		f := n.Field(p.space, name)
		kind := "text"
		if name == "namespaceURI" {
			kind = "uri"
		}
		good := f != nil && f.Kind == Simple && f.Prefix == p.prefix && simple(f.Value, kind)
		switch {
		case good && name == "category":
			good = f.Value == "internal" || f.Value == "external"
		case good && name == "valueType":
			good = s.Has(f.Value)
		}
		if !good {
			all = append(all, Problem{Name: p.prefix + ":" + name})
		}
	}
	for _, l := range p.lists {
		known = append(known, l.name)
		f := n.Field(p.space, l.name)
		if f == nil {
			continue
		}
		if f.Kind != Seq || f.Prefix != p.prefix {
			all = append(all, Problem{Name: p.prefix + ":" + l.name})
		}
		for _, k := range f.Kids {
			all = append(all, s.check(k, l.of)...)
		}
	}
	for _, k := range n.Kids {
		if k.Space != p.space || !slices.Contains(known, k.Name) {
			all = append(all, Problem{Name: k.Prefix + ":" + k.Name, Unknown: true})
		}
	}
	return all
}

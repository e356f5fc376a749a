package docx

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// node is an element, or a piece of text where name is "". Names are without
// their prefixes: no two that are asked for differ in the prefix alone.
type node struct {
	name  string
	attrs []xml.Attr
	kids  []*node
	text  string
}

// get is the value of an attribute, whatever its prefix; "" for none.
func (n *node) get(name string) string {
	if n == nil {
		return ""
	}
	for i := range n.attrs {
		if n.attrs[i].Name.Local == name {
			return n.attrs[i].Value
		}
	}
	return ""
}

// kid is the first child of a name, down a path; nil for none.
func (n *node) kid(names ...string) *node {
	for _, name := range names {
		if n == nil {
			return nil
		}
		var next *node
		for _, k := range n.kids {
			if k.name == name {
				next = k
				break
			}
		}
		n = next
	}
	return n
}

// val is the w:val of the child of a name; "" for none.
func (n *node) val(name string) string { return n.kid(name).get("val") }

// find is the first element of a name below n.
func (n *node) find(name string) *node {
	for _, k := range n.kids {
		if k.name == name {
			return k
		}
		if f := k.find(name); f != nil {
			return f
		}
	}
	return nil
}

// holdsText says that text or a picture stands below n, or that it is text itself.
func (n *node) holdsText() bool {
	for _, name := range []string{"t", "sym", "blip", "imagedata"} {
		if n.name == name || n.find(name) != nil {
			return true
		}
	}
	return false
}

// words is all text below n that stands in elements called "t" or "v".
func (n *node) words(b *strings.Builder) {
	for _, k := range n.kids {
		if k.name == "" && (n.name == "t" || n.name == "v") {
			b.WriteString(k.text)
		}
		k.words(b)
		if k.name == "p" || k.name == "pt" {
			b.WriteByte(' ')
		}
	}
}

// on says that a property is there and not switched off.
func on(n *node) bool {
	if n == nil {
		return false
	}
	v := n.get("val")
	return v != "0" && v != "false" && v != "off" && v != "none"
}

// decoder reads a part of a file as trees.
type decoder struct {
	xml   *xml.Decoder
	name  string
	depth int
}

var (
	errDeep = fmt.Errorf("it is nested deeper than %d", mostDepth)
	errDTD  = errors.New("it declares a document type, which Word never does")
)

// next is the next token; it counts how deep it stands.
func (d *decoder) next() (xml.Token, error) {
	t, err := d.xml.Token()
	if err != nil {
		if errors.Is(err, io.EOF) {
			return nil, err
		}
		return nil, fmt.Errorf("%s: %w", d.name, err)
	}
	switch t := t.(type) {
	case xml.StartElement:
		if d.depth++; d.depth > mostDepth {
			return nil, fmt.Errorf("%s: %w", d.name, errDeep)
		}
	case xml.EndElement:
		d.depth--
	case xml.Directive:
		if strings.HasPrefix(strings.ToUpper(string(t)), "DOCTYPE") {
			return nil, fmt.Errorf("%s: %w", d.name, errDTD)
		}
	}
	return t, nil
}

// whole is the tree of the part.
func (d *decoder) whole() (*node, error) {
	for {
		t, err := d.next()
		if errors.Is(err, io.EOF) {
			return nil, fmt.Errorf("%s: it is empty", d.name)
		}
		if err != nil {
			return nil, err
		}
		if s, ok := t.(xml.StartElement); ok {
			return d.tree(s)
		}
	}
}

// tree is the element that begins with s.
func (d *decoder) tree(s xml.StartElement) (*node, error) {
	root := &node{name: s.Name.Local, attrs: s.Copy().Attr}
	open := []*node{root}
	letters := 0
	for count := 0; ; count++ {
		if count > mostNodes {
			return nil, fmt.Errorf("%w: a block of %s has more than %d nodes", ErrTooLarge, d.name, mostNodes)
		}
		t, err := d.next()
		if err != nil {
			if errors.Is(err, io.EOF) {
				return nil, fmt.Errorf("%s: it ends too soon", d.name)
			}
			return nil, err
		}
		top := open[len(open)-1]
		switch t := t.(type) {
		case xml.StartElement:
			n := &node{name: t.Name.Local, attrs: t.Copy().Attr}
			top.kids = append(top.kids, n)
			open = append(open, n)
		case xml.EndElement:
			if open = open[:len(open)-1]; len(open) == 0 {
				return root, nil
			}
		case xml.CharData:
			if letters += len(t); letters > mostLetters {
				return nil, fmt.Errorf("%w: more than %d MB of text", ErrTooLarge, mostLetters>>20)
			}
			top.kids = append(top.kids, &node{text: string(t)})
		}
	}
}

// Package xmp reads XMP metadata (ISO 16684-1): a packet in, its properties out, each
// with its kind of value; and says whether a value is of the kind that its schema
// asks for: those of the XMP Specification of 2005, or those that the packet describes
// itself (ISO 19005-2 6.6.2.3).
package xmp

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
)

// Kind is the kind of a value.
type Kind uint8

// The kinds of values.
const (
	Simple Kind = iota
	Struct
	Bag
	Seq
	Alt
)

// Node is a property, a field or an item of a list.
type Node struct {
	Space, Prefix, Name string // Space is the namespace
	Kind                Kind
	Value               string // of a Simple
	Language            string // its xml:lang
	Kids                []*Node
}

// Packet is XMP metadata.
type Packet struct {
	Properties []*Node
	Head       string // the packet's first line, "" for none
	UTF8       bool
}

// The namespaces of the notation itself.
const (
	rdf   = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	xmlNS = "http://www.w3.org/XML/1998/namespace"
)

// Limits that no packet comes near.
const (
	mostBytes = 8 << 20
	mostDepth = 100
	mostNodes = 100_000
)

var errBroken = errors.New("the metadata are no XMP")

// Read reads a packet. The error says that it cannot be read.
func Read(b []byte) (*Packet, error) {
	p := &Packet{UTF8: true}
	if len(b) > mostBytes {
		return nil, errBroken
	}
	if i := bytes.IndexByte(b, 0); i >= 0 && i < 4 || bytes.HasPrefix(b, []byte{0xfe, 0xff}) || bytes.HasPrefix(b, []byte{0xff, 0xfe}) {
		p.UTF8 = false
		b = plain(b)
	}
	if b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf")); !utf8.Valid(b) {
		p.UTF8 = false
		return p, errBroken
	}
	if _, rest, found := bytes.Cut(b, []byte("<?xpacket")); found {
		head, _, _ := bytes.Cut(rest, []byte("?>"))
		p.Head = string(head)
	}
	r := &reader{d: xml.NewDecoder(bytes.NewReader(b))}
	r.d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	if err := r.document(p); err != nil {
		return p, errBroken
	}
	return p, nil
}

// plain makes UTF-8 of UTF-16.
func plain(b []byte) []byte {
	end := unicode.LittleEndian
	if b[0] == 0 || b[0] == 0xfe {
		end = unicode.BigEndian
	}
	out, err := unicode.UTF16(end, unicode.UseBOM).NewDecoder().Bytes(b)
	if err != nil {
		out, _ = unicode.UTF16(end, unicode.IgnoreBOM).NewDecoder().Bytes(b)
	}
	return out
}

// element is an element of the XML, with its prefixes resolved.
type element struct {
	space, prefix, name string
	attributes          []attribute
	kids                []*element
	text                strings.Builder
}

type attribute struct{ space, prefix, name, value string }

// reader makes elements of the XML; encoding/xml alone would lose the prefixes.
type reader struct {
	d     *xml.Decoder
	nodes int
}

// document reads the XML and takes the properties from its rdf:RDF.
func (r *reader) document(p *Packet) error {
	for {
		t, err := r.d.RawToken()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if start, is := t.(xml.StartElement); is {
			e, err := r.element(start, map[string]string{"xml": xmlNS}, 0)
			if err != nil {
				return err
			}
			if err := findRDF(e, p); err != nil {
				return err
			}
		}
	}
}

// element reads what stands between a start and its end. spaces are the namespaces of
// the prefixes.
func (r *reader) element(start xml.StartElement, spaces map[string]string, depth int) (*element, error) {
	if r.nodes++; depth > mostDepth || r.nodes > mostNodes {
		return nil, errBroken
	}
	spaces = declared(start, spaces)
	e := &element{prefix: start.Name.Space, name: start.Name.Local}
	known := true
	e.space, known = spaces[e.prefix]
	if !known && e.prefix != "" {
		return nil, errBroken
	}
	for _, a := range start.Attr {
		if a.Name.Space == "xmlns" || a.Name.Space == "" && a.Name.Local == "xmlns" {
			continue
		}
		space := ""
		if a.Name.Space != "" {
			if space, known = spaces[a.Name.Space]; !known {
				return nil, errBroken
			}
		}
		e.attributes = append(e.attributes, attribute{space, a.Name.Space, a.Name.Local, a.Value})
	}
	for {
		t, err := r.d.RawToken()
		if err != nil {
			return nil, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			k, err := r.element(t, spaces, depth+1)
			if err != nil {
				return nil, err
			}
			e.kids = append(e.kids, k)
		case xml.CharData:
			e.text.Write(t)
		case xml.EndElement:
			if t.Name != start.Name {
				return nil, errBroken
			}
			return e, nil
		}
	}
}

// declared adds the namespaces that an element declares.
func declared(start xml.StartElement, spaces map[string]string) map[string]string {
	own := spaces
	for _, a := range start.Attr {
		prefix := a.Name.Local
		switch {
		case a.Name.Space == "xmlns":
		case a.Name.Space == "" && a.Name.Local == "xmlns":
			prefix = ""
		default:
			continue
		}
		if len(own) == len(spaces) {
			own = map[string]string{}
			for k, v := range spaces {
				own[k] = v
			}
		}
		own[prefix] = a.Value
	}
	return own
}

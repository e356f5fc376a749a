package xmp

import (
	"strings"
	"testing"
)

// packet wraps properties.
func packet(properties string) []byte {
	return []byte(`<?xpacket begin='' id='x'?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"` +
		` xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:stRef="http://ns.adobe.com/xap/1.0/sType/ResourceRef#"` +
		` xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:own="urn:own#">` + properties + `</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>`)
}

// TestKinds holds properties against the kinds of values that the XMP Specification gives them.
func TestKinds(t *testing.T) {
	for _, c := range []struct {
		property    string
		known, good bool
	}{
		{`<xmp:CreateDate>2026-12-01T09:30:15.5+08:00</xmp:CreateDate>`, true, true},
		{`<xmp:CreateDate>2026-12</xmp:CreateDate>`, true, true},
		{`<xmp:CreateDate>2026-13</xmp:CreateDate>`, true, false},
		{`<xmp:CreateDate>D:20261201</xmp:CreateDate>`, true, false},
		{`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">t</rdf:li></rdf:Alt></dc:title>`, true, true},
		{`<dc:title><rdf:Alt><rdf:li>t</rdf:li></rdf:Alt></dc:title>`, true, false},
		{`<dc:title>t</dc:title>`, true, false},
		{`<dc:creator><rdf:Seq><rdf:li>a</rdf:li></rdf:Seq></dc:creator>`, true, true},
		{`<dc:creator><rdf:Bag><rdf:li>a</rdf:li></rdf:Bag></dc:creator>`, true, false},
		{`<dc:format>application/pdf</dc:format>`, true, true},
		{`<dc:format>pdf</dc:format>`, true, false},
		{`<xmp:Rating>-4.5</xmp:Rating>`, true, true},
		{`<xmp:Rating>four</xmp:Rating>`, true, false},
		{`<xmpMM:DerivedFrom rdf:parseType="Resource"><stRef:documentID>uuid:1</stRef:documentID></xmpMM:DerivedFrom>`, true, true},
		{`<xmpMM:DerivedFrom stRef:documentID="uuid:1"/>`, true, true},
		{`<xmpMM:DerivedFrom><rdf:Description stRef:documentID="uuid:1"/></xmpMM:DerivedFrom>`, true, true},
		{`<xmpMM:DerivedFrom rdf:parseType="Resource"><stRef:other>1</stRef:other></xmpMM:DerivedFrom>`, true, false},
		{`<xmpMM:DerivedFrom>uuid:1</xmpMM:DerivedFrom>`, true, false},
		{`<exif:GPSLatitude>67,19,26S</exif:GPSLatitude>`, true, true},
		{`<exif:GPSLatitude>south</exif:GPSLatitude>`, true, false},
		{`<exif:Flash rdf:parseType="Resource"><exif:Fired>True</exif:Fired></exif:Flash>`, true, true},
		{`<exif:Flash rdf:parseType="Resource"><exif:Fired>yes</exif:Fired></exif:Flash>`, true, false},
		{`<xmp:Colour>red</xmp:Colour>`, false, false},
		{`<own:colour>red</own:colour>`, false, false},
	} {
		p, err := Read(packet(c.property))
		if err != nil || len(p.Properties) != 1 {
			t.Errorf("%s: %v", c.property, err)
			continue
		}
		s := Predefined()
		if n := p.Properties[0]; s.Knows(n) != c.known || s.Right(n) != c.good {
			t.Errorf("%s: known %v, right %v", c.property, s.Knows(n), s.Right(n))
		}
	}
}

// TestBroken: what is no XMP is an error.
func TestBroken(t *testing.T) {
	for _, p := range []string{"<dc:title>", "<dc:title></dc:creator>", "<other:x>1</other:x>", `<dc:title rdf:parseType="Literal">x</dc:title>`, "<dc:a>\xff</dc:a>",
		strings.Repeat("<dc:a rdf:parseType='Resource'>", 200) + strings.Repeat("</dc:a>", 200)} {
		if _, err := Read(packet(p)); err == nil {
			t.Errorf("%.60q was read", p)
		}
	}
}

// TestUTF16 reads a packet that is no UTF-8, and says so.
func TestUTF16(t *testing.T) {
	b := []byte{0xfe, 0xff}
	for _, c := range packet("<dc:source>x</dc:source>") {
		b = append(b, 0, c)
	}
	p, err := Read(b)
	if err != nil || p.UTF8 || len(p.Properties) != 1 || p.Properties[0].Value != "x" {
		t.Error(p, err)
	}
}

// FuzzRead: any bytes are a packet or an error.
func FuzzRead(f *testing.F) {
	f.Add(packet(`<dc:creator><rdf:Seq><rdf:li>a</rdf:li></rdf:Seq></dc:creator>`))
	f.Add(packet(`<xmpMM:DerivedFrom stRef:documentID="uuid:1"/>`))
	f.Fuzz(func(t *testing.T, b []byte) {
		p, err := Read(b)
		if err != nil {
			return
		}
		s := Predefined()
		s.Extend(p)
		for _, n := range p.Properties {
			s.Right(n)
		}
	})
}

package impose

import (
	"strings"
	"unicode"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// clean leaves out controls and bounds the length of a title.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == 0xfffd || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			return ' '
		}
		return r
	}, s)
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > 300 {
		s = string(r[:300]) + "…"
	}
	return s
}

func (p *Part) readTitle() {
	if p.x.Info != nil {
		p.Title = p.text(p.dict(*p.x.Info)["Title"])
	}
}

// readOutline lists the part's outline, as far as it leads to its pages.
func (p *Part) readOutline() {
	seen := map[int]bool{}
	var walk func(o types.Object, level int)
	walk = func(o types.Object, level int) {
		for n := numberOf(o); n > 0 && !seen[n] && level <= maxDepth && len(p.Outline) < maxOutline; n = numberOf(o) {
			seen[n] = true
			d := p.dict(o)
			title := p.text(d["Title"])
			at := p.destination(d["Dest"], d["A"])
			next := level
			if at != nil && title != "" {
				p.Outline = append(p.Outline, Bookmark{Level: level, Title: title, Page: at.page})
				next++
			}
			walk(d["First"], next)
			o = d["Next"]
		}
	}
	walk(p.dict(p.catalog["Outlines"])["First"], 1)
}

// destination is a place in the part.
type destination struct {
	page int
	fit  types.Array // what follows the page, "/XYZ 72 720 null"
}

// destination resolves a /Dest or a GoTo action; nil when it leads out of the
// part or nowhere.
func (p *Part) destination(dest, action types.Object) *destination {
	if a := p.dict(action); dest == nil && p.name(a["S"]) == "GoTo" {
		dest = a["D"]
	}
	o := p.object(dest)
	switch name := o.(type) {
	case types.Name:
		o = p.object(p.dict(p.catalog["Dests"])[string(name)])
	case types.StringLiteral, types.HexLiteral:
		o = p.object(p.named(p.dict(p.catalog["Names"])["Dests"], raw(name), 0))
	}
	if d, is := o.(types.Dict); is {
		o = p.object(d["D"])
	}
	a, _ := o.(types.Array)
	if len(a) == 0 {
		return nil
	}
	i, known := p.byPage[numberOf(a[0])]
	if !known {
		return nil
	}
	out := &destination{page: i}
	for _, e := range a[1:min(len(a), 6)] {
		switch v := p.object(e).(type) {
		case types.Name, types.Integer, types.Float:
			out.fit = append(out.fit, v)
		default:
			out.fit = append(out.fit, nil)
		}
	}
	if len(out.fit) == 0 {
		out.fit = types.Array{types.Name("Fit")}
	}
	return out
}

// raw gives a string's bytes.
func raw(o types.Object) string {
	switch s := o.(type) {
	case types.HexLiteral:
		b, err := s.Bytes()
		if err == nil {
			return string(b)
		}
	case types.StringLiteral:
		b, err := types.Unescape(s.Value())
		if err == nil {
			return string(b)
		}
	}
	return ""
}

// named looks a name up in a name tree (ISO 32000-1 7.9.6).
func (p *Part) named(o types.Object, name string, depth int) types.Object {
	d := p.dict(o)
	if d == nil || depth > maxDepth {
		return nil
	}
	if limits := p.array(d["Limits"]); len(limits) == 2 && (name < raw(p.object(limits[0])) || name > raw(p.object(limits[1]))) {
		return nil
	}
	names := p.array(d["Names"])
	for i := 0; i+1 < len(names); i += 2 {
		if raw(p.object(names[i])) == name {
			return names[i+1]
		}
	}
	for _, kid := range p.array(d["Kids"]) {
		if found := p.named(kid, name, depth+1); found != nil {
			return found
		}
	}
	return nil
}

// annotations are those of a page, up to a bound.
func (p *Part) annotations(l *leaf) types.Array {
	a := p.array(l.dict["Annots"])
	return a[:min(len(a), 10_000)]
}

// readClaim finds what the file says of its conformance, in its metadata, and
// believes it only if the file has an output intent and is not a mixture.
func (p *Part) readClaim() {
	s, is := p.object(p.catalog["Metadata"]).(types.StreamDict)
	if !is {
		return
	}
	b, err := decoded(s, 1<<20)
	if err != nil {
		return
	}
	xmp := string(b)
	if value(xmp, "pdfaid:part") != "2" || p.intent() == nil {
		return
	}
	p.universal = value(xmp, "pdfuaid:part") == "1"
	switch c := strings.ToUpper(value(xmp, "pdfaid:conformance")); c {
	case "A", "U", "B":
		p.Claim = "2" + c
	}
}

// value is that of a simple property, written as an element or an attribute.
func value(xmp, property string) string {
	_, after, found := strings.Cut(xmp, "<"+property+">")
	if found {
		v, _, _ := strings.Cut(after, "<")
		return strings.TrimSpace(v)
	}
	_, after, _ = strings.Cut(xmp, property+"=")
	if len(after) < 3 {
		return ""
	}
	v, _, _ := strings.Cut(after[1:], after[:1])
	return strings.TrimSpace(v)
}

// intent is the profile of the output intent for PDF/A, nil when there is none.
func (p *Part) intent() *types.StreamDict {
	for _, o := range p.array(p.catalog["OutputIntents"]) {
		d := p.dict(o)
		if p.name(d["S"]) != "GTS_PDFA1" {
			continue
		}
		if s, is := p.object(d["DestOutputProfile"]).(types.StreamDict); is {
			return &s
		}
	}
	return nil
}

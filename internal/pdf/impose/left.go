package impose

import (
	"bytes"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// Left is what a part has that does not come onto paper, or into a pack.
type Left struct {
	Fields   int   // form fields whose value no appearance shows
	Marks    int   // other annotations to be printed, without an appearance
	Pages    []int // where these stand, from 0
	Attached int   // files within it
	Signed   bool
}

// readLeft notes what will be left behind, and refuses files whose pages are
// only a stand-in for what they mean.
func (p *Part) readLeft() error {
	if p.dict(p.catalog["Collection"]) != nil {
		return refusal("it is a portfolio, whose documents are attached to it: save those and give them")
	}
	form := p.dict(p.catalog["AcroForm"])
	if needs, _ := p.object(p.catalog["NeedsRendering"]).(types.Boolean); form["XFA"] != nil && (bool(needs) || len(p.array(form["Fields"])) == 0) {
		return refusal("it is an XFA form, which only Adobe's programs can draw: print it to a PDF there")
	}
	p.Left.Attached = p.attached(p.dict(p.catalog["Names"])["EmbeddedFiles"], 0)
	for i, l := range p.leaves {
		before := p.Left.Fields + p.Left.Marks
		for _, o := range p.annotations(l) {
			p.leave(p.dict(o))
		}
		if p.Left.Fields+p.Left.Marks > before {
			p.Left.Pages = append(p.Left.Pages, i)
		}
	}
	return nil
}

// attached counts the files of a name tree (ISO 32000-1 7.9.6).
func (p *Part) attached(o types.Object, depth int) int {
	d := p.dict(o)
	if d == nil || depth > maxDepth {
		return 0
	}
	n := len(p.array(d["Names"])) / 2
	for _, kid := range p.array(d["Kids"]) {
		if n < maxObjects {
			n += p.attached(kid, depth+1)
		}
	}
	return n
}

// leave notes an annotation that shows nothing.
func (p *Part) leave(d types.Dict) {
	kind := p.name(d["Subtype"])
	flags, _ := p.integer(d["F"])
	switch kind {
	case "FileAttachment":
		p.Left.Attached++
	case "Widget":
		if p.field(d, "FT") == types.Name("Sig") && p.field(d, "V") != nil {
			p.Left.Signed = true
		} else if flags&hidden == 0 && p.valued(d) && !p.shows(d) {
			p.Left.Fields++
		}
	case "", "Link", "Popup", "Text", "Movie", "Screen", "Sound", "PrinterMark", "TrapNet", "RichMedia", "3D":
	default:
		if flags&hidden == 0 && flags&prints != 0 && p.appearanceOf(d) == nil {
			p.Left.Marks++
		}
	}
}

// field gives an entry of a form field, which may stand in the fields above it
// (ISO 32000-1 12.7.3.1).
func (p *Part) field(d types.Dict, key string) types.Object {
	for range maxDepth {
		if v := p.object(d[key]); v != nil {
			return v
		}
		if d = p.dict(d["Parent"]); d == nil {
			break
		}
	}
	return nil
}

// valued says that something was written into a field of text or choice.
func (p *Part) valued(d types.Dict) bool {
	if kind := p.field(d, "FT"); kind != types.Name("Tx") && kind != types.Name("Ch") {
		return false
	}
	switch v := p.field(d, "V").(type) {
	case types.StringLiteral, types.HexLiteral:
		return p.text(v) != ""
	case types.Array:
		return len(v) > 0
	}
	return false
}

// shows says that a field's appearance shows some text: programs fill forms and
// leave the drawing to the reader.
func (p *Part) shows(d types.Dict) bool {
	s, is := p.object(p.appearanceOf(d)).(types.StreamDict)
	if !is {
		return false
	}
	b, err := decoded(s, maxContent)
	return err == nil && (bytes.Contains(b, []byte("Tj")) || bytes.Contains(b, []byte("TJ")) || bytes.Contains(b, []byte(" Do")))
}

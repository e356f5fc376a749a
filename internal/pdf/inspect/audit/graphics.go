package audit

import (
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/inspect/objects"
	"jianbao/internal/pdf/inspect/rule"
	"jianbao/internal/pdf/syntax"
)

// state follows an extended graphics state (ISO 19005-2 6.2.5, 6.2.10).
func (c *content) state(o types.Object) {
	d := c.Dict(o)
	for _, key := range []string{"TR", "HTP"} {
		if _, has := d[key]; has {
			c.fault(rule.TransferCurve, c.page, args("key", key))
		}
	}
	if t, has := d["TR2"]; has && c.Name(t) != "Default" {
		c.fault(rule.TransferCurve, c.page, args("key", "TR2"))
	}
	if h := c.Dict(d["HT"]); h != nil {
		c.halftone(h, "")
	}
	if ri, has := d["RI"]; has {
		c.intentName(c.Name(ri), c.page)
	}
	if bm, has := d["BM"]; has {
		c.blend(bm)
	}
	if s, has := d["SMask"]; has && c.Name(s) != "None" {
		c.transparency = true
		if g := c.Dict(c.Dict(s)["G"]); g != nil {
			c.drawForm(c.Dict(s)["G"], g, 8)
		}
	}
	for _, key := range []string{"CA", "ca"} {
		if n, is := c.Number(d[key]); is && n < 1_000_000 {
			c.transparency = true
		}
	}
	if v, has := d["OP"]; has {
		c.overStroke = c.Truth(v)
		if d["op"] == nil {
			c.overFill = c.overStroke
		}
	}
	if v, has := d["op"]; has {
		c.overFill = c.Truth(v)
	}
	if n, is := c.Integer(d["OPM"]); is {
		c.overMode = n
	}
	if f := c.Array(d["Font"]); len(f) > 0 {
		c.font = c.fontOf(f[0])
	}
	c.filled, c.stroked = false, false
}

// blend wants known blend modes; any but the normal one is transparency.
func (c *content) blend(o types.Object) {
	for _, m := range c.List(o) {
		switch name := c.Name(m); name {
		case "Normal", "Compatible":
		case "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge", "ColorBurn", "HardLight", "SoftLight", "Difference",
			"Exclusion", "Hue", "Saturation", "Color", "Luminosity":
			c.transparency = true
		default:
			c.transparency = true
			c.fault(rule.BlendMode, c.page, args("name", name))
		}
	}
}

// halftone wants a screen of an allowed kind; name is that of its ink, "" for none.
func (c *content) halftone(d types.Dict, name string) {
	kind, _ := c.Integer(d["HalftoneType"])
	if kind != 1 && kind != 5 {
		c.fault(rule.Halftone, c.page, args("key", "HalftoneType"))
	}
	if _, has := d["HalftoneName"]; has {
		c.fault(rule.Halftone, c.page, args("key", "HalftoneName"))
	}
	_, curve := d["TransferFunction"]
	switch name {
	case "Default":
	case "", "Cyan", "Magenta", "Yellow", "Black":
		if curve {
			c.fault(rule.Halftone, c.page, args("key", "TransferFunction"))
		}
	default:
		if !curve {
			c.fault(rule.Halftone, c.page, args("key", "TransferFunction"))
		}
	}
	if kind == 5 && name == "" {
		for ink, o := range d {
			if h := c.Dict(o); h != nil {
				c.halftone(h, ink)
			}
		}
	}
}

// intentName wants a rendering intent to be one (ISO 32000-1 table 70).
func (a *audit) intentName(name string, page int) {
	if !slices.Contains([]string{"RelativeColorimetric", "AbsoluteColorimetric", "Perceptual", "Saturation"}, name) {
		a.fault(rule.Intent, page, args("name", name))
	}
}

// group looks at a transparency group (ISO 32000-1 11.6.6).
func (c *content) group(o types.Object) {
	d := c.Dict(o)
	if c.Name(d["S"]) != "Transparency" {
		return
	}
	if cs := c.spaceOf(d["CS"], 0); cs != nil {
		c.shown(cs)
	}
}

// formEntries wants a form without what is not allowed in it.
func (c *content) formEntries(d types.Dict) {
	if _, has := d["OPI"]; has {
		c.fault(rule.FormEntry, c.page, args("key", "OPI"))
	}
	if _, has := d["PS"]; has || c.Name(d["Subtype2"]) == "PS" {
		c.fault(rule.FormEntry, c.page, args("key", "PS"))
	}
	if _, has := d["Ref"]; has {
		c.fault(rule.Reference, c.page, nil)
	}
	if g := c.Dict(d["Group"]); g != nil {
		if c.Name(g["S"]) == "Transparency" {
			c.transparency = true
		}
		c.group(g)
	}
}

// pattern follows a tiling or shading pattern.
func (c *content) pattern(o types.Object) {
	d := c.Dict(o)
	n := objects.NumberOf(o)
	if d == nil || n != 0 && c.patterns[n] {
		return
	}
	if n != 0 {
		c.patterns[n] = true
	}
	if kind, _ := c.Integer(d["PatternType"]); kind == 2 {
		c.shading(d["Shading"])
		if g := d["ExtGState"]; g != nil {
			inner := *c
			inner.state(g)
			c.transparency = c.transparency || inner.transparency
		}
		return
	}
	paint, _ := c.Integer(d["PaintType"])
	c.apart(o, d, paint == 2)
}

// apart follows a content that is not the page's own: a pattern, a glyph, a note's picture.
func (c *content) apart(o types.Object, d types.Dict, colourless bool) {
	inner := &content{audit: c.audit, page: c.page, stream: objects.NumberOf(o), left: c.left / 4, colourless: colourless,
		resources: c.resources, inherited: true}
	if r := c.Dict(d["Resources"]); r != nil {
		inner.resources, inner.inherited = r, false
	}
	inner.run(c.Stream(o), 1)
	c.left -= 16
	c.transparency = c.transparency || inner.transparency
}

// shading looks at the colours of a shading.
func (c *content) shading(o types.Object) {
	if d := c.Dict(o); d != nil {
		c.shown(c.spaceOf(d["ColorSpace"], 0))
	}
}

// image looks at a picture (ISO 19005-2 6.2.8). One that is the mask of another has no
// colours.
func (c *content) image(o types.Object, d types.Dict, masks bool) {
	if n := objects.NumberOf(o); n != 0 && c.images[n] != nil {
		was := c.images[n]
		c.transparency = c.transparency || was.transparent
		if !was.mask {
			return
		}
	}
	for _, key := range []string{"Alternates", "OPI"} {
		if _, has := d[key]; has {
			c.fault(rule.ImageEntry, c.page, args("key", key))
		}
	}
	if c.Truth(d["Interpolate"]) {
		c.fault(rule.ImageEntry, c.page, args("key", "Interpolate"))
	}
	if ri, has := d["Intent"]; has {
		c.intentName(c.Name(ri), c.page)
	}
	mask := c.Truth(d["ImageMask"])
	bits, has := c.Integer(d["BitsPerComponent"])
	if has && (mask && bits != 1 || !slices.Contains([]int{1, 2, 4, 8, 16}, bits)) {
		c.fault(rule.ImageEntry, c.page, args("key", "BitsPerComponent"))
	}
	packed := slices.ContainsFunc(c.List(d["Filter"]), func(f types.Object) bool { return c.Name(f) == "JPXDecode" })
	inside, _ := c.Integer(d["SMaskInData"])
	_, soft := d["SMask"]
	seen := &pictured{mask: mask, transparent: soft || packed && inside > 0}
	c.transparency = c.transparency || seen.transparent
	if n := objects.NumberOf(o); n != 0 {
		c.images[n] = seen
	}
	switch {
	case mask && !masks:
		c.paint(false, true)
	case d["ColorSpace"] != nil && !masks:
		c.shown(c.spaceOf(d["ColorSpace"], 0))
	}
	if packed {
		c.jpeg2000(o, d["ColorSpace"] != nil)
	}
	for _, key := range []string{"SMask", "Mask"} {
		if m, is := c.Object(d[key]).(types.StreamDict); is && objects.NumberOf(d[key]) != objects.NumberOf(o) {
			c.image(d[key], m.Dict, true)
		}
	}
}

// pictured is what was found of a picture.
type pictured struct{ mask, transparent bool }

// inlineImage looks at a picture within the content (ISO 19005-2 6.1.10, 6.2.8).
func (c *content) inlineImage(v []any) {
	c.item(somePicture)
	mask := false
	for i := 0; i+1 < len(v); i += 2 {
		switch nameAt(v, i) {
		case "F", "Filter":
			names, _ := v[i+1].(syntax.ArrayValue)
			if n, is := v[i+1].(syntax.NameValue); is {
				names = syntax.ArrayValue{n}
			}
			for _, n := range names {
				name, _ := n.(syntax.NameValue)
				if !slices.Contains([]string{"ASCIIHexDecode", "ASCII85Decode", "FlateDecode", "RunLengthDecode", "CCITTFaxDecode", "DCTDecode", "AHx", "A85", "Fl", "RL", "CCF", "DCT"}, string(name)) {
					c.fault(rule.InlineFilter, c.page, args("name", string(name)))
				}
			}
		case "I", "Interpolate":
			if v[i+1] == syntax.OperatorValue("true") {
				c.fault(rule.ImageEntry, c.page, args("key", "Interpolate"))
			}
		case "Intent":
			c.intentName(nameAt(v, i+1), c.page)
		case "IM", "ImageMask":
			mask = v[i+1] == syntax.OperatorValue("true")
		}
	}
	for i := 0; i+1 < len(v); i += 2 {
		if key := nameAt(v, i); key == "CS" || key == "ColorSpace" {
			switch n := v[i+1].(type) {
			case syntax.NameValue:
				c.shown(c.spaceOf(types.Name(n), 0))
			case syntax.ArrayValue: // Indexed over a device's colours
				if len(n) > 1 {
					base, _ := n[1].(syntax.NameValue)
					c.shown(c.spaceOf(types.Name(base), 0))
				}
			}
		}
	}
	if mask {
		c.paint(false, true)
	}
}

// pageFaults looks at what a page says of itself.
func (a *audit) pageFaults(i int, transparent bool) {
	p := &a.pages[i]
	d := p.dict
	if _, has := a.Dict(d["Group"])["CS"]; transparent && !has && a.intent == "" {
		a.fault(rule.Transparency, i, nil)
	}
	if _, has := d["AA"]; has {
		a.fault(rule.Triggers, i, args("what", thePage))
	}
	if _, has := d["PresSteps"]; has {
		a.fault(rule.Alternates, i, args("key", "PresSteps"))
	}
	for _, o := range []types.Object{p.media, p.crop, d["BleedBox"], d["TrimBox"], d["ArtBox"]} {
		box, is := a.box(o)
		if !is {
			continue
		}
		for _, n := range []int{box[2] - box[0], box[3] - box[1]} {
			if n = max(n, -n); n < 3_000_000 || int64(n) > 14_400_000_000 {
				a.fault(rule.PageSize, i, nil)
			}
		}
	}
}

// box reads a rectangle, in millionths of a unit; false for none.
func (a *audit) box(o types.Object) (box [4]int, is bool) {
	v := a.Array(o)
	if len(v) != 4 {
		return box, false
	}
	for i := range box {
		box[i], _ = a.Number(v[i])
	}
	return box, true
}

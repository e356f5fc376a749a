package audit

import (
	"fmt"
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/inspect/objects"
	"jianbao/internal/pdf/inspect/rule"
)

// space is a colour space (ISO 32000-1 8.6).
type space struct {
	kind      string // "DeviceRGB", "ICCBased", ...
	base      *space // of an Indexed or a Pattern; the alternate of a Separation or a DeviceN
	profile   types.Object
	names     []string
	object    types.Array
	described types.Dict // the attributes of a DeviceN
}

// deepColour bounds colour spaces within each other.
const deepColour = 6

// spaceOf reads a colour space; nil for none. It may be a resource's name.
func (c *content) spaceOf(o types.Object, depth int) *space {
	if depth > deepColour {
		return nil
	}
	switch v := c.Object(o).(type) {
	case types.Name:
		name := v.Value()
		switch name {
		case "DeviceGray", "G":
			return &space{kind: "DeviceGray"}
		case "DeviceRGB", "RGB":
			return &space{kind: "DeviceRGB"}
		case "DeviceCMYK", "CMYK":
			return &space{kind: "DeviceCMYK"}
		case "Pattern":
			return &space{kind: "Pattern"}
		}
		if to := c.resource("ColorSpace", name); to != nil {
			return c.spaceOf(to, depth+1)
		}
	case types.Array:
		return c.spaceFrom(v, depth)
	}
	return nil
}

// spaceFrom reads a colour space that is an array.
func (c *content) spaceFrom(v types.Array, depth int) *space {
	at := func(i int) types.Object {
		if i < len(v) {
			return v[i]
		}
		return nil
	}
	s := &space{kind: c.Name(at(0)), object: v}
	switch s.kind {
	case "ICCBased":
		s.profile = at(1)
	case "Indexed", "I", "Pattern":
		s.base = c.spaceOf(at(1), depth+1)
	case "Separation":
		s.names = []string{c.Name(at(1))}
		s.base = c.spaceOf(at(2), depth+1)
	case "DeviceN":
		for _, n := range c.Array(at(1)) {
			c.Meet()
			s.names = append(s.names, c.Name(n))
		}
		s.base = c.spaceOf(at(2), depth+1)
		s.described = c.Dict(at(4))
	case "DeviceGray", "DeviceRGB", "DeviceCMYK", "G", "RGB", "CMYK":
		return c.spaceOf(v[0], depth+1)
	}
	return s
}

// colour follows an operator that chooses a colour.
func (c *content) colour(op string, v []any) {
	if c.colourless {
		return
	}
	stroke := op[0] >= 'A' && op[0] <= 'Z'
	var s *space
	switch op {
	case "CS", "cs":
		s = c.spaceOf(types.Name(nameAt(v, 0)), 0)
	case "G", "g":
		s = &space{kind: "DeviceGray"}
	case "RG", "rg":
		s = &space{kind: "DeviceRGB"}
	case "K", "k":
		s = &space{kind: "DeviceCMYK"}
	default: // SCN with a pattern's name
		if name := nameAt(v, len(v)-1); name != "" {
			c.pattern(c.resource("Pattern", name))
		}
		return
	}
	if s == nil {
		return
	}
	c.shown(s)
	if stroke {
		c.stroke, c.stroked = s, false
	} else {
		c.fill, c.filled = s, false
	}
}

// paint looks at the colours that something is drawn in.
func (c *content) paint(stroke, fill bool) {
	if c.colourless {
		return
	}
	if fill && !c.filled {
		c.filled = true
		c.painted(c.fill, c.overFill)
	}
	if stroke && !c.stroked {
		c.stroked = true
		c.painted(c.stroke, c.overStroke)
	}
}

// painted looks at a colour that something is drawn in; nil is DeviceGray, which nobody
// chose.
func (c *content) painted(s *space, over bool) {
	if s == nil {
		c.shown(nil)
	}
	c.overprinted(s, over)
}

// overprinted wants colours of a CMYK profile not to be overprinted in mode 1.
func (c *content) overprinted(s *space, over bool) {
	if s != nil && s.kind == "ICCBased" && over && c.overMode != 0 && profileOf(c.Stream(s.profile)).space == "CMYK" {
		c.fault(rule.Overprint, c.page, nil)
	}
}

// shown wants a colour space that is used to mean something certain; nil is DeviceGray.
func (c *content) shown(s *space) { c.shownAt(s, 0) }

func (c *content) shownAt(s *space, depth int) {
	if s == nil {
		s = &space{kind: "DeviceGray"}
	}
	if depth > deepColour {
		return
	}
	switch s.kind {
	case "DeviceGray", "DeviceRGB", "DeviceCMYK":
		c.device(s.kind, depth)
	case "ICCBased":
		p := profileOf(c.Stream(s.profile))
		if !slices.Contains([]string{"prtr", "mntr", "scnr", "spac"}, p.class) || !slices.Contains([]string{"RGB ", "CMYK", "GRAY", "Lab "}, p.space) || p.version >= 5 {
			c.fault(rule.BadProfile, c.page, nil)
		}
	case "Separation":
		c.tint(s)
		c.shownAt(s.base, depth+1)
	case "DeviceN":
		c.inks(s)
		c.shownAt(s.base, depth+1)
	case "Indexed", "I", "Pattern":
		if s.base != nil {
			c.shownAt(s.base, depth+1)
		}
	}
}

// device wants a colour of a device to have a meaning: by the default space of the
// resources, or by the output intent (ISO 19005-2 6.2.4.3).
func (c *content) device(kind string, depth int) {
	if d := c.Dict(c.resources["ColorSpace"])["Default"+kind[len("Device"):]]; d != nil {
		if s := c.spaceOf(d, depth+1); s != nil && s.kind != kind {
			c.shownAt(s, depth+1)
			return
		}
	}
	switch {
	case c.intent == "",
		kind == "DeviceRGB" && c.intent != "RGB ",
		kind == "DeviceCMYK" && c.intent != "CMYK":
		c.fault(rule.DeviceColour, c.page, args("space", kind))
	}
}

// inks wants the inks of a DeviceN to be described, and not too many.
func (c *content) inks(s *space) {
	if len(s.names) > 32 {
		c.fault(rule.ManyColorants, c.page, nil)
	}
	described := c.Dict(s.described["Colorants"])
	var process []string
	for _, o := range c.Array(c.Dict(s.described["Process"])["Components"]) {
		process = append(process, c.Name(o))
	}
	for _, n := range s.names {
		c.readableName(n, c.page)
		_, has := described[n]
		if !has && !slices.Contains([]string{"Cyan", "Magenta", "Yellow", "Black", "None"}, n) && !slices.Contains(process, n) {
			c.fault(rule.NoColorant, c.page, args("name", n))
		}
	}
	for _, o := range described {
		if s := c.spaceOf(o, 1); s != nil && s.kind == "Separation" {
			c.tint(s)
		}
	}
}

// tint is how a spot colour is described for the first time.
type tint struct {
	alternate, transform types.Object
}

// tint wants each spot colour to be described in one way in the whole file.
func (c *content) tint(s *space) {
	c.readableName(s.names[0], c.page)
	if len(s.object) < 4 {
		return
	}
	here := tint{s.object[2], s.object[3]}
	first, met := c.tints[s.names[0]]
	switch {
	case !met:
		c.tints[s.names[0]] = here
	case !c.same(first.alternate, here.alternate, 0) || !c.same(first.transform, here.transform, 0):
		c.fault(rule.ColorantTwice, c.page, args("name", s.names[0]))
	}
}

// same says that two objects say the same, however they are written.
func (a *audit) same(x, y types.Object, depth int) bool {
	if n := objects.NumberOf(x); n != 0 && n == objects.NumberOf(y) || depth > 12 {
		return true
	}
	a.Meet()
	x, y = a.Object(x), a.Object(y)
	switch v := x.(type) {
	case types.Dict:
		w, is := y.(types.Dict)
		return is && a.sameDict(v, w, depth)
	case types.Array:
		w, is := y.(types.Array)
		if !is || len(v) != len(w) {
			return false
		}
		for i := range v {
			if !a.same(v[i], w[i], depth+1) {
				return false
			}
		}
		return true
	case types.StreamDict:
		w, is := y.(types.StreamDict)
		return is && a.sameDict(v.Dict, w.Dict, depth) && string(a.Stream(v)) == string(a.Stream(w))
	case types.Integer, types.Float:
		m, _ := a.Number(x)
		n, is := a.Number(y)
		return is && m == n
	}
	return fmt.Sprint(x) == fmt.Sprint(y)
}

// sameDict compares all entries but those that say how a stream is stored.
func (a *audit) sameDict(x, y types.Dict, depth int) bool {
	for _, pair := range [][2]types.Dict{{x, y}, {y, x}} {
		for key, v := range pair[0] {
			if key == "Length" || key == "Filter" || key == "DecodeParms" {
				continue
			}
			if w, has := pair[1][key]; !has || !a.same(v, w, depth+1) {
				return false
			}
		}
	}
	return true
}

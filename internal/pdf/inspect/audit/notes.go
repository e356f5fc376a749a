package audit

import (
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/inspect/objects"
	"jianbao/internal/pdf/inspect/rule"
)

// The flags of a note (ISO 32000-1 table 165).
const (
	invisible = 1 << 0
	hidden    = 1 << 1
	printed   = 1 << 2
	noView    = 1 << 5
	toggled   = 1 << 8
)

// notes looks at the notes of page i; transparent becomes true where one of their
// pictures is.
func (a *audit) notes(i int, transparent *bool) {
	p := &a.pages[i]
	all := a.Array(p.dict["Annots"])
	if len(all) > 0 && a.Name(p.dict["Tabs"]) != "S" {
		a.fault(rule.NoTabs, i, nil)
	}
	for _, o := range all {
		if a.Meet(); a.Stop != nil {
			return
		}
		d := a.Dict(o)
		if d == nil {
			continue
		}
		flags, _ := a.Integer(d["F"])
		if !a.outside(p, d) && flags&hidden == 0 {
			a.noteTagged(i, d)
		}
		a.noteKept(i, d)
		a.appearances(i, d, transparent)
		a.actions(d, i, 0)
		if _, has := d["Contents"]; has && !a.language {
			if e := a.parentOf(d); e == nil || !e.language {
				a.fault(rule.NoLanguage, i, args("what", theNote))
			}
		}
	}
}

// outside says that a note lies outside what the page shows.
func (a *audit) outside(p *page, d types.Dict) bool {
	crop, is := a.box(p.crop)
	if !is {
		crop, is = a.box(p.media)
	}
	at, has := a.box(d["Rect"])
	if !is || !has {
		return false
	}
	for k := range 2 {
		from, to := min(at[k], at[k+2]), max(at[k], at[k+2])
		low, high := min(crop[k], crop[k+2]), max(crop[k], crop[k+2])
		if to <= low || from >= high {
			return true
		}
	}
	return false
}

// noteTagged wants a note to have its tag and its text (ISO 14289-1 7.18).
func (a *audit) noteTagged(i int, d types.Dict) {
	kind, e := a.Name(d["Subtype"]), a.parentOf(d)
	tag, alt := "", ""
	if e != nil {
		tag, alt = e.tag, a.Text(e.dict["Alt"])
	}
	contents := a.Text(d["Contents"])
	switch kind {
	case "Widget":
		if tag != "Form" {
			a.fault(rule.FieldNotTagged, i, nil)
		}
		if a.Text(a.inherit(a.fieldOf(d), "TU")) == "" && alt == "" {
			a.fault(rule.NoFieldName, i, nil)
		}
		return
	case "PrinterMark":
		if e != nil {
			a.fault(rule.PrinterTagged, i, nil)
		}
	case "TrapNet":
		a.fault(rule.TrapNet, i, nil)
	case "Link":
		if tag != "Link" {
			a.fault(rule.LinkNotTagged, i, nil)
		}
		if contents == "" {
			a.fault(rule.LinkNoContents, i, nil)
		}
	}
	if kind != "Link" && kind != "PrinterMark" && tag != "Annot" {
		a.fault(rule.NoteNotTagged, i, args("kind", kind))
	}
	if kind != "Link" && contents == "" && alt == "" {
		a.fault(rule.NoContents, i, args("kind", kind))
	}
}

// fieldOf is the field that a widget belongs to, which may be itself.
func (a *audit) fieldOf(d types.Dict) types.Dict {
	if above := a.Dict(d["Parent"]); above != nil && d["T"] == nil {
		return above
	}
	return d
}

// inherit finds an entry of a field, its own or one of the fields above.
func (a *audit) inherit(d types.Dict, key string) types.Object {
	for range objects.MaxDepth {
		if d == nil {
			break
		}
		if v, has := d[key]; has {
			return v
		}
		d = a.Dict(d["Parent"])
	}
	return nil
}

// noteKept wants a note to be one that lasts (ISO 19005-2 6.3).
func (a *audit) noteKept(i int, d types.Dict) {
	kind := a.Name(d["Subtype"])
	switch kind {
	case "Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline", "Squiggly", "StrikeOut",
		"Stamp", "Caret", "Ink", "Popup", "FileAttachment", "Widget", "PrinterMark", "TrapNet", "Watermark", "Redact":
	default:
		a.fault(rule.NoteKind, i, args("kind", kind))
	}
	flags, has := a.Integer(d["F"])
	switch {
	case !has && kind != "Popup":
		a.fault(rule.NoteNoFlags, i, args("kind", kind))
	case has && (flags&printed == 0 || flags&(invisible|hidden|noView|toggled) != 0):
		a.fault(rule.NoteFlags, i, args("kind", kind))
	}
	ap, has := d["AP"]
	rect, is := a.box(d["Rect"])
	empty := is && rect[0] == rect[2] && rect[1] == rect[3]
	if !has {
		if kind != "Popup" && kind != "Link" && !empty {
			a.fault(rule.NoAppearance, i, args("kind", kind))
		}
		return
	}
	look := a.Dict(ap)
	normal, has := look["N"]
	if !has || len(look) != 1 {
		a.fault(rule.OddAppearance, i, args("kind", kind))
		return
	}
	_, one := a.Object(normal).(types.StreamDict)
	many, _ := a.Object(normal).(types.Dict)
	button := kind == "Widget" && a.Name(a.inherit(d, "FT")) == "Btn"
	if button && (one || len(many) == 0) || !button && !one {
		a.fault(rule.OddAppearance, i, args("kind", kind))
	}
}

// appearances follows what a note shows.
func (a *audit) appearances(i int, d types.Dict, transparent *bool) {
	for _, key := range []string{"N", "R", "D"} {
		o := a.Dict(d["AP"])[key]
		states := []types.Object{o}
		if many, is := a.Object(o).(types.Dict); is {
			states = states[:0]
			for _, s := range many {
				states = append(states, s)
			}
		}
		for _, s := range states {
			if f, is := a.Object(s).(types.StreamDict); is {
				c := &content{audit: a, page: i, left: maxOperators, resources: a.Dict(a.pages[i].resources)}
				c.formEntries(f.Dict)
				c.apart(s, f.Dict, false)
				*transparent = *transparent || c.transparency
			}
		}
	}
}

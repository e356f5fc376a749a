package audit

import (
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/diag"
	"jianbao/internal/pdf/inspect/objects"
	"jianbao/internal/pdf/inspect/rule"
)

// Who does something on its own, for rule.Triggers.
var (
	theFile = diag.Words{"the file", "文件"}
	thePage = diag.Words{"a page", "页面"}
)

// actions looks at what a note, a field, a bookmark or the file does; page counts
// from 0, -1 is the whole file.
func (a *audit) actions(d types.Dict, page, depth int) {
	if a.Name(d["Subtype"]) == "Widget" || depth > 0 {
		if d["A"] != nil || d["AA"] != nil {
			a.fault(rule.FieldActs, page, nil)
		}
	}
	for _, key := range []string{"A", "OpenAction"} {
		if _, is := a.Object(d[key]).(types.Dict); is {
			a.action(d[key], page, 0, map[int]bool{})
		}
	}
	for _, o := range a.Dict(d["AA"]) {
		a.action(o, page, 0, map[int]bool{})
	}
}

// action looks at an action and those that follow it.
func (a *audit) action(o types.Object, page, depth int, met map[int]bool) {
	n := objects.NumberOf(o)
	d := a.Dict(o)
	if a.Meet(); d == nil || n != 0 && met[n] || depth > objects.MaxDepth || a.Stop != nil {
		return
	}
	met[n] = true
	kind := a.Name(d["S"])
	switch {
	case !slices.Contains([]string{"GoTo", "GoToR", "GoToE", "Thread", "URI", "Named", "SubmitForm"}, kind):
		a.fault(rule.Action, page, args("kind", kind))
	case kind == "Named":
		if name := a.Name(d["N"]); !slices.Contains([]string{"NextPage", "PrevPage", "FirstPage", "LastPage"}, name) {
			a.fault(rule.NamedAction, page, args("kind", name))
		}
	}
	if kind == "Rendition" {
		a.recording(d, page)
	}
	for _, next := range a.List(d["Next"]) {
		a.action(next, page, depth+1, met)
	}
}

// recording wants a recording to say what it is (ISO 14289-1 7.18.6.2).
func (a *audit) recording(d types.Dict, page int) {
	clip := a.Dict(a.Dict(d["R"])["C"])
	if clip == nil {
		return
	}
	if _, has := clip["CT"]; !has {
		a.fault(rule.NoMediaType, page, nil)
	}
	alt := a.Array(clip["Alt"])
	good := len(alt) > 0 && len(alt)%2 == 0
	for i := 1; i < len(alt); i += 2 {
		good = good && a.Text(alt[i]) != ""
	}
	if !good {
		a.fault(rule.NoMediaAlt, page, nil)
	}
}

// catalogue looks at what the file says of itself as a whole.
func (a *audit) catalogue() {
	root := a.Catalog
	if l, has := root["Lang"]; has {
		a.language = true
		a.languageTag(a.Text(l), -1)
	}
	if !a.Truth(a.Dict(root["ViewerPreferences"])["DisplayDocTitle"]) {
		a.fault(rule.NoDisplayTitle, -1, nil)
	}
	if root["AA"] != nil {
		a.fault(rule.Triggers, -1, args("what", theFile))
	}
	if a.Truth(root["NeedsRendering"]) {
		a.fault(rule.XFA, -1, nil)
	}
	if root["Requirements"] != nil {
		a.fault(rule.Requirement, -1, nil)
	}
	names := a.Dict(root["Names"])
	if names["AlternatePresentations"] != nil {
		a.fault(rule.Alternates, -1, args("key", "AlternatePresentations"))
	}
	a.actions(root, -1, 0)
	a.scripts(names["JavaScript"], 0)
	if first := a.Dict(root["Outlines"])["First"]; first != nil {
		if !a.language {
			a.fault(rule.NoLanguage, -1, args("what", theOutline))
		}
		a.bookmarks(first, 0, map[int]bool{})
	}
	a.permissions(a.Dict(root["Perms"]))
}

// scripts looks at the actions of a name tree.
func (a *audit) scripts(o types.Object, depth int) {
	if a.Meet(); depth > objects.MaxDepth || a.Stop != nil {
		return
	}
	d := a.Dict(o)
	names := a.Array(d["Names"])
	for i := 1; i < len(names); i += 2 {
		a.action(names[i], -1, 0, map[int]bool{})
	}
	for _, k := range a.Array(d["Kids"]) {
		a.scripts(k, depth+1)
	}
}

// bookmarks looks at the actions of the outline.
func (a *audit) bookmarks(o types.Object, depth int, met map[int]bool) {
	for o != nil && depth <= objects.MaxDepth && a.Stop == nil {
		n := objects.NumberOf(o)
		if met[n] {
			return
		}
		met[n] = true
		a.Meet()
		d := a.Dict(o)
		a.actions(d, -1, 0)
		a.bookmarks(d["First"], depth+1, met)
		o = d["Next"]
	}
}

// permissions wants only the two kinds of permissions (ISO 19005-2 6.1.12).
func (a *audit) permissions(perms types.Dict) {
	for key, o := range perms {
		if key != "UR3" && key != "DocMDP" {
			a.fault(rule.Permission, -1, args("key", key))
		}
		if perms["DocMDP"] == nil {
			continue
		}
		for _, ref := range a.Array(a.Dict(o)["Reference"]) {
			for _, k := range []string{"DigestLocation", "DigestMethod", "DigestValue"} {
				if a.Dict(ref)[k] != nil {
					a.fault(rule.Permission, -1, args("key", k))
				}
			}
		}
	}
}

// fields looks at the form (ISO 19005-2 6.4).
func (a *audit) fields() {
	form := a.Dict(a.Catalog["AcroForm"])
	if form == nil {
		return
	}
	if a.Truth(form["NeedAppearances"]) {
		a.fault(rule.NeedsDrawing, -1, nil)
	}
	if x, has := form["XFA"]; has {
		a.fault(rule.XFA, -1, nil)
		if a.dynamic(x) {
			a.fault(rule.DynamicXFA, -1, nil)
		}
	}
	met := map[int]bool{}
	var walk func(o types.Object, depth int, named bool)
	walk = func(o types.Object, depth int, named bool) {
		n := objects.NumberOf(o)
		d := a.Dict(o)
		if a.Meet(); d == nil || n != 0 && met[n] || depth > objects.MaxDepth || a.Stop != nil {
			return
		}
		met[n] = true
		if d["TU"] != nil && !a.language && !named {
			if e := a.parentOf(d); e == nil || !e.language {
				a.fault(rule.NoLanguage, -1, args("what", theField))
			}
		}
		if d["AA"] != nil {
			a.fault(rule.FieldActs, -1, nil)
			a.actions(d, -1, 0)
		}
		for _, k := range a.Array(d["Kids"]) {
			walk(k, depth+1, named)
		}
	}
	for _, o := range a.Array(form["Fields"]) {
		walk(o, 0, false)
	}
}

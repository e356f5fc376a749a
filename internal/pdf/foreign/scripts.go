package foreign

import "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

// readScripts notes whether something in the file would run: when it is opened, on a
// page, in a form, or behind a mark.
func (f *File) readScripts() {
	catalog := f.Catalog
	form := f.Dict(catalog["AcroForm"])
	found := f.opens(catalog["OpenAction"]) || f.starts(catalog["AA"]) || f.Dict(f.Dict(catalog["Names"])["JavaScript"]) != nil ||
		len(f.Array(form["CO"])) > 0 // fields that are calculated
	for i := range f.Pages {
		p := &f.Pages[i]
		found = found || f.starts(p.Dict["AA"])
		for _, o := range f.Annotations(p) {
			if found {
				break
			}
			d := f.Dict(o)
			found = f.runs(d["A"]) || f.starts(d["AA"]) || f.NameOf(d["Subtype"]) == "Widget" && (f.runs(f.field(d, "A")) || f.starts(f.field(d, "AA")))
		}
	}
	f.Left.Scripts = found
}

// opens says of what happens when the file is opened that it is more than to show a
// page.
func (f *File) opens(o types.Object) bool {
	d, is := f.Object(o).(types.Dict)
	return is && (f.NameOf(d["S"]) != "GoTo" || f.runs(d))
}

// starts says that one of the actions for events (/AA) runs something.
func (f *File) starts(o types.Object) bool {
	for _, a := range f.Dict(o) {
		if f.runs(a) {
			return true
		}
	}
	return false
}

// runs says that an action, or one that follows it, does more than to lead to a place
// or to an address (ISO 32000-1 12.6.4).
func (f *File) runs(o types.Object) bool {
	for range MaxDepth {
		d, is := f.Object(o).(types.Dict)
		if !is {
			list := f.Array(o)
			if len(list) == 0 {
				return false
			}
			for _, a := range list[:min(len(list), MaxDepth)] {
				if d := f.Dict(a); d != nil && !f.leadsOn(d) {
					return true
				}
			}
			return len(list) > MaxDepth
		}
		if !f.leadsOn(d) {
			return true
		}
		o = d["Next"]
	}
	return true
}

// leadsOn says that an action itself leads to a place, a file or an address.
func (f *File) leadsOn(action types.Dict) bool {
	switch f.NameOf(action["S"]) {
	case "", "GoTo", "GoToR", "GoToE", "Thread", "URI":
		return true
	case "Launch": // of a document, as links between the parts of a pack are written
		return isPDF(f.fileName(action["F"]))
	case "Named":
		switch f.NameOf(action["N"]) {
		case "NextPage", "PrevPage", "FirstPage", "LastPage":
			return true
		}
	}
	return false
}

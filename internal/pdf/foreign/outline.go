package foreign

import "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

// readTitle finds the title in the document information dictionary.
func (f *File) readTitle() {
	f.Title = f.Text(f.Dict(f.objects.Trailer["Info"])["Title"])
}

// readOutline lists the outline, as far as it leads to pages of the file.
func (f *File) readOutline() {
	seen := map[int]bool{}
	var walk func(o types.Object, level int)
	walk = func(o types.Object, level int) {
		for n := NumberOf(o); n > 0 && !seen[n] && level <= MaxDepth && len(f.Outline) < maxOutline; n = NumberOf(o) {
			seen[n] = true
			d := f.Dict(o)
			title := f.Text(d["Title"])
			at := f.destination(d["Dest"], d["A"])
			next := level
			if at != nil && title != "" {
				f.Outline = append(f.Outline, Bookmark{Level: level, Title: title, Page: at.Page})
				next++
			}
			walk(d["First"], next)
			o = d["Next"]
		}
	}
	walk(f.Dict(f.Catalog["Outlines"])["First"], 1)
}

// Destination is a place in a file.
type Destination struct {
	Page int         // from 0
	Fit  types.Array // what of the page is shown, and how large: "/XYZ 72 720 null"
}

// destination resolves a /Dest, or else a GoTo action; nil when it leads out of the
// file or nowhere.
func (f *File) destination(dest, action types.Object) *Destination {
	if a := f.Dict(action); dest == nil && f.NameOf(a["S"]) == "GoTo" {
		dest = a["D"]
	}
	o := f.Object(dest)
	switch name := o.(type) {
	case types.Name:
		o = f.Object(f.Dict(f.Catalog["Dests"])[string(name)])
	case types.StringLiteral, types.HexLiteral:
		o = f.Object(f.named(f.Dict(f.Catalog["Names"])["Dests"], Bytes(name), 0, map[int]bool{}))
	}
	if d, is := o.(types.Dict); is {
		o = f.Object(d["D"])
	}
	a, _ := o.(types.Array)
	if len(a) == 0 {
		return nil
	}
	i, known := f.byPage[NumberOf(a[0])]
	if !known {
		return nil
	}
	out := &Destination{Page: i}
	for _, e := range a[1:min(len(a), 6)] {
		switch v := f.Object(e).(type) {
		case types.Name, types.Integer, types.Float:
			out.Fit = append(out.Fit, v)
		default:
			out.Fit = append(out.Fit, nil)
		}
	}
	if len(out.Fit) == 0 {
		out.Fit = types.Array{types.Name("Fit")}
	}
	return out
}

// named looks a name up in a name tree (ISO 32000-1 7.9.6); nil: it is not there. seen
// has the numbers of the nodes that were met.
func (f *File) named(o types.Object, name string, depth int, seen map[int]bool) types.Object {
	d := f.Dict(o)
	if d == nil || depth > MaxDepth || again(o, seen) {
		return nil
	}
	if limits := f.Array(d["Limits"]); len(limits) == 2 && (name < Bytes(f.Object(limits[0])) || name > Bytes(f.Object(limits[1]))) {
		return nil
	}
	names := f.Array(d["Names"])
	for i := 0; i+1 < len(names); i += 2 {
		if Bytes(f.Object(names[i])) == name {
			return names[i+1]
		}
	}
	for _, kid := range f.kids(d, seen) {
		if found := f.named(kid, name, depth+1, seen); found != nil {
			return found
		}
	}
	return nil
}

// kids are those of the node d of a tree, unless their list was met at another node.
func (f *File) kids(d types.Dict, seen map[int]bool) types.Array {
	if again(d["Kids"], seen) {
		return nil
	}
	return f.Array(d["Kids"])
}

// again notes the number of what o refers to in seen, and says whether it was there: a
// tree that leads back has no end. What is no reference stands in one place only.
func again(o types.Object, seen map[int]bool) bool {
	n := NumberOf(o)
	if n == 0 || !seen[n] {
		seen[n] = n > 0
		return false
	}
	return true
}

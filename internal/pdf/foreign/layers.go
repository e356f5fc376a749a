package foreign

import "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

// readLayers finds which layers are not printed: those that are off when the file is
// opened, and those that say so for print (ISO 32000-1 8.11.4.4).
func (f *File) readLayers() {
	properties := f.Dict(f.Catalog["OCProperties"])
	if properties == nil {
		return
	}
	f.off = map[int]bool{}
	plain := f.Dict(properties["D"])
	if f.NameOf(plain["BaseState"]) == "OFF" {
		for _, o := range f.Array(properties["OCGs"]) {
			f.off[NumberOf(o)] = true
		}
		for _, o := range f.Array(plain["ON"]) {
			delete(f.off, NumberOf(o))
		}
	}
	for _, o := range f.Array(plain["OFF"]) {
		f.off[NumberOf(o)] = true
	}
	for _, o := range f.Array(plain["AS"]) {
		as := f.Dict(o)
		if f.NameOf(as["Event"]) != "Print" {
			continue
		}
		for _, g := range f.Array(as["OCGs"]) {
			switch f.NameOf(f.Dict(f.Dict(f.Dict(g)["Usage"])["Print"])["PrintState"]) {
			case "OFF":
				f.off[NumberOf(g)] = true
			case "ON":
				delete(f.off, NumberOf(g))
			}
		}
	}
}

// Off says that the layer whose object has this number is not printed.
func (f *File) Off(number int) bool { return f.off[number] }

// hides says that what belongs to o is not printed: a layer (OCG), or a rule over
// several (OCMD). nil hides nothing.
func (f *File) hides(o types.Object) bool {
	d := f.Dict(o)
	if d == nil || len(f.off) == 0 {
		return false
	}
	if f.NameOf(d["Type"]) != "OCMD" {
		return f.off[NumberOf(o)]
	}
	groups := f.Array(d["OCGs"])
	if groups == nil && d["OCGs"] != nil {
		groups = types.Array{d["OCGs"]}
	}
	on, off := 0, 0
	for _, g := range groups {
		if f.off[NumberOf(g)] {
			off++
		} else {
			on++
		}
	}
	switch {
	case on+off == 0:
		return false
	case f.NameOf(d["P"]) == "AllOn":
		return off > 0
	case f.NameOf(d["P"]) == "AnyOff":
		return off == 0
	case f.NameOf(d["P"]) == "AllOff":
		return on > 0
	}
	return on == 0
}

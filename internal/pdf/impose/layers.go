package impose

import "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

// layers are the optional content of all parts (ISO 32000-1 8.11): without it,
// what a part hides would be printed.
type layers struct {
	all, off types.Array
}

// readLayers finds which layers of a part are not printed: those that are off at
// first, or that say so for print (ISO 32000-1 8.11.4.4).
func (p *Part) readLayers() {
	properties := p.dict(p.catalog["OCProperties"])
	if properties == nil {
		return
	}
	p.off = map[int]bool{}
	plain := p.dict(properties["D"])
	if p.name(plain["BaseState"]) == "OFF" {
		for _, o := range p.array(properties["OCGs"]) {
			p.off[numberOf(o)] = true
		}
		for _, o := range p.array(plain["ON"]) {
			delete(p.off, numberOf(o))
		}
	}
	for _, o := range p.array(plain["OFF"]) {
		p.off[numberOf(o)] = true
	}
	for _, o := range p.array(plain["AS"]) {
		as := p.dict(o)
		if p.name(as["Event"]) != "Print" {
			continue
		}
		for _, g := range p.array(as["OCGs"]) {
			switch p.name(p.dict(p.dict(p.dict(g)["Usage"])["Print"])["PrintState"]) {
			case "OFF":
				p.off[numberOf(g)] = true
			case "ON":
				delete(p.off, numberOf(g))
			}
		}
	}
}

// hides says that what belongs to a layer, or to a rule over several, is not
// printed.
func (p *Part) hides(o types.Object) bool {
	d := p.dict(o)
	if d == nil || len(p.off) == 0 {
		return false
	}
	if p.name(d["Type"]) != "OCMD" {
		return p.off[numberOf(o)]
	}
	groups := p.array(d["OCGs"])
	if groups == nil && d["OCGs"] != nil {
		groups = types.Array{d["OCGs"]}
	}
	on, off := 0, 0
	for _, g := range groups {
		if p.off[numberOf(g)] {
			off++
		} else {
			on++
		}
	}
	switch {
	case on+off == 0:
		return false
	case p.name(d["P"]) == "AllOn":
		return off > 0
	case p.name(d["P"]) == "AnyOff":
		return off == 0
	case p.name(d["P"]) == "AllOff":
		return on > 0
	}
	return on == 0
}

// addLayers takes a part's layers over, as they are printed.
func (b *builder) addLayers(p *Part) {
	im := b.from(p)
	for _, o := range p.array(p.dict(p.catalog["OCProperties"])["OCGs"]) {
		n := numberOf(o)
		if n == 0 || p.dict(o) == nil {
			continue
		}
		to := im.copy(o)
		b.layers.all = append(b.layers.all, to)
		if p.off[n] {
			b.layers.off = append(b.layers.off, to)
		}
	}
}

// optional is the catalogue's entry, nil when there are no layers.
func (l *layers) optional() types.Object {
	if len(l.all) == 0 {
		return nil
	}
	d := types.Dict{"Name": types.StringLiteral("Layers"), "Order": l.all}
	if len(l.off) > 0 {
		d["OFF"] = l.off
	}
	return types.Dict{"OCGs": l.all, "D": d}
}

package impose

import "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

// layers are the optional content of all parts (ISO 32000-1 8.11): without it,
// what a part hides would be printed.
type layers struct {
	all, off types.Array
}

// addLayers takes a part's layers over, as the part shows them at first.
func (b *builder) addLayers(p *Part) {
	properties := p.dict(p.catalog["OCProperties"])
	if properties == nil {
		return
	}
	im := b.from(p)
	plain := p.dict(properties["D"])
	base := p.name(plain["BaseState"])
	changed := map[int]bool{}
	key := "OFF"
	if base == "OFF" {
		key = "ON"
	}
	for _, o := range p.array(plain[key]) {
		changed[numberOf(o)] = true
	}
	for _, o := range p.array(properties["OCGs"]) {
		n := numberOf(o)
		if n == 0 || p.dict(o) == nil {
			continue
		}
		to := im.copy(o)
		b.layers.all = append(b.layers.all, to)
		if changed[n] != (base == "OFF") {
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
